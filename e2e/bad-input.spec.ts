import { randomUUID } from 'node:crypto'
import { recentDays, yearOf } from './days.ts'
import { holdAnswers } from './hold-answers.ts'
import { HourFormPage } from './pages/hour-form.page.ts'
import { HourListPage } from './pages/hour-list.page.ts'
import { HourRecordPage } from './pages/hour-record.page.ts'
import { falseDocument, picture } from './samples.ts'
import { accountOf } from './site.ts'
import { readCsv } from './tables.ts'
import { expect, test } from './test.ts'

const training = { group: '培训进修类', category: '脱产、在职培训' }
const somebody = () => accountOf('PROFESSIONAL', '演示·吴娟')
/** A title that no other record has. */
const someTitle = (about: string) => `${about} ${randomUUID().slice(0, 8)}`

test('an empty form names every fault at once and leads to each', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  await form.open()
  await form.saveAndSubmit.click()

  await expect(form.summary).toBeFocused()
  await expect(form.summary.getByRole('heading')).toHaveText('有 7 处需要修改')
  await expect(page).toHaveTitle(/^错误：新登记培训/)
  const fields = [
    ['选择认定类型，先选大类，再选二级类型', form.group('培训进修类')],
    ['填写认定内容', form.title],
    ['填写开始时间', form.startsOn],
    ['填写结束时间', form.endsOn],
    ['填写申请学时', form.hours],
    ['选择计入年度', form.year],
    ['提交前请勾选“本人承诺以上信息属实”。', form.pledge],
  ] as const
  await expect(form.summary.getByRole('link')).toHaveText(fields.map(([fault]) => fault))
  for (const [fault, field] of fields) {
    await form.summary.getByRole('link', { name: fault }).click()
    await expect(field, fault).toBeFocused()
    await expect(field, fault).toHaveAccessibleDescription(new RegExp(fault))
  }
})

test('bad input is named beside its field, and what was typed stays, also over a reload', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  await form.open()
  // The end before the start is the example in the notice's own screenshot.
  const typed = {
    title: '长'.repeat(2001),
    startsOn: '2020-05-12',
    endsOn: '2020-05-06',
    hours: '7.25',
    description: '<b>粗体</b>',
    certificateNumber: '=1+1',
    pledge: false,
  }
  await form.fill({ ...training, ...typed })
  await form.saveAndSubmit.click()

  await expect(form.summary).toBeFocused()
  await expect(form.summary.getByRole('link')).toHaveText([
    '最多 2000 个字符，现有 2001 个。',
    /^结束时间 2020年5月6日.*早于开始时间 2020年5月12日.*请检查日期。$/,
    '学时以 0.5 为单位，7.25 请改为 7 或 7.5。',
    '选择计入年度',
    '提交前请勾选“本人承诺以上信息属实”。',
  ])
  expect(await form.typed()).toEqual(typed)

  await page.reload()
  await expect(form.restored).toBeVisible()
  expect(await form.typed()).toEqual(typed)
  await expect(form.category(training.group, training.category)).toBeChecked()
})

test('what is no number of hours is refused, each with its reason', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  const { startsOn, endsOn } = recentDays(1)
  await form.open()
  await form.fill({ ...training, title: '学时', startsOn, endsOn, pledge: true })
  for (const [hours, fault] of [
    ['0', '学时须大于 0，现为 0。'],
    ['-4', '学时须大于 0，现为 -4。'],
    ['1000', '一条登记最多 999.5 学时，现为 1000。'],
    ['abc', '“abc”不是学时数，写成 24 或 4.5 这样'],
  ] as const) {
    await form.fill({ hours })
    await form.saveAndSubmit.click()
    await expect(form.summary.getByRole('link')).toHaveText([fault])
    await expect(form.hours).toHaveValue(hours)
  }
})

test('a file that only calls itself a PDF is refused', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  await form.open()
  await form.attach(falseDocument('proof.pdf'), picture('proof.png'))
  await expect(form.files.filter({ hasText: 'proof.pdf' })).toContainText('只接受 JPG、PNG 图片和 PDF 文件')
  await expect(form.files.filter({ hasText: 'proof.png' })).toContainText('kB')
})

test('markup and formulas are kept as typed and shown as text', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  const record = new HourRecordPage(page)
  const { startsOn, endsOn } = recentDays(1)
  const title = someTitle('=HYPERLINK("x") <img src=x onerror="document.title=1"> {{ 1 + 1 }}')
  const description = '<script>document.title = "caught"</script>'
  await form.open()
  await form.fill({ ...training, title, startsOn, endsOn, description })
  await form.save.click()
  await expect(record.title).toHaveText(title)
  await expect(page.getByText(description)).toBeVisible()
  await expect(page).not.toHaveTitle(/caught|^1$/)

  const csv = await page.request.get(`/exports/hour-records.csv?${new URLSearchParams({ filter: JSON.stringify({ title, year: yearOf(endsOn) }) })}`)
  const rows = readCsv(await csv.body())
  // An apostrophe before it keeps a spreadsheet from taking it for a formula.
  expect(rows.map((row) => row['认定内容'])).toEqual([`'${title}`])
})

test('a double click makes one record', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  const list = new HourListPage(page)
  const { startsOn, endsOn } = recentDays(1)
  const title = someTitle('双击')
  await form.open()
  await form.fill({ ...training, title, startsOn, endsOn, pledge: true })
  await form.saveAndSubmit.dblclick()
  await expect(new HourRecordPage(page).title).toHaveText(title)
  await list.open()
  await list.filterByTitle(title)
  await expect(list.count).toHaveText('共 1 条')
  await expect(list.grid.row(title)).toContainText('待审核')
})

test('a save that is pressed before the rule’s hours have come waits for them', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  const { startsOn, endsOn } = recentDays(1)
  const title = someTitle('先于应答')
  const answer = await holdAnswers(page, (operation) => operation === 'SuggestedHours')
  await form.open()
  await form.fill({ ...training, title, startsOn, endsOn })
  await expect(form.hours).toHaveValue('')
  await form.save.click()
  await expect(form.save).toHaveAttribute('aria-disabled', 'true')
  answer()
  await expect(new HourRecordPage(page).title).toHaveText(title)
})

test('what is saved is the hours of the dates that were typed last', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  const { startsOn, endsOn } = recentDays(1)
  const title = someTitle('日期刚改')
  await form.open()
  await form.fill({ ...training, title, startsOn, endsOn })
  await expect(form.hours).toHaveValue('8')
  const answer = await holdAnswers(page, (operation) => operation === 'SuggestedHours')
  await form.fill({ endHalf: '上午' })
  await form.save.click()
  await expect(form.save).toHaveAttribute('aria-disabled', 'true')
  answer()
  await expect(new HourRecordPage(page).title).toHaveText(title)
  await expect(page.getByRole('main')).toContainText('申请学时4 学时')
})

test('a lost answer and a second try make one record', async ({ signedInAs }) => {
  const page = await signedInAs(somebody())
  const form = new HourFormPage(page)
  const list = new HourListPage(page)
  const { startsOn, endsOn } = recentDays(1)
  const title = someTitle('应答丢失')
  let lost = 0
  await page.route('/graphql', async (route) => {
    if (!route.request().postData()?.includes(title) || lost > 0) return route.continue()
    lost += 1
    // The server has done it; only its answer never arrives.
    await route.fetch()
    await route.abort('connectionreset')
  })
  await form.open()
  await form.fill({ ...training, title, startsOn, endsOn })
  await form.save.click()
  await expect(page.getByRole('alert').filter({ hasText: '连接不上服务器' })).toBeVisible()
  expect(lost).toBe(1)
  await form.save.click()
  await expect(new HourRecordPage(page).title).toHaveText(title)
  await list.open()
  await list.filterByTitle(title)
  await expect(list.count).toHaveText('共 1 条')
})
