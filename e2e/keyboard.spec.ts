import { recentDays } from './days.ts'
import { tabTo } from './keyboard.ts'
import { Frame } from './pages/frame.ts'
import { HourFormPage } from './pages/hour-form.page.ts'
import { HourRecordPage } from './pages/hour-record.page.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { picture } from './samples.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

test('signing in by keyboard', async ({ page }) => {
  const account = accountOf('DEPARTMENT_ADMIN', '演示·罗敏')
  const signIn = new SignInPage(page)
  const frame = new Frame(page)
  await signIn.open()
  await expect(signIn.heading).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(frame.skipLink).toBeFocused()
  await expect(frame.skipLink).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(signIn.heading).toBeFocused()

  await tabTo(page, signIn.tab('PROFESSIONAL'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(signIn.tab('UNIT_ADMIN')).toBeFocused()
  await expect(signIn.tab('UNIT_ADMIN')).toHaveAttribute('aria-selected', 'true')
  await tabTo(page, signIn.login('UNIT_ADMIN'))
  await page.keyboard.type(account.login)
  await tabTo(page, signIn.password)
  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  await expect(frame.heading).toHaveText('专业科目学时审核')
  await expect(frame.heading).toBeFocused()
})

test('registering and submitting a record by keyboard', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('PROFESSIONAL', '演示·陆海'))
  const form = new HourFormPage(page)
  const record = new HourRecordPage(page)
  const period = recentDays(2)
  const title = '仅用键盘登记的学术讲座'
  await form.open()

  await tabTo(page, form.group('培训进修类'))
  await page.keyboard.press('Space')
  await tabTo(page, form.category('培训进修类', '脱产、在职培训'))
  await page.keyboard.press('ArrowDown')
  await expect(form.category('培训进修类', '专题讲座')).toBeChecked()
  await tabTo(page, form.title)
  await page.keyboard.type(title)
  await tabTo(page, form.startsOn)
  await page.keyboard.type(period.startsOn)
  await tabTo(page, form.endsOn)
  await page.keyboard.type(period.endsOn)
  await tabTo(page, form.halfRadio('结束', '下午'))
  await page.keyboard.press('ArrowLeft')
  await expect(form.halfRadio('结束', '上午')).toBeChecked()
  await tabTo(page, form.hours)
  await expect(form.hours).toHaveValue(String(period.hours))
  // Asked for before the way there: the browser takes a moment to hand choosers over, and a key needs none.
  const chooser = page.waitForEvent('filechooser')
  await tabTo(page, form.chooseFile)
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(picture('lecture.png'))
  await expect(form.files).toHaveText([/lecture\.png.*kB/s])
  await tabTo(page, form.pledge)
  await page.keyboard.press('Space')
  await tabTo(page, form.saveAndSubmit)
  await page.keyboard.press('Enter')
  await expect(record.title).toHaveText(title)
  await expect(record.title).toBeFocused()
  await expect(record.status('待审核')).toBeVisible()
})

test('reviewing by keyboard: J and K move, A approves, R refuses, Esc leaves', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('GENERAL_ADMIN', '演示·甘伟'))
  const queue = new ReviewQueuePage(page)
  const frame = new Frame(page)
  await queue.open('演示·何欣')
  await expect(queue.grid.row('演示·何欣')).toHaveCount(2)
  const [first = '', second = ''] = await queue.titles()

  await test.step('J goes on, K goes back', async () => {
    await page.keyboard.press('j')
    await expect(queue.recordTitle).toHaveText(first)
    await expect(queue.recordTitle).toBeFocused()
    await page.keyboard.press('j')
    await expect(queue.recordTitle).toHaveText(second)
    await page.keyboard.press('k')
    await expect(queue.recordTitle).toHaveText(first)
  })

  await test.step('Esc leaves the refusal, then the record, and the list has the focus again', async () => {
    await page.keyboard.press('r')
    await expect(queue.opinion).toBeFocused()
    await page.keyboard.type('ajk')
    await expect(queue.opinion).toHaveValue('ajk')
    await page.keyboard.press('Escape')
    await expect(queue.opinion).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(queue.record).toHaveCount(0)
    await expect(queue.grid.row(first)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(queue.recordTitle).toHaveText(first)
  })

  await test.step('A approves, and the next one opens', async () => {
    await page.keyboard.press('a')
    await expect(frame.toast(`已通过：演示·何欣《${first}》`)).toBeVisible()
    await expect(queue.recordTitle).toHaveText(second)
    await expect(queue.grid.row('演示·何欣')).toHaveCount(1)
  })

  await test.step('R asks for the opinion and refuses', async () => {
    await page.keyboard.press('r')
    await expect(queue.opinion).toBeFocused()
    await page.keyboard.type('缺少证明材料')
    await tabTo(page, queue.refuse)
    await page.keyboard.press('Enter')
    await expect(frame.toast(`已不予认定：演示·何欣《${second}》`)).toBeVisible()
    await expect(queue.grid.row('演示·何欣')).toHaveCount(0)
    await expect(queue.record).toHaveCount(0)
  })
})
