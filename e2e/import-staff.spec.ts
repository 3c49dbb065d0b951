import { Frame } from './pages/frame.ts'
import { ActivatePage } from './pages/activate.page.ts'
import { ImportPage } from './pages/import.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { StaffPage } from './pages/staff.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

/** Numbers that are nobody's: their region is not assigned. */
const newcomers = ['459987199001014323', '459987199001014331']

test('staff come by workbook, from the list of staff; the code in the returned workbook activates an account', async ({ signedInAs, visitor }) => {
  const page = await signedInAs(accountOf('GENERAL_ADMIN', '演示·覃刚'))
  await page.goto('/staff')
  await page.getByRole('button', { name: '导入专业技术人员' }).click()
  const imports = new ImportPage(page, 'staff')
  const rows = newcomers.map((idNumber, at) => [idNumber, `演示·导入${at}`, '计算机学院', '讲师', '13800000009'])
  await imports.upload('新进人员.xlsx', await imports.filled(rows))
  await imports.press('导入 2 行')
  await expect(imports.of('新进人员.xlsx').getByRole('heading')).toContainText('已导入')
  const [, first] = await imports.result()

  const staff = new StaffPage(page)
  await staff.open({ name: '演示·导入' })
  await expect(staff.grid.row('演示·导入0', '计算机学院')).toBeVisible()
  await expect(staff.grid.row('演示·导入1', '未激活')).toBeVisible()

  const own = await visitor()
  const signIn = new SignInPage(own)
  await signIn.open()
  await signIn.submit({ ...accountOf('PROFESSIONAL', '演示·周宁'), login: newcomers[0]!, password: String(first?.at(-1)) })
  await new ActivatePage(own).activate({ phone: '13800000009', email: 'new@example.com', password: 'Kaoshi-2026-daoru' })
  await expect(new Frame(own).heading).not.toHaveText('登录')
})
