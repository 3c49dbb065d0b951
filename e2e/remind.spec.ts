import { Frame } from './pages/frame.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

test('whoever has not reached the requirement is reminded, once a day', async ({ signedInAs }) => {
  const person = '演示·陈立'
  const page = await signedInAs(accountOf('GENERAL_ADMIN', '演示·甘伟'))
  const frame = new Frame(page)
  const remind = async () => {
    await page.getByRole('button', { name: '提醒', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提醒', exact: true }).click()
  }
  await page.goto(`/reviews/all-hours?${new URLSearchParams({ name: person })}`)
  await page.getByRole('button', { name: '未完成名单' }).click()
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: person })).toBeVisible()
  await remind()
  await expect(frame.toast('已提醒 1 人')).toBeVisible()
  await page.reload()
  await remind()
  await expect(frame.toast('另有 1 人今天已提醒过')).toBeVisible()

  const own = await signedInAs(accountOf('PROFESSIONAL', person))
  await own.goto('/messages')
  await expect(own.getByRole('main')).toContainText('演示科技有限公司提醒')
})
