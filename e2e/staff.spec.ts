import { ActivatePage } from './pages/activate.page.ts'
import { Frame } from './pages/frame.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { StaffPage } from './pages/staff.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const general = () => accountOf('GENERAL_ADMIN', '演示·覃刚')
// Invented: no region has the code 459900.
const joining = { idNumber: '45990019920315001X', name: '演示·新同事', department: '土木工程学院' }
const ownPassword = 'Kaiyuan-2026-xueshi'

test('a person is added, activates the account with the code, and is told who added them', async ({ signedInAs, visitor }) => {
  const staff = new StaffPage(await signedInAs(general()))
  await staff.openNew()
  await staff.add()
  await expect(staff.summary).toContainText('填写身份证号')
  await staff.fill(joining)
  await staff.add()
  const code = await staff.code.innerText()

  const page = await visitor()
  const signIn = new SignInPage(page)
  await signIn.open()
  await signIn.submit({ kind: 'PROFESSIONAL', login: joining.idNumber, password: code })
  await new ActivatePage(page).activate({ phone: '13800000001', email: 'new@example.com', password: ownPassword })
  await new Frame(page).menu.filter({ hasText: '我的信息' }).click()
  await expect(page.getByRole('region', { name: '账号安全' })).toContainText('由单位添加')
  await expect(page.getByRole('main')).toContainText(joining.department)

  await test.step('the same number again is answered without a word about whose it is', async () => {
    await staff.openNew()
    await staff.fill({ ...joining, name: '别人' })
    await staff.add()
    await expect(staff.summary).toContainText('不能用这个身份证号添加')
    await expect(staff.code).toHaveCount(0)
  })
})

test('people without a department stand out and are assigned together; their administrator sees them then', async ({ signedInAs }) => {
  const staff = new StaffPage(await signedInAs(general()))
  await staff.open()
  await staff.unassigned.click()
  await expect(staff.grid.row('演示·吴娟')).toContainText('未分配部门')
  await expect(staff.grid.row('演示·韦明')).toHaveCount(0)
  await staff.choose('演示·吴娟', '演示·唐欣')
  await staff.assignTo('计算机学院')
  await expect(staff.outcome).toContainText('已分配 2 人')
  await expect(staff.grid.row('演示·吴娟')).toHaveCount(0)

  await test.step('the department’s administrator sees them, and assigns nobody', async () => {
    const department = new StaffPage(await signedInAs(accountOf('DEPARTMENT_ADMIN', '演示·黄丽')))
    await department.open()
    await expect(department.grid.row('演示·吴娟')).toBeVisible()
    await expect(department.grid.row('演示·陆海')).toHaveCount(0)
    await expect(department.grid.table.getByRole('checkbox')).toHaveCount(0)
  })

  await test.step('the history tells since when', async () => {
    await staff.open({ name: '演示·吴娟' })
    await staff.openPerson('演示·吴娟')
    await expect(staff.person).toContainText('演示大学 / 计算机学院')
    await expect(staff.person).toContainText('部门改为计算机学院')
  })
})

test('what is the unit’s is edited beside the list; the contact of an active account is the person’s', async ({ signedInAs }) => {
  const page = await signedInAs(general())
  const staff = new StaffPage(page)
  await staff.open({ name: '演示·农强' })
  await staff.openPerson('演示·农强')
  await staff.person.getByRole('button', { name: '修改' }).click()
  await expect(staff.person).toContainText('由本人在“我的信息”修改')
  await staff.person.getByRole('textbox', { name: /^岗位或职务/ }).fill('正高级工程师')
  await staff.person.getByRole('button', { name: '保存' }).click()
  await expect(staff.person).toContainText('正高级工程师')
  await expect(staff.grid.row('演示·农强')).toBeVisible()
  await expect(staff.person).toContainText('修改了岗位或职务')
})

test('a reset ends the sessions at once; the code sets a new password and the old one ends', async ({ signedInAs, visitor }) => {
  const account = accountOf('PROFESSIONAL', '演示·李燕')
  const own = await visitor()
  await new SignInPage(own).open()
  await new SignInPage(own).signIn(account)

  const staff = new StaffPage(await signedInAs(general()))
  await staff.open({ name: account.name })
  await staff.openPerson(account.name)
  await staff.resetAccess()
  const code = await staff.code.innerText()

  await new Frame(own).menu.filter({ hasText: '我的信息' }).click()
  const signIn = new SignInPage(own)
  await expect(signIn.heading).toBeVisible()
  await signIn.submit({ ...account, password: code })
  await new ActivatePage(own).activate({ phone: '13800000002', email: 'li@example.com', password: ownPassword })
  await new Frame(own).menu.filter({ hasText: '我的信息' }).click()
  await expect(own.getByRole('region', { name: '账号安全' })).toContainText('演示·覃刚')

  await new Frame(own).signOut()
  await signIn.submit(account)
  await expect(signIn.refusal).toBeVisible()
  await signIn.signIn({ ...account, password: ownPassword })
  await expect(new Frame(own).heading).not.toHaveText('登录')
})

test('an administrator is not reset from here, and the page says why; a department’s is by the general one', async ({ signedInAs }) => {
  const own = new StaffPage(await signedInAs(accountOf('DEPARTMENT_ADMIN', '演示·黄丽')))
  await own.open({ name: '演示·黄丽' })
  await own.openPerson('演示·黄丽')
  await expect(own.person.getByRole('button', { name: '重置登录' })).toHaveAttribute('aria-disabled', 'true')
  await expect(own.person.getByRole('button', { name: '重置登录' })).toHaveAccessibleName(/担任管理员/)

  const staff = new StaffPage(await signedInAs(general()))
  await staff.open({ name: '演示·黄丽' })
  await staff.openPerson('演示·黄丽')
  await expect(staff.person.getByRole('button', { name: '重置登录' })).toHaveAttribute('aria-disabled', 'false')
})

test('order, filter and open person are in the address', async ({ signedInAs }) => {
  const page = await signedInAs(general())
  const staff = new StaffPage(page)
  await staff.open()
  await staff.columnHeads.getByRole('button', { name: '部门' }).click()
  await expect(page).toHaveURL(/sort=department/)
  await staff.openPerson('演示·周宁')
  await page.reload()
  await expect(staff.person.getByRole('heading', { level: 2 })).toHaveText('演示·周宁')
  await expect(staff.columnHeads.filter({ hasText: '部门' })).toHaveAttribute('aria-sort', 'ascending')
  await page.goBack()
  await expect(staff.person).toHaveCount(0)
})

test('the unit’s account reads and changes nothing', async ({ signedInAs }) => {
  const staff = new StaffPage(await signedInAs(accountOf('UNIT', '演示大学')))
  await staff.open()
  await staff.openPerson('演示·周宁')
  await expect(staff.person).toContainText('演示大学 / 土木工程学院')
  await expect(staff.person.getByRole('button', { name: '重置登录' })).toHaveCount(0)
})
