import type { Role } from '@xueshi/schema'
import { Frame } from './pages/frame.ts'
import { HourListPage } from './pages/hour-list.page.ts'
import { HourRecordPage } from './pages/hour-record.page.ts'
import { NotYoursPage } from './pages/not-yours.page.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const person = { '/home': '首页', '/study': '公需科目', '/exams': '考试', '/hours': '我的学时', '/certificates': '我的证书', '/profile': '我的信息' }
const staff = { '/staff': '专业技术人员管理' }
const results = {
  '/reviews/results': '专业科目学时审核结果',
  '/reviews/query': '专业科目学时查询',
  '/reviews/all-hours': '全学时查询',
  '/windows': '学时登记开放',
  '/unit/certificates': '证书',
}
const reviews = { '/reviews': '专业科目学时审核', ...results }
const trail = { '/unit/trail': '操作记录' }
const unit = { '/staff/moves': '人员调动', '/unit/departments': '单位部门管理', '/unit/administrators': '单位管理员管理', '/unit/settings': '单位设置', ...trail }
const wideTrail = { '/audit/trail': '操作记录' }
const imports = { '/imports/hours': '导入学员培训信息' }
const entries = { '/entries': '专业科目学时登记' }
const managing = { ...entries, ...imports, ...reviews, ...staff }
const verifications = { '/verifications': '证书批量查验' }
const publicYears = { '/public-years': '公需科目管理' }
const supervision = { '/supervision/units': '单位注册与变更', '/supervision/accounts': '账号合并' }
const administration = { '/administration/units': '单位', '/administration/accounts': '账号' }

const roles: readonly { role: Role; name: string; words: string; menu: Record<string, string> }[] = [
  { role: 'PROFESSIONAL', name: '演示·周宁', words: '专业技术人员', menu: person },
  { role: 'UNIT', name: '演示科技有限公司', words: '单位账号', menu: { ...results, ...staff, ...unit } },
  { role: 'GENERAL_ADMIN', name: '演示·甘伟', words: '总管理员', menu: { ...managing, ...unit } },
  { role: 'DEPARTMENT_ADMIN', name: '演示·罗敏', words: '二级管理员', menu: { ...managing, ...trail } },
  { role: 'AUTHORITY', name: '演示·南宁市人社局经办', words: '主管部门', menu: { ...reviews, ...verifications, ...publicYears, ...supervision, ...wideTrail } },
  { role: 'SUPPORT', name: '演示·人工咨询', words: '人工咨询', menu: { '/support': '人工咨询', '/exam-grants': '补学补考申请' } },
  { role: 'AUDITOR', name: '演示·审计管理员', words: '审计管理员', menu: wideTrail },
  { role: 'SYSTEM_ADMIN', name: '演示·系统管理员', words: '系统管理员', menu: { ...supervision, ...administration } },
]
/** Of them, two that are not the role's own are tried; every page with every role: client/src/router.test.ts. */
const samples = ['/hours', '/unit/settings', '/imports/hours', '/administration/accounts']

for (const { role, name, words, menu } of roles) {
  test(`${words} sees its own menu and pages, and is told so on others`, async ({ signedInAs }) => {
    const page = await signedInAs(accountOf(role, name))
    const frame = new Frame(page)
    await page.goto('/')
    await expect(frame.menu).toHaveText(Object.values(menu).map((entry) => new RegExp(`^\\s*${entry}(\\s|\\d|$)`)))
    const paths = Object.keys(menu)
    expect(await frame.menu.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(paths)
    for (const path of new Set([paths[0]!, paths.at(-1)!])) {
      await frame.menu.nth(paths.indexOf(path)).click()
      await expect(page).toHaveURL(new RegExp(`${path}$`))
      await expect(frame.heading).not.toHaveText('这个页面不属于当前身份')
    }

    const notYours = new NotYoursPage(page)
    for (const [index, path] of samples.filter((one) => !(one in menu)).slice(0, 2).entries()) {
      // One as an address that is typed, the other as the browser's own back and forward go there.
      if (index === 0) await page.goto(path)
      else await page.evaluate((to) => (history.pushState(null, '', to), dispatchEvent(new PopStateEvent('popstate'))), path)
      await expect(page, path).toHaveURL((url) => url.searchParams.get('next') === path)
      await expect(notYours.heading, path).toBeVisible()
      await expect(notYours.lead, path).toHaveText(`现在的身份是${words}。`)
      await expect(page.getByRole('table'), path).toHaveCount(0)
      await expect(page.getByRole('textbox'), path).toHaveCount(0)
    }
  })
}

test('a visitor is sent to sign in, and from there to the page', async ({ page }) => {
  const signIn = new SignInPage(page)
  await page.goto('/hours/query')
  await expect(signIn.heading).toBeVisible()
  await signIn.submit(accountOf('PROFESSIONAL', '演示·周宁'))
  await expect(new Frame(page).heading).toHaveText('学时查询')
})

test("another person's record is not there, under any address", async ({ signedInAs }) => {
  const owner = await signedInAs(accountOf('PROFESSIONAL', '演示·周宁'))
  const list = new HourListPage(owner)
  const record = new HourRecordPage(owner)
  await list.open()
  await list.grid.row('待提交').getByRole('link').first().click()
  await expect(record.edit).toBeVisible()
  const [id, title] = [record.id(), await record.title.innerText()]

  const other = await signedInAs(accountOf('PROFESSIONAL', '演示·何欣'))
  for (const path of [`/hours/${id}`, `/hours/${id}/edit`]) {
    await other.goto(path)
    await expect(other.getByText('没有这条记录'), path).toBeVisible()
    await expect(other.getByText(title), path).toHaveCount(0)
  }
})

test("another department's record is not there for a department's administrator", async ({ signedInAs }) => {
  const medicine = await signedInAs(accountOf('GENERAL_ADMIN', '演示·覃刚'))
  const queue = new ReviewQueuePage(medicine)
  await queue.open()
  await queue.openRecord('演示·陆海', '大数据技术在线课程')
  await expect(queue.recordTitle).toBeVisible()
  const [id, title] = [queue.openId(), await queue.recordTitle.innerText()]

  const computing = await signedInAs(accountOf('DEPARTMENT_ADMIN', '演示·黄丽'))
  for (const path of [`/reviews?record=${id}`, `/reviews/results?record=${id}`]) {
    await computing.goto(path)
    const open = new ReviewQueuePage(computing).record
    await expect(open.getByText('没有这条记录，可能已撤回或删除，或者不在本账号的管理范围内。'), path).toBeVisible()
    await expect(open.getByText(title), path).toHaveCount(0)
  }
})

test('evidence and exports are for who may see the records', async ({ signedInAs, request }) => {
  expect((await request.get('/exports/hour-records.csv')).status()).toBe(401)
  const administrator = await signedInAs(accountOf('SYSTEM_ADMIN'))
  expect((await administrator.request.get('/exports/hour-records.csv')).status()).toBe(403)
  expect((await administrator.request.get('/files/1')).ok()).toBe(false)
})
