import { recentDays, yearOf } from './days.ts'
import { Frame } from './pages/frame.ts'
import { HourFormPage } from './pages/hour-form.page.ts'
import { HourQueryPage } from './pages/hour-query.page.ts'
import { HourRecordPage } from './pages/hour-record.page.ts'
import { PersonHomePage } from './pages/person-home.page.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { AllHoursPage } from './pages/all-hours.page.ts'
import { RecordQueryPage } from './pages/record-query.page.ts'
import { takePicture } from './pictures.ts'
import { document, picture } from './samples.ts'
import { accountOf } from './site.ts'
import { readCsv, readXlsx } from './tables.ts'
import { expect, test, type Page } from './test.ts'

const title = '专业技术人员知识更新工程高级研修班'
const opinion = '请补充结业证书，并写明研修的专业方向。'
const person = '演示·韦明'

test('a record is registered, refused, corrected, approved, counted and looked up', async ({ signedInAs }) => {
  const period = recentDays(3)
  const year = yearOf(period.endsOn)
  let step = 0
  const keep = (page: Page, name: string) => takePicture(page, `main-thread/${String((step += 1)).padStart(2, '0')}-${name}`)

  const page = await signedInAs(accountOf('PROFESSIONAL', person))
  const home = new PersonHomePage(page)
  const form = new HourFormPage(page)
  const record = new HourRecordPage(page)
  await home.open()
  const before = await home.hours()
  await keep(page, 'home')

  await test.step('the professional fills in the form; the rule gives the hours', async () => {
    await form.open()
    await form.fill({ group: '培训进修类', category: '脱产、在职培训', title, startsOn: period.startsOn, startHalf: '上午', endsOn: period.endsOn, endHalf: '上午' })
    await expect(form.sum).toContainText(`${period.halfDays} 个半天 × 4 = ${period.hours} 学时`)
    await expect(form.hours).toHaveValue(String(period.hours))
    await expect(form.year).toHaveValue(String(year))
    await form.attach(document('notice.pdf', 'Notice of the training class'))
    await expect(form.files).toHaveCount(1)
    await form.fill({ description: '由学院选派', certificateNumber: 'YX-0512', pledge: true })
    await keep(page, 'form')
  })

  await test.step('saves and submits', async () => {
    await form.saveAndSubmit.click()
    await expect(record.title).toHaveText(title)
    await expect(record.status('待审核')).toBeVisible()
    await expect(record.evidence).toHaveText([/notice\.pdf/])
    await expect(record.progress).toHaveText([/^登记/, /^提交审核/])
    await keep(page, 'submitted')
  })
  const id = record.id()

  const reviewer = await signedInAs(accountOf('DEPARTMENT_ADMIN', '演示·黄丽'))
  const queue = new ReviewQueuePage(reviewer)
  await test.step("the department's administrator refuses with an opinion", async () => {
    await queue.open(person, 'waiting')
    await keep(reviewer, 'queue')
    await queue.openRecord(person, title)
    await expect(queue.recordTitle).toHaveText(title)
    await expect(queue.evidencePage('notice.pdf')).toBeVisible()
    await expect.poll(() => queue.inkOf('notice.pdf')).toBeGreaterThan(500)
    await keep(reviewer, 'review')
    await queue.refuseWith(opinion)
    await expect(new Frame(reviewer).toast('已不予认定')).toBeVisible()
    await expect(queue.grid.row(person, title)).toHaveCount(0)
    await keep(reviewer, 'refused')
  })

  await test.step('the professional sees why, corrects and submits again', async () => {
    await home.open()
    await expect(home.returned).toContainText(title)
    await expect(home.returned).toContainText(opinion)
    await keep(page, 'home-returned')
    await record.open(id)
    await expect(record.opinion(opinion)).toBeVisible()
    await expect(record.status('不予认定')).toBeVisible()
    await record.edit.click()
    await expect(form.title).toHaveValue(title)
    await form.fill({ description: '由学院选派，专业方向为人工智能', pledge: true })
    await form.attach(picture('certificate.png'))
    await expect(form.files).toHaveCount(2)
    await keep(page, 'correction')
    await form.saveAndSubmit.click()
    await expect(record.status('待审核')).toBeVisible()
    await keep(page, 'resubmitted')
  })

  await test.step("the department's administrator approves", async () => {
    await queue.open(person, 'waiting')
    await queue.openRecord(person, title)
    await expect(queue.evidencePicture).toHaveJSProperty('naturalWidth', 480)
    await expect(queue.record).toContainText('由学院选派，专业方向为人工智能')
    await expect(queue.approvedHours).toHaveValue(String(period.hours))
    await keep(reviewer, 'review-again')
    await queue.approve.click()
    await expect(new Frame(reviewer).toast(`已通过：${person}《${title}》，${period.hours} 学时`)).toBeVisible()
    await expect(queue.grid.row(person, title)).toHaveCount(0)
    await keep(reviewer, 'approved')
  })

  const after = { professional: before.professional + period.hours, total: before.total + period.hours }
  await test.step("the hours count on the professional's home", async () => {
    await home.open()
    // What is known from before stands there until the answer comes.
    await expect.poll(() => home.hours()).toEqual(after)
    await expect(home.returned.filter({ hasText: title })).toHaveCount(0)
    await keep(page, 'home-counted')
  })

  await test.step('学时查询 shows them, and how the record got there', async () => {
    const query = new HourQueryPage(page)
    await query.open()
    await expect(query.yearLink(year)).toBeVisible()
    await expect.poll(() => query.hours(year)).toEqual(after)
    await query.yearLink(year).click()
    await expect(query.records(year).row(title)).toContainText(String(period.hours))
    await keep(page, 'query')
    await query.detailsTab.click()
    await expect(query.details.row(title)).toContainText('通过认定')
    await query.expand(title)
    await expect(query.progress).toHaveText([/^登记/, /^提交审核/, /^不予认定/, /^修改/, /^提交审核/, /^通过认定/])
    await keep(page, 'query-details')
  })

  const administrator = await signedInAs(accountOf('GENERAL_ADMIN', '演示·覃刚'))
  const found = new RecordQueryPage(administrator)
  await test.step("the unit's query finds the record by its year, person and category", async () => {
    await found.open(year, person)
    await found.filter('认定类型', '— 脱产、在职培训、进修、研修')
    await expect(found.grid(year).row(title)).toContainText(String(period.hours))
    const lines = await readCsv(await found.exported('CSV'))
    expect(lines.filter((row) => row['认定内容'] === title)).toMatchObject([{ 姓名: person, 批准学时: String(period.hours) }])
    await keep(administrator, 'unit-record-query')
  })

  const unit = new AllHoursPage(administrator)
  await test.step("the unit's query shows them", async () => {
    await unit.open(year, person)
    await expect.poll(() => unit.hours(year, person)).toEqual(after)
    await unit.openPerson(year, person)
    expect(await unit.records()).toContainEqual(expect.stringContaining(`${title} ${period.hours} 学时`))
    await keep(administrator, 'unit-query')
  })

  await test.step('both exports hold them', async () => {
    await unit.open(year, person)
    for (const [kind, read] of [['CSV', readCsv], ['XLSX', readXlsx]] as const) {
      const sums = await read(await unit.exported('年度学时汇总', kind))
      expect(sums, kind).toHaveLength(1)
      expect(sums[0], kind).toMatchObject({ 姓名: person, 年度: String(year), 专业科目: String(after.professional), 总学时: String(after.total) })
      const records = await read(await unit.exported('已认定学时明细', kind))
      expect(records.filter((row) => row['认定内容'] === title), kind).toMatchObject([
        { 姓名: person, '认定类型（二级）': '脱产、在职培训、进修、研修', 批准学时: String(period.hours), 审核状态: '通过认定', 佐证文件数: '2' },
      ])
    }
    await keep(administrator, 'unit-export')
  })
})
