import { recentDays } from './days.ts'
import { go } from './go.ts'
import { mailTo } from './mail.ts'
import { AccountPage } from './pages/account.page.ts'
import { Frame } from './pages/frame.ts'
import { HourFormPage } from './pages/hour-form.page.ts'
import { HourRecordPage } from './pages/hour-record.page.ts'
import { MessagesPage } from './pages/messages.page.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const title = '内部控制与风险管理研修班'
const opinion = '请补充结业证书。'
const reason = '与去年的登记重复。'
const address = 'chenli@example.com'

test('people are told what happened to their hours, reviewers what has come, and by mail where an address is proven', async ({ signedInAs }) => {
  const person = await signedInAs(accountOf('PROFESSIONAL', '演示·陈立'))
  const inbox = new MessagesPage(person)
  const form = new HourFormPage(person)
  const record = new HourRecordPage(person)
  const period = recentDays(3)

  await test.step('the person proves an address by the code that was sent there', async () => {
    const account = new AccountPage(person)
    await account.open()
    await account.prove.click()
    await account.email.fill(address)
    await account.send.click()
    await expect(account.code).toBeVisible()
    await account.code.fill('12')
    await account.confirm.click()
    await expect(person.getByRole('alert')).toContainText('验证码不正确，还可以试 4 次')
    await expect.poll(() => mailTo(address)).toMatch(/\d{6}/)
    await account.code.fill(/\d{6}/.exec(await mailTo(address))![0])
    await account.confirm.click()
    await expect(account.mail).toContainText(`${address} 已验证`)
  })

  await test.step('submits, and the administrator of the department is told', async () => {
    await form.open()
    await form.fill({ group: '培训进修类', category: '脱产、在职培训', title, startsOn: period.startsOn, startHalf: '上午', endsOn: period.endsOn, endHalf: '上午', pledge: true })
    await form.saveAndSubmit.click()
    await expect(record.status('待审核')).toBeVisible()
  })
  const id = record.id()

  const administrator = await signedInAs(accountOf('DEPARTMENT_ADMIN', '演示·罗敏'))
  const hers = new MessagesPage(administrator)
  const queue = new ReviewQueuePage(administrator)
  await test.step('who goes to the queue from there, and refuses', async () => {
    await hers.open()
    await expect(hers.telling(/有新提交的学时登记，\d+ 条待审核/).first()).toContainText('未读')
    await hers.telling('有新提交的学时登记').first().getByRole('link', { name: '去审核' }).click()
    await queue.openRecord('演示·陈立', title)
    await queue.refuseWith(opinion)
    await expect(new Frame(administrator).toast('已不予认定')).toBeVisible()
  })

  await test.step('the bell says so; the message holds the opinion and leads to the record', async () => {
    // What waits is asked for at most every 15 seconds, unless the page is loaded anew.
    await person.goto('/home')
    await expect(inbox.bell).toContainText('条未读')
    await expect(new Frame(person).menu.filter({ hasText: '我的学时' })).toContainText('条未通过，待修改')
    await inbox.bell.click()
    const told = inbox.telling(`“${title}”`).first()
    await expect(told).toContainText('未通过认定')
    await expect(told).toContainText(opinion)
    await told.getByRole('link', { name: '查看登记' }).click()
    await expect(record.title).toHaveText(title)
    await inbox.open()
    await expect(inbox.telling(opinion).first()).not.toContainText('未读')
  })

  await test.step('a deletion comes with the reason, by mail too, and leads to registering again', async () => {
    await go(administrator, `/reviews/results?status=REJECTED&record=${id}`)
    await administrator.getByRole('article').getByRole('button', { name: '删除' }).click()
    const dialog = administrator.getByRole('dialog')
    await dialog.getByRole('textbox').fill(reason)
    await dialog.getByRole('button', { name: '删除', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await inbox.open()
    const told = inbox.telling('可以重新登记').first()
    await expect(told).toContainText(reason)
    await expect.poll(() => mailTo(address)).toContain(`原因：${reason}`)
    await told.getByRole('link', { name: '重新登记' }).click()
    await expect(form.title).toBeVisible()
  })

  await test.step('all are marked as read', async () => {
    await inbox.open()
    await inbox.show('只看未读')
    await expect(inbox.all.first()).toBeVisible()
    await inbox.markAllRead.click()
    await expect(new Frame(person).toast('已全部标为已读')).toBeVisible()
    await expect(inbox.bell).toHaveText('消息')
    await person.reload()
    await expect(person.getByText('没有未读消息')).toBeVisible()
    await expect(inbox.all).toHaveCount(0)
  })
})
