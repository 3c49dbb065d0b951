import { dayAfter, today, yearOf } from './days.ts'
import { go } from './go.ts'
import { Frame } from './pages/frame.ts'
import { SupportPage } from './pages/support.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const year = yearOf(today())

test('support looks a caller up, sees where they stand, grants a make-up, resets the access and opens a year; the person sees each of it', async ({ signedInAs }) => {
  const account = accountOf('PROFESSIONAL', '演示·苏琴')
  const support = new SupportPage(await signedInAs(accountOf('SUPPORT')))
  const frame = new Frame(support.page)
  await support.page.goto('/')
  await expect(support.page).toHaveURL(/\/support$/)
  await support.lookUpButton.click()
  await expect(support.alert).toContainText('填写来电事由')
  // Right by its check character, and nobody's.
  await support.lookUp('459999193101019998', '核对')
  await expect(support.alert).toContainText('没有这个身份证号的专业技术人员')
  await support.lookUp(account.login, '考试三次未通过，忘记密码')

  const caller = support.caller(account.name)
  await expect(caller).toContainText(`*****${account.login.slice(-4)}`)
  await expect(caller).toContainText('138****0000')
  await expect(support.page.getByRole('main')).not.toContainText(account.login)
  const exam = support.yearIn('公需科目和考试', year)
  await expect(exam).toContainText('3 次考试机会已用完')

  await exam.getByRole('button', { name: /^开通补学补考/ }).click()
  const grant = support.page.getByRole('region', { name: `为${account.name}开通 ${year} 年度补学补考` })
  await grant.getByRole('button', { name: '开通补学补考' }).click()
  await expect(grant.getByRole('alert')).toContainText('填写办理原因')
  await grant.getByRole('textbox', { name: '办理原因' }).fill('值班期间，已核实')
  await grant.getByRole('button', { name: '开通补学补考' }).click()
  await expect(frame.toast(`已为${account.name}开通 ${year} 年度补学补考`)).toBeVisible()
  await expect(exam).toContainText('剩余 1 次')

  await support.yearIn('各年度学时', year - 1).getByRole('button', { name: /^开放登记/ }).click()
  const opening = support.page.getByRole('region', { name: `为${account.name}开放 ${year - 1} 年度登记` })
  const day = dayAfter(today(), 10)
  await opening.getByRole('textbox', { name: '登记开放至' }).fill(day)
  await opening.getByRole('textbox', { name: '办理原因' }).fill('住院，补登记')
  await opening.getByRole('button', { name: '开放登记' }).click()
  await expect(opening.getByRole('alert')).toContainText('登记后无法审核')
  await opening.getByRole('textbox', { name: '审核开放至' }).fill(day)
  await opening.getByRole('button', { name: '开放登记' }).click()
  await expect(frame.toast(`${year - 1} 年度登记已开放至 ${day}`)).toBeVisible()

  await caller.getByRole('button', { name: '重置登录' }).click()
  await caller.getByRole('textbox', { name: '来电人说出的登记电话' }).fill('13900000000')
  await caller.getByRole('textbox', { name: '办理原因' }).fill('忘记密码')
  await caller.getByRole('button', { name: '核对并生成激活码' }).click()
  await expect(caller.getByRole('alert')).toContainText('与登记的不一致')
  await caller.getByRole('textbox', { name: '来电人说出的登记电话' }).fill('13800000000')
  await caller.getByRole('button', { name: '核对并生成激活码' }).click()
  await expect(caller.locator('code')).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  await support.page.reload()
  await expect(caller).toContainText('有一个未使用的激活码')
  await expect(caller.locator('code')).toHaveCount(0)

  // The password holds until the code is used.
  const person = await signedInAs(account)
  await go(person, '/profile')
  const trail = person.getByRole('region', { name: '账号安全' })
  for (const text of ['人工咨询应来电查看了办理情况，原因：考试三次未通过，忘记密码', `人工咨询开通了 ${year} 年度补学补考`, `人工咨询把 ${year - 1} 年度登记开放至`, '发放了一次性激活码，原因：忘记密码']) {
    await expect(trail).toContainText(text)
  }
})
