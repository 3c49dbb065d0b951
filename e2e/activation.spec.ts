import { AccountsPage } from './pages/accounts.page.ts'
import { ActivatePage } from './pages/activate.page.ts'
import { Frame } from './pages/frame.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { UnitNewPage } from './pages/unit-new.page.ts'
import { accountOf } from './site.ts'
import { expect, test, type Page } from './test.ts'

// Invented for the demonstration: no region has the code 459900.
const unit = { name: '演示设计院', creditCode: '12459900100000999R', region: '青秀区', departments: ['综合部', '设计部'] }
const administrator = { role: '总管理员', name: '演示·新管理员', login: '459900199001019013', unit: unit.name }
const ownPassword = 'Kaiyuan-2026-xueshi'

test('a new unit and its administrator begin with one-time codes', async ({ signedInAs, visitor }) => {
  const system = await signedInAs(accountOf('SYSTEM_ADMIN'))
  const units = new UnitNewPage(system)
  const accounts = new AccountsPage(system)

  await units.open()
  await units.fill(unit)
  await units.save.click()
  const unitCode = await units.code.innerText()

  await test.step("the unit's own account is activated", async () => {
    const page = await activated(await visitor(), { kind: 'UNIT', login: unit.creditCode, password: unitCode })
    await expect(new Frame(page).menu.first()).toHaveText('专业科目学时审核结果')
  })

  await accounts.openNew()
  await accounts.fill(administrator)
  await accounts.save.click()
  const code = await accounts.code.innerText()
  const typed = { kind: 'UNIT_ADMIN', login: administrator.login, password: code } as const

  await test.step('the administrator activates the account and is at work', async () => {
    const page = await activated(await visitor(), typed)
    await expect(page).toHaveURL(/\/reviews$/)
    await expect(page.getByRole('banner')).toContainText(unit.name)
  })

  await test.step('the code opens nothing any more, the new password does', async () => {
    const page = await visitor()
    const signIn = new SignInPage(page)
    await signIn.open()
    await signIn.submit(typed)
    await expect(signIn.refusal).toBeVisible()
    await signIn.signIn({ ...typed, password: ownPassword })
    await expect(page).toHaveURL(/\/reviews$/)
  })
})

test('a credit code that does not check needs a reason', async ({ signedInAs }) => {
  const units = new UnitNewPage(await signedInAs(accountOf('SYSTEM_ADMIN')))
  await units.open()
  // The sixth unit of the notice's own screenshot.
  await units.fill({ ...unit, name: '演示商店', creditCode: '914500047007007200' })
  await units.save.click()
  await expect(units.summary).toContainText('校验')
  await units.reason.fill('登记证书上就是这个代码')
  await units.save.click()
  await expect(units.code).toBeVisible()
})

test('a session ends at once: with sign-out for its browser, with a lock everywhere', async ({ signedInAs, visitor }) => {
  const account = accountOf('PROFESSIONAL', '演示·莫凡')
  const tab = await visitor()
  await new SignInPage(tab).open()
  await new SignInPage(tab).signIn(account)
  const secondTab = await tab.context().newPage()
  await secondTab.goto('/home')
  const phone = await visitor()
  await new SignInPage(phone).open()
  await new SignInPage(phone).signIn(account)

  await test.step('signing out ends it in every tab of that browser, and in no other', async () => {
    await new Frame(tab).signOut()
    await expect(new SignInPage(tab).heading).toBeVisible()
    await new Frame(secondTab).menu.filter({ hasText: '我的信息' }).click()
    await expect(new SignInPage(secondTab).heading).toBeVisible()
    await new Frame(phone).menu.filter({ hasText: '我的学时' }).click()
    await expect(new Frame(phone).heading).toHaveText('学时登记')
  })

  const accounts = new AccountsPage(await signedInAs(accountOf('SYSTEM_ADMIN')))
  await test.step('a lock ends it, and lets nobody in again', async () => {
    await accounts.find(account.name)
    await accounts.setLocked(account.name, '锁定', '本人申请')
    await new Frame(phone).menu.filter({ hasText: '我的信息' }).click()
    const signIn = new SignInPage(phone)
    await expect(signIn.heading).toBeVisible()
    await signIn.submit(account)
    await expect(signIn.refusal).toBeVisible()
  })

  await test.step('unlocked, the person comes back to where they were', async () => {
    await accounts.setLocked(account.name, '解锁', '本人申请')
    await new SignInPage(phone).submit(account)
    await expect(new Frame(phone).heading).toHaveText('我的信息')
  })
})

/** Signs in with a one-time code and completes what it asks for. */
async function activated(page: Page, typed: { kind: 'UNIT' | 'UNIT_ADMIN'; login: string; password: string }): Promise<Page> {
  const signIn = new SignInPage(page)
  const activate = new ActivatePage(page)
  await signIn.open()
  await signIn.submit(typed)
  await expect(activate.heading).toBeVisible()
  await activate.activate({ phone: '13800000000', email: 'demo@example.com', password: ownPassword })
  await expect(activate.heading).toBeHidden()
  return page
}
