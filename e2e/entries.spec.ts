import { recentDays } from './days.ts'
import { EntriesPage } from './pages/entries.page.ts'
import { Frame } from './pages/frame.ts'
import { HourFormPage } from './pages/hour-form.page.ts'
import { HourRecordPage } from './pages/hour-record.page.ts'
import { MessagesPage } from './pages/messages.page.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { StaffPage } from './pages/staff.page.ts'
import { registerMany } from './register-many.ts'
import { picture } from './samples.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const general = () => accountOf('GENERAL_ADMIN', '演示·覃刚')
const departmental = () => accountOf('DEPARTMENT_ADMIN', '演示·黄丽')
const { startsOn, endsOn } = recentDays(2)
const training = { group: '培训进修类', category: '脱产、在职培训', startsOn, startHalf: '上午', endsOn, endHalf: '上午' } as const

test('an administrator registers hours for a colleague with evidence; returned, corrected, approved, and the colleague sees them', async ({ signedInAs }) => {
  const title = '教学督导专题培训'
  const page = await signedInAs(general())
  const entries = new EntriesPage(page)
  const form = new HourFormPage(page)
  const record = new HourRecordPage(page)

  await test.step('without a person nothing is saved; with one the draft is theirs, and there is nothing to pledge', async () => {
    await entries.open()
    await entries.newEntry.click()
    await form.fill({ ...training, title })
    await expect(form.pledge).toHaveCount(0)
    await form.save.click()
    await expect(form.summary).toContainText('查找并选择一名人员')
    await entries.choosePerson('演示·李燕')
    await page.reload()
    await expect(form.restored).toBeVisible()
    await expect(page.getByRole('main')).toContainText('演示·李燕')
    await form.attach(picture('certificate.png'))
    await expect(form.files).toContainText('kB')
    await form.saveAndSubmit.click()
    await expect(record.status('待审核')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('演示·李燕')
    await expect(record.evidence).toHaveCount(1)
  })

  const reviewer = await signedInAs(departmental())
  const queue = new ReviewQueuePage(reviewer)
  await test.step('the administrator of the department returns it', async () => {
    await queue.open('演示·李燕')
    await queue.openRecord(title)
    await expect(queue.record).toContainText('覃刚')
    await queue.refuseWith('请补充证书编号。')
    await expect(new Frame(reviewer).toast('已不予认定')).toBeVisible()
  })

  await test.step('the message leads to it; it is corrected and submitted again', async () => {
    const inbox = new MessagesPage(page)
    await inbox.open()
    await inbox.telling('演示·李燕').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/entries\/\d+$/)
    await expect(record.opinion('请补充证书编号。')).toBeVisible()
    await entries.open({ state: 'REJECTED' })
    await expect(entries.grid.row('演示·李燕', title)).toContainText('审核意见：请补充证书编号。')
    await entries.grid.row('演示·李燕', title).getByRole('button', { name: /^修改/ }).click()
    await form.fill({ certificateNumber: '2026-督-17' })
    await form.saveAndSubmit.click()
    await expect(record.status('待审核')).toBeVisible()
  })

  await test.step('it is approved, and counts for the colleague', async () => {
    await queue.open('演示·李燕')
    await queue.openRecord(title)
    await queue.approve.click()
    await expect(new Frame(reviewer).toast('已通过：演示·李燕')).toBeVisible()
    const colleague = await signedInAs(accountOf('PROFESSIONAL', '演示·李燕'))
    await colleague.goto(`/hours?status=APPROVED&title=${title}`)
    await colleague.getByRole('link', { name: title }).first().click()
    await expect(new HourRecordPage(colleague).status('通过认定')).toBeVisible()
    await expect(colleague.getByRole('main')).toContainText('演示·覃刚')
    await entries.open({ state: 'APPROVED', title })
    await expect(entries.grid.row('演示·李燕', title)).toBeVisible()
  })
})

test('several and all that match are submitted at once, one is withdrawn and deleted', async ({ signedInAs }) => {
  const page = await signedInAs(departmental())
  const entries = new EntriesPage(page)
  const form = new HourFormPage(page)
  const staff = new StaffPage(page)
  const link = staff.person.getByRole('link', { name: '登记学时' })
  await test.step('more than the list shows are there already', async () => {
    await staff.open({ name: '演示·韦明' })
    await staff.openPerson('演示·韦明')
    await registerMany(page, 52, '算法教研研讨', new URL((await link.getAttribute('href'))!, page.url()).searchParams.get('person'))
  })
  await test.step('from the person among the staff, who is chosen then', async () => {
    await link.click()
    await expect(page.getByRole('main')).toContainText('演示·韦明')
    await form.fill({ ...training, title: '算法教研研讨一' })
    await form.save.click()
    await expect(new HourRecordPage(page).status('待提交')).toBeVisible()
  })

  await entries.open({ title: '算法教研研讨' })
  await entries.choose('算法教研研讨一')
  await entries.submitChosen()
  await expect(new Frame(page).toast('已提交 1 条')).toBeVisible()
  await entries.grid.row('算法教研研讨一').getByRole('button', { name: /^撤回/ }).click()
  await expect(new Frame(page).toast('已撤回 1 条')).toBeVisible()
  await entries.grid.row('算法教研研讨一').getByRole('button', { name: /^删除/ }).click()
  await entries.dialog.getByRole('button', { name: '删除' }).click()
  await expect(entries.grid.row('算法教研研讨一')).toHaveCount(0)

  await test.step('all that match, also what the list does not show yet', async () => {
    await entries.show('待提交')
    await page.getByRole('checkbox', { name: '选择已显示的全部条目' }).check()
    await page.getByRole('button', { name: '选择全部 52 条符合条件的记录' }).click()
    await entries.submitMany.click()
    await expect(entries.dialog).toContainText('提交符合条件的全部 52 条待提交登记。')
    await entries.dialog.getByRole('button', { name: '提交审核' }).click()
    await expect(new Frame(page).toast('已提交 52 条')).toBeVisible()
    await expect(entries.grid.row('演示·韦明')).toHaveCount(0)
    await entries.show('待审核')
    await expect(entries.grid.row('算法教研研讨 51')).toBeVisible()
  })
})

test('a department’s administrator finds nobody of another department, and sees nothing that others entered', async ({ signedInAs }) => {
  const page = await signedInAs(departmental())
  const entries = new EntriesPage(page)
  const form = new HourFormPage(page)
  await entries.open()
  await entries.newEntry.click()
  for (const typed of ['演示·周宁', accountOf('PROFESSIONAL', '演示·周宁').login]) {
    await entries.find(typed)
    await expect(entries.finding).toContainText('管理范围内没有')
  }
  await form.save.click()
  await expect(form.summary).toContainText('查找并选择一名人员')

  await entries.open()
  await expect(entries.grid.row('演示·梁静')).toHaveCount(0)
})
