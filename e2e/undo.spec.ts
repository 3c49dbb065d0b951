import { go } from './go.ts'
import { holdAnswers } from './hold-answers.ts'
import { expect, test } from './test.ts'
import { Frame } from './pages/frame.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { accountOf } from './site.ts'

test('undoing: U and the toast let the record wait again in its place, the results offer it too', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('GENERAL_ADMIN', '演示·卢峰'))
  const name = '演示·苏琴'
  const queue = new ReviewQueuePage(page)
  const frame = new Frame(page)
  await queue.open(name)
  await expect(queue.grid.row(name).first()).toBeVisible()
  const before = await queue.titles()
  const [first = ''] = before

  await test.step('an approval takes the record out of the queue', async () => {
    await page.keyboard.press('j')
    await expect(queue.recordTitle).toHaveText(first)
    await page.keyboard.press('a')
    await expect(frame.toast('已通过')).toBeVisible()
    await expect(queue.grid.row(first)).toHaveCount(0)
  })

  const answer = await holdAnswers(page, (operation) => operation === 'ReviewRecord')
  await test.step('U undoes it, and the record is open again', async () => {
    await page.keyboard.press('u')
    await expect(frame.toast('已撤销审核')).toBeVisible()
    await expect(queue.recordTitle).toHaveText(first)
    expect(await queue.titles()).toEqual(before)
    await page.keyboard.press('u')
    await expect(frame.toast('没有可以撤销的审核')).toBeVisible()
  })

  await test.step('hours typed and a refusal begun before the record has come anew stay', async () => {
    await queue.approvedHours.fill('12')
    await queue.refuse.click()
    await expect(queue.opinion).toBeVisible()
    answer()
    await expect(queue.undone).toBeVisible()
    await expect(queue.opinion).toBeVisible()
    await queue.leaveRefusal.click()
    await expect(queue.approvedHours).toHaveValue('12')
  })

  await test.step('common opinions fill the refusal, and the toast undoes it', async () => {
    await page.keyboard.press('r')
    await queue.template('缺少证明材料').click()
    await expect(queue.opinion).toHaveValue(/^缺少证明材料/)
    await queue.opinion.fill('缺少盖章的证明。')
    await queue.keepTemplate.click()
    await expect(frame.toast('已保存为常用意见')).toBeVisible()
    await queue.refuse.click()
    await expect(frame.toast('已不予认定')).toBeVisible()
    await frame.toast('已不予认定').getByRole('button', { name: '撤销' }).click()
    await expect(queue.recordTitle).toHaveText(first)
    expect(await queue.titles()).toEqual(before)
    await expect(queue.undone).toHaveCount(2)
  })

  await test.step('what was kept is changed and deleted in place', async () => {
    await page.keyboard.press('r')
    await expect(queue.template('缺少盖章的证明')).toBeVisible()
    await queue.manageTemplates.click()
    const kept = queue.templates.getByRole('listitem').filter({ hasText: '缺少盖章的证明' })
    await kept.getByRole('button', { name: '修改' }).click()
    await queue.templates.getByRole('textbox', { name: '意见内容' }).fill('证明没有盖章。')
    await queue.templates.getByRole('button', { name: '保存', exact: true }).click()
    const changed = queue.templates.getByRole('listitem').filter({ hasText: '证明没有盖章' })
    await changed.getByRole('button', { name: '删除' }).click()
    await expect(frame.toast('已删除常用意见')).toBeVisible()
    await expect(changed).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  await test.step('a batch is undone as one', async () => {
    await queue.open(name)
    await page.getByRole('checkbox', { name: '选择已显示的全部条目' }).check()
    await page.getByRole('button', { name: '批量通过审核' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '批量通过', exact: true }).click()
    await expect(frame.toast(/已通过 \d+ 条/)).toBeVisible()
    await page.keyboard.press('u')
    await expect(frame.toast(/已撤销 \d+ 条审核/)).toBeVisible()
    await expect.poll(() => queue.titles()).toEqual(before)
  })

  await test.step('the results offer it while it is possible', async () => {
    await queue.openRecord(first)
    await queue.approve.click()
    await expect(frame.toast('已通过')).toBeVisible()
    await go(page, '/reviews/results')
    await page.getByRole('row').filter({ hasText: first }).getByRole('button', { name: '撤销审核' }).click()
    await expect(frame.toast('已撤销审核')).toBeVisible()
    await queue.open(name)
    await expect.poll(() => queue.titles()).toEqual(before)
  })
})
