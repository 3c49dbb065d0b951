import { AccountMergesPage } from './pages/account-merges.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const name = '演示·申晓'

test('an authority finds a person with two accounts, merges them after a preview, and undoes it', async ({ signedInAs }) => {
  const merges = new AccountMergesPage(await signedInAs(accountOf('AUTHORITY', '演示·南宁市人社局经办')))
  await test.step('also by the name alone', async () => {
    await expect(await merges.find(name)).toHaveCount(2)
  })
  await merges.open()
  await expect(merges.row(name)).toContainText('姓名和出生日期相同、身份证号只差一位或两位互换')
  await merges.act(name, '核对并合并')
  await expect.poll(() => merges.counts('工作经历')).toEqual(['1', '0', '1', '2'])
  await merges.merge()
  await merges.dialog.getByRole('button', { name: '合并账号', exact: true }).click()
  await expect(merges.dialog).toContainText('原因')
  await merges.confirm('合并账号', '演示：身份证号录错一位')
  await expect(merges.row(name)).toContainText('演示：身份证号录错一位')
  await test.step('one account is left', async () => {
    await expect(await merges.find(name)).toHaveCount(1)
    await merges.open()
    await expect(merges.row(name)).toHaveCount(0)
  })
  await test.step('undone, both are there again', async () => {
    await merges.showMerges()
    await merges.act(name, '撤销合并')
    await merges.confirm('撤销合并')
    await expect(merges.status.first()).toContainText('的账号恢复使用')
    await expect(await merges.find(name)).toHaveCount(2)
  })
})
