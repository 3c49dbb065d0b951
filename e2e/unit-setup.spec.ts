import { ActivatePage } from './pages/activate.page.ts'
import { AdministratorsPage } from './pages/administrators.page.ts'
import { DepartmentsPage } from './pages/departments.page.ts'
import { Frame } from './pages/frame.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { UnitNewPage } from './pages/unit-new.page.ts'
import { accountOf } from './site.ts'
import { expect, test, type Page } from './test.ts'

// Invented for the demonstration: no region has the code 459900.
const unit = { name: '演示职业学院', creditCode: '124599001000008880', region: '青秀区', departments: [] }
const general = { idNumber: '459900198104052014', name: '演示·总管', jobTitle: '人事处处长', phone: '13800000001', duties: '全院继续教育' }
const head = { idNumber: '45990019830607203X', name: '演示·院长', jobTitle: '院长', phone: '0771-5550123', department: '信息学院', duties: '学时登记和审核' }
const ownPassword = 'Kaiyuan-2026-xueshi'

test('a new unit sets itself up: departments, a general administrator, a department administrator', async ({ signedInAs, visitor }) => {
  const system = new UnitNewPage(await signedInAs(accountOf('SYSTEM_ADMIN')))
  await system.open()
  await system.fill(unit)
  await system.save.click()

  const page = await visitor()
  await activate(page, { kind: 'UNIT', login: unit.creditCode, password: await system.code.innerText() })
  await test.step('it begins with its administrators', async () => {
    await expect(new Frame(page).heading).toHaveText('单位管理员管理')
    await expect(page.getByText('还没有管理员')).toBeVisible()
  })

  const departments = new DepartmentsPage(page)
  await new Frame(page).menu.filter({ hasText: '单位部门管理' }).click()
  await departments.add('信息学院')
  await departments.add('管理学院')
  await expect(departments.grid.row('学院')).toHaveCount(2)

  const administrators = new AdministratorsPage(page)
  await administrators.add(general)
  const code = await administrators.add(head)
  await administrators.open()
  await expect(administrators.grid.row(head.name)).toBeVisible()
  expect(await administrators.grid.cells(administrators.grid.row(head.name))).toMatchObject({ 管理部门: '信息学院', 职务: '院长', 联系电话: '0771-5550123', 是否在编: '在编', 登录系统: '未激活', 分管工作: '学时登记和审核' })
  await expect(administrators.grid.row(general.name)).toContainText('总管理员（整个单位）')

  const office = await visitor()
  await test.step('the department administrator activates with the code and sees that department alone', async () => {
    await activate(office, { kind: 'UNIT_ADMIN', login: head.idNumber, password: code })
    await expect(office.getByRole('banner')).toContainText('信息学院')
    await expect(new Frame(office).heading).toHaveText('专业科目学时审核')
    await expect(new Frame(office).menu.filter({ hasText: /单位(部门|管理员)管理/ })).toHaveCount(0)
    await expect(new ReviewQueuePage(office).grid.table).toBeVisible()
  })

  await test.step('once sign-in is not allowed, it is over at once', async () => {
    await administrators.act(head.name, '修改')
    await administrators.setSignIn(false)
    await administrators.save()
    await expect(administrators.grid.row(head.name)).toContainText('不允许')
    await new Frame(office).menu.filter({ hasText: '专业科目学时审核结果' }).click()
    await expect(new SignInPage(office).heading).toBeVisible()
  })

  await test.step('a merge takes the department’s administrator along, and what was stays to be read', async () => {
    await departments.open()
    await departments.act('信息学院', '合并')
    await departments.confirm('合并')
    await expect(departments.dialog).toContainText('选择并入的部门')
    await departments.dialog.getByRole('combobox', { name: '并入的部门' }).selectOption('管理学院')
    await expect(departments.dialog).toContainText('1 名二级管理员转为管理所选部门')
    await departments.confirm('合并')
    await expect(departments.grid.row('信息学院')).toHaveCount(0)
    await expect(departments.grid.row('管理学院')).toContainText(head.name)
    await departments.showClosed()
    await expect(departments.grid.row('信息学院')).toContainText('已并入管理学院')
    await expect(departments.grid.row('信息学院')).toContainText(unit.name)
  })

  await test.step('a unit keeps its general administrator', async () => {
    await administrators.open()
    const removal = administrators.grid.row(general.name).getByRole('button', { name: /^移除/ })
    await expect(removal).toHaveAttribute('aria-disabled', 'true')
    await expect(removal).toContainText('单位须保留至少一名可以登录的总管理员')
    await administrators.act(head.name, '移除')
    await administrators.confirm('移除')
    await expect(administrators.grid.row(head.name)).toHaveCount(0)
  })
})

test('a department administrator sees the queue of that department alone, which falls to the general administrator with its closing', async ({ signedInAs, visitor }) => {
  const page = await signedInAs(accountOf('GENERAL_ADMIN', '演示·卢峰'))
  const administrators = new AdministratorsPage(page)
  const nursing = { ...head, idNumber: '459900198508092055', name: '演示·护理部主任', department: '护理部' }
  const code = await administrators.add(nursing)

  const office = await visitor()
  await activate(office, { kind: 'UNIT_ADMIN', login: nursing.idNumber, password: code })
  const queue = new ReviewQueuePage(office)
  await expect(queue.grid.row('演示·苏琴').first()).toBeVisible()
  await expect(queue.grid.row('演示·卢峰')).toHaveCount(0)

  const departments = new DepartmentsPage(page)
  await departments.open()
  await departments.rename('护理部', '护理中心')
  await departments.act('护理中心', '撤销部门')
  await expect(departments.dialog).toContainText('1 人从今天起不属于任何部门')
  await departments.confirm('撤销部门')
  await expect(departments.grid.row('护理中心')).toHaveCount(0)

  await new Frame(office).menu.filter({ hasText: '专业科目学时审核结果' }).click()
  await expect(new SignInPage(office).heading).toBeVisible()
  const all = new ReviewQueuePage(page)
  await all.open()
  await expect(all.grid.row('演示·苏琴').first()).toBeVisible()
})

test('a general administrator appoints for departments, and is told why not more', async ({ signedInAs }) => {
  const administrators = new AdministratorsPage(await signedInAs(accountOf('GENERAL_ADMIN', '演示·覃刚')))
  await administrators.open()
  await expect(administrators.grid.row('演示·覃刚').getByRole('button', { name: /^修改/ })).toContainText('总管理员由单位账号管理')
  await administrators.act('演示·蒙芳', '激活码')
  await administrators.confirm('激活码')
  await expect(administrators.code).toBeVisible()
})

/** Signs in with a one-time code and completes what it asks for. */
async function activate(page: Page, typed: { kind: 'UNIT' | 'UNIT_ADMIN'; login: string; password: string }): Promise<void> {
  const signIn = new SignInPage(page)
  const form = new ActivatePage(page)
  await signIn.open()
  await signIn.submit(typed)
  await expect(form.heading).toBeVisible()
  await form.activate({ phone: '13800000000', email: 'demo@example.com', password: ownPassword })
  await expect(form.heading).toBeHidden()
}
