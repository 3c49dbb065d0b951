import { today, yearOf } from './days.ts'
import { go } from './go.ts'
import { ImportPage } from './pages/import.page.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const general = () => accountOf('GENERAL_ADMIN', '演示·覃刚')
const year = yearOf(today())

const row = (name: string, title: string, hours: string | number | null = null) => {
  const { login } = accountOf('PROFESSIONAL', name)
  return [login, name, '培训进修类 / 专题讲座', title, `${year}-01-05`, `${year}年1月6日`, hours, String(year)]
}

test('hours come by workbook: template, dry run, faults by cell, import, queue, the same again, withdrawn', async ({ signedInAs }) => {
  const page = await signedInAs(general())
  const imports = new ImportPage(page)
  await imports.open()
  const good = [row('演示·吴娟', '导入验收讲座一'), row('演示·农强', '导入验收讲座二', '4.5学时')]
  const bad = row('演示·周宁', '导入验收讲座三', '很多')

  await test.step('a bad cell is named with what to do', async () => {
    await imports.upload('春季培训.xlsx', await imports.filled([...good, bad]))
    await expect(imports.of('春季培训.xlsx').getByRole('heading')).toContainText('已检查，未导入')
    await expect(imports.count('可以导入')).toHaveText('2')
    await expect(imports.faults.row('G4')).toContainText('不是数字')
    expect((await imports.result()).at(-1)?.at(-1)).toContain('G 列')
  })

  await test.step('left and come back to', async () => {
    await imports.open()
    await imports.earlier.row('春季培训.xlsx').getByRole('button').click()
    await expect(imports.count('总行数')).toHaveText('3')
  })

  await test.step('the good rows are imported and wait to be reviewed', async () => {
    await imports.press('导入 2 行')
    await expect(imports.of('春季培训.xlsx').getByRole('heading')).toContainText('已导入')
    const queue = new ReviewQueuePage(page)
    for (const [name, title] of [['演示·吴娟', '导入验收讲座一'], ['演示·农强', '导入验收讲座二']] as const) {
      await queue.open(name)
      await expect(queue.grid.row(title)).toBeVisible()
    }
  })

  await test.step('the same file again makes nothing', async () => {
    await imports.open()
    await imports.upload('再传一次.xlsx', await imports.filled(good))
    await expect(imports.count('已登记过')).toHaveText('2')
    await expect(page.getByRole('button', { name: /^导入 0 行/ })).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('a whole batch is withdrawn', async () => {
    await imports.open()
    await imports.earlier.row('春季培训.xlsx').getByRole('button').click()
    await imports.press('整批撤回')
    await imports.confirmWithdraw()
    await expect(imports.of('春季培训.xlsx').getByRole('heading')).toContainText('已撤回')
    await go(page, '/reviews?title=导入验收讲座')
    await expect(new ReviewQueuePage(page).grid.row('导入验收讲座')).toHaveCount(0)
  })
})

test('what is no workbook is refused in words that say what to do', async ({ signedInAs }) => {
  const imports = new ImportPage(await signedInAs(general()))
  await imports.open()
  await imports.upload('程序.xlsx', Buffer.from('MZ\u0090\u0000\u0003 this is a program'))
  await expect(imports.alert).toContainText('不是 Excel 工作簿')
})
