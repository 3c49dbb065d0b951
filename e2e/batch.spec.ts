import { expect, test } from './test.ts'
import { recentDays, yearOf } from './days.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { accountOf } from './site.ts'

const name = '演示·蒙芳'
/** More than an answer names, and more than a page of those that follow. */
const count = 151

test('what a batch could not decide is listed whole, a page at a time', async ({ signedInAs }) => {
  test.setTimeout(240_000)
  const person = await signedInAs(accountOf('PROFESSIONAL', name))
  const ask = async <T>(query: string, variables: object = {}) => {
    const response = await person.request.post('/graphql', { data: { query, variables } })
    const { data, errors } = (await response.json()) as { data: { asked: T }; errors?: unknown }
    expect(errors).toBeUndefined()
    return data.asked
  }
  await test.step('somebody who also reviews has registered a great deal', async () => {
    const { endsOn } = recentDays(1)
    const categories = await ask<{ id: string; enterable: boolean }[]>('{ asked: hourCategories { id enterable } }')
    const categoryId = categories.find(({ enterable }) => enterable)!.id
    const records = []
    for (let index = 0; index < count; index++) {
      const input = { categoryId, title: `一次办理很多 ${index}`, startsOn: endsOn, startHalf: 'MORNING', endsOn, endHalf: 'AFTERNOON', year: yearOf(endsOn), claimedHours: 8 }
      records.push(await ask<object>('mutation ($input: HourRecordInput!) { asked: createHourRecord(input: $input) { ... on HourRecord { id version } } }', { input }))
    }
    const submitted = await ask<{ succeeded: number }>('mutation ($records: [RecordRef!]!) { asked: submitHourRecords(records: $records, pledge: true) { succeeded } }', { records })
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
