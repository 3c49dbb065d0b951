import { dayAfter, today, yearOf } from './days.ts'
import { go } from './go.ts'
import { Frame } from './pages/frame.ts'
import { HourFormPage } from './pages/hour-form.page.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { WindowsPage } from './pages/windows.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

/** Closed by itself, whatever day it is. */
const year = yearOf(today()) - 2
const lastDay = `${year + 1}年3月31日`
const training = { group: '培训进修类', category: '脱产、在职培训', startsOn: `${year}-06-01`, endsOn: `${year}-06-02` }
const person = () => accountOf('PROFESSIONAL', '演示·苏琴')

test('an authority opens an earlier year for a unit, its person registers, the unit reviews, and after it is withdrawn both are told why not', async ({ signedInAs }) => {
  const [entry, review] = [dayAfter(today(), 30), dayAfter(today(), 60)]
  const people = await signedInAs(person())
  const form = new HourFormPage(people)
  await test.step('before it is opened the form says until when it was', async () => {
    await form.open()
    await form.fill({ ...training, title: '护理技术培训（补登记一）' })
    await expect(people.getByRole('status').filter({ hasText: `${year} 年度学时登记已于 ${lastDay} 截止` })).toContainText('学时登记开放')
    await form.saveAndSubmit.click()
    await expect(form.summary).toBeVisible()
  })

  const office = await signedInAs(accountOf('AUTHORITY', '演示·卫健委经办'))
  const windows = new WindowsPage(office)
  await windows.open()
  await windows.add.click()
  await windows.fill({ year, kind: '整个单位', name: '演示医院', entry: review, review: entry, reason: '值班未能登记' })
  await windows.save()
  await expect(windows.form.getByRole('alert')).toContainText(`审核截止日期 ${entry}`)
  await windows.fill({ year, kind: '整个单位', name: '演示医院', entry, review, reason: '值班未能登记' })
  await windows.save()
  await expect(new Frame(office).toast(`已为演示医院开放 ${year} 年度`)).toBeVisible()
  expect(await windows.openings.cells(windows.openings.row('演示医院', '整个单位'))).toMatchObject({ 对象: '演示医院', 年度: String(year), 登记开放至: entry, 审核开放至: review, 状态: '开放中', 原因: '值班未能登记', 办理人: '演示·卫健委经办' })

  for (const title of ['护理技术培训（补登记一）', '护理技术培训（补登记二）']) {
    await form.open()
    await form.fill({ ...training, title, pledge: true })
    await expect(form.year).toHaveValue(String(year))
    await form.saveAndSubmit.click()
    await expect(people).not.toHaveURL(/\/new/)
  }
  await go(people, '/home')
  await expect(people.getByRole('link', { name: new RegExp(`${year} 年度`) }).first()).toBeVisible()

  const unit = await signedInAs(accountOf('GENERAL_ADMIN', '演示·卢峰'))
  const queue = new ReviewQueuePage(unit)
  await queue.open('演示·苏琴')
  await queue.openRecord('护理技术培训（补登记一）')
  await queue.approve.click()
  await expect(new Frame(unit).toast('已通过：演示·苏琴')).toBeVisible()

  await windows.withdraw(['演示医院', '整个单位'], '已补登记完毕')
  await expect(new Frame(office).toast(`已撤回为演示医院开放的 ${year} 年度`)).toBeVisible()
  await expect(windows.openings.row('演示医院', '整个单位')).toHaveCount(0)

  await queue.open('演示·苏琴')
  await queue.openRecord('护理技术培训（补登记二）')
  await expect(queue.record).toContainText(`${year} 年度学时审核已于 ${year + 1}-03-31 截止。如需审核，请联系主管部门办理学时登记开放。`)
  await expect(queue.approve).toHaveCount(0)
  await form.open()
  await form.fill({ ...training, title: '护理技术培训（补登记三）' })
  await expect(people.getByRole('status').filter({ hasText: `${year} 年度学时登记已于 ${lastDay} 截止` })).toBeVisible()
})

test('a unit opens one person’s entry no later than it may review, and is told so', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('GENERAL_ADMIN', '演示·卢峰'))
  const windows = new WindowsPage(page)
  await windows.open()
  await windows.add.click()
  await expect(windows.form.getByRole('textbox', { name: '审核开放至' })).toHaveCount(0)
  await expect(windows.form.getByRole('radio', { name: '整个单位' })).toHaveCount(0)
  // Of another unit: not to be found.
  await windows.form.getByRole('textbox', { name: '姓名' }).fill('演示·周宁')
  await windows.form.getByRole('button', { name: '查找' }).click()
  await expect(windows.form.getByRole('status').filter({ hasText: '管理范围内没有“演示·周宁”' })).toBeVisible()
  await windows.fill({ year: year - 1, name: '演示·苏琴', entry: dayAfter(today(), 10), reason: '借调' })
  await windows.save()
  await expect(windows.form.getByRole('alert')).toContainText(`登记不能晚于审核截止日期 ${year}-03-31`)
})

test('the region sets a year’s days for everybody, and the days before stay in its history', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('AUTHORITY', '演示·自治区人社厅经办'))
  const windows = new WindowsPage(page)
  await windows.open()
  await windows.changeYear(2021, { entryCloses: '2022-04-30', reviewCloses: '2022-04-29' }, '桂人社函（演示）')
  await expect(windows.yearForm(2021).getByRole('alert')).toContainText('审核截止日期早于登记截止日期 2022-04-30')
  await windows.yearForm(2021).getByRole('textbox', { name: '审核截止日期' }).fill('2022-05-31')
  await windows.yearForm(2021).getByRole('button', { name: '保存' }).click()
  await expect(new Frame(page).toast('已调整 2021 年度期限')).toBeVisible()
  await expect.poll(() => windows.years.cells(windows.years.row('2021 年度'))).toMatchObject({ 登记期限: '2021-01-01 至 2022-04-30', 登记状态: '已截止', 审核截止: '2022-05-31' })
  await windows.years.row('2021 年度').getByRole('button', { expanded: false }).click()
  await expect(page.getByRole('list', { name: '变更记录' })).toContainText('依据：桂人社函（演示）')

  const city = new WindowsPage(await signedInAs(accountOf('AUTHORITY', '演示·南宁市人社局经办')))
  await city.open()
  await expect(city.years.table.getByRole('button', { name: /^调整期限/ })).toHaveCount(0)
})
