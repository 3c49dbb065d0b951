import { ActivatePage } from './pages/activate.page.ts'
import { Frame } from './pages/frame.ts'
import { MyMovePage, StaffMovesPage } from './pages/moves.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { StaffPage } from './pages/staff.page.ts'
import { accountOf } from './site.ts'
import { expect, test, type Page } from './test.ts'

const oldUnit = () => accountOf('GENERAL_ADMIN', '演示·覃刚')
const newUnit = () => accountOf('GENERAL_ADMIN', '演示·甘伟')
// Invented: no region has the code 459900.
const mover = { idNumber: '459900199105170017', name: '演示·调动者', department: '土木工程学院' }

test('a person moves to another unit: asked, accepted, objected to, agreed; both sides see it with its dates', async ({ signedInAs, visitor }) => {
  const former = await signedInAs(oldUnit())
  const person = await visitor()
  await join(new StaffPage(former), person)

  const mine = new MyMovePage(person)
  await mine.open()
  await test.step('the request says what is missing, is sent, taken back and sent again', async () => {
    await mine.begin()
    await mine.send()
    await expect(mine.summary).toContainText('查询并选择新单位')
    await mine.chooseUnit('演示大学')
    await mine.send()
    await expect(mine.summary).toContainText('这是您现在的单位')
    await mine.chooseUnit('演示科技有限公司')
    await mine.send()
    await expect(mine.state).toContainText('待新单位接收')
    await mine.withdraw()
    await expect(mine.state).toContainText('已撤回')
    await mine.begin()
    await mine.chooseUnit('演示科技有限公司')
    await mine.chooseDepartment('办公室')
    await mine.write('下月一日到岗')
    await mine.send()
    await expect(mine.state).toContainText('等待演示科技有限公司接收')
  })

  const leaving = new StaffMovesPage(former)
  await test.step('the old unit knows nothing of it yet', async () => {
    await leaving.open('out')
    await expect(leaving.grid.row('演示·梁静')).toBeVisible()
    await expect(leaving.grid.row(mover.name)).toHaveCount(0)
  })

  const next = await signedInAs(newUnit())
  const joining = new StaffMovesPage(next)
  await test.step('the new unit is told over its staff, sees what was said, and accepts into the department wished for', async () => {
    await new StaffPage(next).open()
    await joining.notice.click()
    await expect(joining.grid.row(mover.name, '演示大学', '办公室', '下月一日到岗')).toBeVisible()
    await joining.ask(mover.name, '接收')
    await expect(joining.dialog.getByRole('combobox', { name: /^进入的部门/ })).toHaveValue(/\d+/)
    await joining.confirm('接收')
    await expect(joining.grid.row(mover.name)).toContainText('已接收，待生效')
  })

  await test.step('the old unit objects, which the person reads with its reason, and then agrees', async () => {
    await leaving.open('out')
    await expect(leaving.grid.row(mover.name)).not.toContainText('下月一日到岗')
    await leaving.ask(mover.name, '提出异议')
    await leaving.confirm('提出异议', '课题尚未结题')
    await expect(leaving.grid.row(mover.name)).toContainText('原单位有异议')
    await mine.open()
    await expect(mine.state).toContainText('原因：课题尚未结题')
    await leaving.ask(mover.name, '同意转出')
    await leaving.confirm('同意转出')
    await expect(leaving.grid.row(mover.name)).toHaveCount(0)
  })

  await test.step('it is in effect for all three', async () => {
    await mine.open()
    await expect(mine.state).toContainText('已生效')
    await expect(person.getByRole('region', { name: '工作经历' })).toContainText('演示科技有限公司 / 办公室')
    await leaving.open('over')
    await leaving.showHistory(mover.name)
    await expect(leaving.grid.table).toContainText(/工作单位变更，\d+年\d+月\d+日起生效/)
    await joining.open('over')
    await expect(joining.grid.row(mover.name, '已生效')).toBeVisible()
    await new StaffPage(next).open({ name: mover.name })
    await expect(new StaffPage(next).grid.row(mover.name)).toBeVisible()
    await new StaffPage(former).open({ name: mover.name })
    await expect(new StaffPage(former).grid.row(mover.name)).toHaveCount(0)
  })
})

test('the unit’s account sees who moves, and is told who decides', async ({ signedInAs }) => {
  const moves = new StaffMovesPage(await signedInAs(accountOf('UNIT', '演示大学')))
  await moves.open()
  const accept = moves.grid.row('演示·何欣').getByRole('button', { name: /^接收/ })
  await expect(accept).toHaveAttribute('aria-disabled', 'true')
  await expect(accept).toContainText('由新单位的总管理员办理')
})

/** Is added to the staff and activates the account. */
async function join(staff: StaffPage, page: Page): Promise<void> {
  await staff.openNew()
  await staff.fill(mover)
  await staff.add()
  const code = await staff.code.innerText()
  const signIn = new SignInPage(page)
  await signIn.open()
  await signIn.submit({ kind: 'PROFESSIONAL', login: mover.idNumber, password: code })
  await new ActivatePage(page).activate({ phone: '13800000003', email: 'mover@example.com', password: 'Kaiyuan-2026-xueshi' })
  await expect(new Frame(page).heading).not.toHaveText('激活账号')
}
