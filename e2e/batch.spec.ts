import { expect, test } from './test.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { askByRequest } from './by-request.ts'
import { registerMany } from './register-many.ts'
import { accountOf } from './site.ts'

const name = '演示·蒙芳'
/** More than an answer names, and more than a page of those that follow. */
const count = 151

test('what a batch could not decide is listed whole, a page at a time', async ({ signedInAs }) => {
  test.setTimeout(240_000)
  const person = await signedInAs(accountOf('PROFESSIONAL', name))
  await test.step('somebody who also reviews has registered a great deal', async () => {
    const records = await registerMany(person, count, '一次办理很多')
    const submitted = await askByRequest<{ succeeded: number }>(person.request, 'mutation ($records: [RecordRef!]!) { asked: submitHourRecords(records: $records, pledge: true) { succeeded } }', { records })
    expect(submitted.succeeded).toBe(count)
  })

  const page = await signedInAs(accountOf('DEPARTMENT_ADMIN', name))
  const queue = new ReviewQueuePage(page)
  await queue.open(name)
  await page.getByRole('checkbox', { name: '选择已显示的全部条目' }).check()
  const all = page.getByRole('button', { name: /^选择全部/ })
  // With what the demonstration has waiting.
  const waiting = Number(/\d+/.exec(await all.innerText())?.[0])
  expect(waiting).toBeGreaterThanOrEqual(count)
  await all.click()
  await page.getByRole('button', { name: '批量通过审核' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '批量通过', exact: true }).click()

  await expect(page.getByRole('heading', { name: `${waiting} 条没有审核` })).toBeVisible()
  const failures = page.getByRole('list', { name: '没有办理的记录' }).getByRole('listitem')
  const more = page.getByRole('button', { name: '显示更多没有办理的记录' })
  await expect(failures).toHaveCount(100)
  await expect(failures.first()).toContainText('本人')
  await more.click()
  await expect(failures).toHaveCount(waiting)
  await expect(more).toHaveCount(0)
  expect(new Set(await failures.allInnerTexts()).size).toBe(waiting)
})
