import { go } from './go.ts'
import { mailTo } from './mail.ts'
import { AccountPage } from './pages/account.page.ts'
import { ActivatePage } from './pages/activate.page.ts'
import { Frame } from './pages/frame.ts'
import { HourFormPage } from './pages/hour-form.page.ts'
import { HourListPage } from './pages/hour-list.page.ts'
import { RecoverPage } from './pages/recover.page.ts'
import { RegisterPage } from './pages/register.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { StaffPage } from './pages/staff.page.ts'
import { today } from './days.ts'
import { registerByRequest } from './by-request.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const university = () => accountOf('GENERAL_ADMIN', '演示·覃刚')
const company = () => accountOf('GENERAL_ADMIN', '演示·甘伟')
// Invented: no region has the code 459900.
const newcomer = { idNumber: '459900199103047015', name: '演示·新注册', unit: '演示大学', department: '土木工程学院', phone: '13800000003', password: 'Kaiyuan-2026-xueshi' }
const misplaced = { idNumber: '459900199205067025', name: '演示·选错单位', unit: '演示大学', phone: '13800000004', password: 'Kaiyuan-2026-xueshi' }
const taken = { idNumber: '459900199307087035', name: '演示·冒名者', unit: '演示大学', phone: '13800000005', password: 'Kaiyuan-2026-xueshi' }
const choosing = { idNumber: '459900199001027048', name: '演示·选部门', unit: '演示科技有限公司', department: '办公室', phone: '13800000008', password: 'Kaiyuan-2026-xueshi' }

test('a new person registers, drafts, is confirmed by the unit, and submits', async ({ page, signedInAs }) => {
  const register = new RegisterPage(page)
  await register.open()
  await register.button.click()
  await expect(register.summary).toContainText('选择工作单位')
  await register.register(newcomer)
  await page.getByRole('button', { name: '去登录' }).click()
  await new SignInPage(page).signIn({ kind: 'PROFESSIONAL', login: newcomer.idNumber, password: newcomer.password })
  await expect(page.getByRole('region', { name: '等待演示大学确认' })).toContainText('还不能提交')

  const list = new HourListPage(page)
  await test.step('a draft is kept, and why it cannot be submitted is said', async () => {
    const form = new HourFormPage(page)
    await form.open()
    await form.fill({ group: '培训进修类', category: '脱产、在职培训', title: '注册后的第一次培训', startsOn: today(), endsOn: today() })
    await form.save.click()
    await expect(page).toHaveURL(/\/hours(\?|$|\/\d)/)
    await list.open()
    await expect(list.grid.row('注册后的第一次培训').getByRole('button', { name: /提交/ })).toHaveAccessibleName(/单位确认您是本单位人员后才能提交/)
  })

  const staff = new StaffPage(await signedInAs(university()))
  await staff.open()
  await staff.awaiting.click()
  await staff.openPerson(newcomer.name)
  await expect(staff.person).toContainText('此人自行注册')
  await staff.person.getByRole('button', { name: '确认', exact: true }).click()
  await staff.dialog.getByRole('button', { name: '确认', exact: true }).click()
  await expect(staff.person).not.toContainText('此人自行注册')
  await expect(staff.grid.row(newcomer.name)).toHaveCount(0)

  await go(page, '/home')
  await expect(page.getByText('等待演示大学确认')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('演示大学 / 土木工程学院')
  await list.open()
  await list.grid.row('注册后的第一次培训').getByRole('button', { name: /^提交/ }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: /承诺/ }).check()
  await page.getByRole('dialog').getByRole('button', { name: '提交审核' }).click()
  await expect(list.grid.row('注册后的第一次培训')).toContainText('待审核')
})

test('whoever is refused is told why, asks another unit, and is confirmed there', async ({ page, signedInAs }) => {
  await registerByRequest(page.request, misplaced)

  const staff = new StaffPage(await signedInAs(university()))
  await staff.open({ state: 'AWAITING', name: misplaced.name })
  await staff.choose(misplaced.name)
  await staff.refuse('在本单位名册中没有找到')
  await expect(staff.outcome).toContainText('已不予确认 1 人')
  await expect(staff.grid.row(misplaced.name)).toHaveCount(0)

  await go(page, '/home')
  await expect(page.getByRole('region', { name: '演示大学没有确认您是本单位人员' })).toContainText('在本单位名册中没有找到')
  await page.getByRole('link', { name: '另选单位或再次申请' }).click()
  await new RegisterPage(page).chooseUnit('演示科技有限公司')
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByRole('region', { name: '等待演示科技有限公司确认' })).toBeVisible()

  const other = new StaffPage(await signedInAs(company()))
  await other.open({ state: 'AWAITING' })
  await other.choose(misplaced.name)
  await other.confirm()
  await expect(other.outcome).toContainText('已确认 1 人')
  await page.reload()
  await expect(page.getByRole('main')).toContainText('演示科技有限公司')
  await expect(page.getByText('等待演示科技有限公司确认')).toHaveCount(0)
})

test('a number that is taken gets the same answer; a code from the unit gives the account to its person', async ({ page, visitor, signedInAs }) => {
  await registerByRequest(page.request, taken)
  await page.goto('/home')
  await expect(page.getByRole('region', { name: '等待演示大学确认' })).toBeVisible()

  const own = await visitor()
  await new RegisterPage(own).register({ ...taken, name: '演示·本人', phone: '13800000006', password: 'Another-2026-xueshi' })
  await own.getByRole('link', { name: '找回账号' }).click()
  const recover = new RecoverPage(own)
  await recover.enter(taken.idNumber, '2222-2222-2222')
  await expect(recover.refusal).toContainText('身份证号或激活码不正确')

  const staff = new StaffPage(await signedInAs(company()))
  await staff.openNew()
  await staff.fill({ idNumber: taken.idNumber, name: '演示·本人', department: '办公室' })
  await staff.add()
  await recover.open()
  await recover.enter(taken.idNumber, await staff.code.innerText())
  await new ActivatePage(own).activate({ phone: '13800000006', email: 'own@example.com', password: 'Another-2026-xueshi' })
  await new Frame(own).menu.filter({ hasText: '我的信息' }).click()
  await expect(own.getByRole('main')).toContainText('演示科技有限公司')
  await expect(own.getByRole('region', { name: '账号安全' })).toContainText('注册时的密码、联系方式和登录全部失效')

  await test.step('whoever registered first is out at once', async () => {
    await page.goto('/profile')
    await expect(new SignInPage(page).heading).toBeVisible()
  })
})

test('a code by mail sets a new password, for whoever has proven an address', async ({ signedInAs, visitor }) => {
  const account = accountOf('PROFESSIONAL', '演示·梁静')
  const address = 'liangjing@example.com'
  const own = await signedInAs(account)
  const page = new AccountPage(own)
  await page.open()
  await page.prove.click()
  await page.email.fill(address)
  await page.send.click()
  await expect.poll(() => mailTo(address)).toMatch(/验证码：\d{6}/)
  await page.code.fill(/\d{6}/.exec(await mailTo(address))![0])
  await page.confirm.click()
  await expect(page.mail).toContainText('已验证')

  const elsewhere = await visitor()
  const recover = new RecoverPage(elsewhere)
  await recover.open()
  await recover.askByMail(account.login)
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/
  await expect.poll(() => mailTo(address)).toMatch(code)
  await recover.enter(account.login, code.exec(await mailTo(address))![0])
  await new ActivatePage(elsewhere).activate({ phone: '13800000007', email: address, password: 'Kaiyuan-2026-xueshi' })
  await expect(new Frame(elsewhere).menu.first()).toHaveText(/首页/)
  await own.goto('/profile')
  await expect(new SignInPage(own).heading).toBeVisible()
})

test('where the unit confirms departments, one that a person chooses waits for its word', async ({ page, signedInAs }) => {
  const admin = await signedInAs(company())
  await admin.goto('/unit/settings')
  await admin.getByRole('checkbox', { name: '本人选择的部门须经总管理员确认' }).check()
  await admin.getByRole('button', { name: '保存' }).click()
  await expect(admin.getByRole('list', { name: '变更记录' })).toContainText('本人选择的部门须确认：开启')

  await registerByRequest(page.request, choosing)
  const staff = new StaffPage(admin)
  await staff.open({ state: 'AWAITING', name: choosing.name })
  await expect(staff.grid.row(choosing.name)).toContainText('申请到办公室')
  await staff.choose(choosing.name)
  await staff.confirm()

  await go(page, '/profile')
  await expect(page.getByRole('region', { name: '账号安全' })).toContainText('单位已确认')
  await page.getByRole('button', { name: '修改' }).click()
  await page.getByRole('combobox', { name: /^部门/ }).selectOption('财务部')
  await expect(page.getByRole('status').filter({ hasText: '保存后等待单位确认' })).toBeVisible()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('main')).toContainText('办公室（已选择财务部，等待单位确认）')

  await staff.open({ state: 'AWAITING', name: choosing.name })
  await staff.choose(choosing.name)
  await staff.refuse('请先办理调动手续')
  await go(page, '/home')
  await expect(page.getByRole('region', { name: '单位没有同意所选的部门' })).toContainText('请先办理调动手续')
})
