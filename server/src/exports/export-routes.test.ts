import exceljs from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { Role } from '../access/role.js'
import type { Department } from '../units/department.entity.js'
import { cookieName } from '../session/session.js'
import { testServer } from '../../test/app.js'
import { signedIn } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { get } from '../../test/files.js'
import { writeRecord } from '../../test/records.js'

const server = testServer()
let first: Department
let person: Person & { professionalId: number }
let other: Person & { professionalId: number }
let foreign: Person & { professionalId: number }
let administrator: Person
let departmentAdministrator: Person
let neighbour: Person

beforeAll(async () => {
  const unit = await buildUnit(server)
  const foreignUnit = await buildUnit(server)
  first = await buildDepartment(server, unit)
  person = await buildProfessional(server, { unit, department: first }, { name: '韦一丹' })
  other = await buildProfessional(server, { unit, department: await buildDepartment(server, unit) }, { name: '黄二' })
  foreign = await buildProfessional(server, { unit: foreignUnit }, { name: '梁三' })
  administrator = await buildAdministrator(server, { unit })
  departmentAdministrator = await buildAdministrator(server, { unit, department: first })
  neighbour = await buildAdministrator(server, { unit: foreignUnit })
  await writeRecord(server, person, { title: '=HYPERLINK("http://example.com","点我")', claimedHours: 4.5 })
  await writeRecord(server, other, { title: '培训，"甲"\n第二行' })
  await writeRecord(server, foreign, { title: '邻单位的培训' })
})

const records = '/exports/hour-records.csv'
const years = '/exports/annual-hours.csv?year=2026'
const filtered = (url: string, filter: object) => `${url}${url.includes('?') ? '&' : '?'}filter=${encodeURIComponent(JSON.stringify(filter))}`
async function csv(by: Person, url: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await get(server, by, url, headers)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.body
}
/** Cells of the lines; good for texts without line ends of their own. */
const lines = (text: string) => text.trim().split('\r\n').map(line => line.split(','))

test('a file to download, for spreadsheets', async () => {
  const response = await get(server, administrator, records)
  expect(response.rawPayload.subarray(0, 3).toString('hex')).toBe('efbbbf')
  expect(response.headers).toMatchObject({
    'content-type': expect.stringContaining('text/csv'),
    'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%E5%AD%A6%E6%97%B6%E7%99%BB%E8%AE%B0%202026-05-11\.csv$/),
    'cache-control': 'private, no-store',
  })
})

test('columns are worded in the language asked for, by header or by link', async () => {
  expect(lines(await csv(administrator, records))[0]).toContain('批准学时')
  expect(lines(await csv(administrator, records, { 'accept-language': 'en' }))[0]).toContain('Approved hours')
  expect(lines(await csv(administrator, `${records}?language=en`))[0]).toContain('Approved hours')
})

test('identity numbers are masked', async () => {
  const text = await csv(administrator, records)
  expect(text).toContain(`*****${person.login.slice(-4)}`)
  expect(text).not.toContain(person.login)
})

test('a title that a spreadsheet would run is text, and hours are a number', async () => {
  const text = await csv(person, records)
  expect(text).toContain(`"'=HYPERLINK(""http://example.com"",""点我"")"`)
  expect(text).toMatch(/,4\.5,/)
})

test('quotes and line ends in a title stay in their cell', async () => {
  expect(await csv(other, records)).toContain('"培训，""甲""\n第二行"')
})

const inExport = async (by: Person, url: string) => {
  const text = await csv(by, url)
  return [person, other, foreign].filter(({ name }) => text.includes(name)).map(({ name }) => name)
}

test.each([
  ['the unit', () => administrator, ['韦一丹', '黄二']],
  ['the department', () => departmentAdministrator, ['韦一丹']],
  ['the neighbouring unit', () => neighbour, ['梁三']],
  ['a person', () => other, ['黄二']],
])('%s exports what is in its scope, records and years alike', async (_who, by, expected) => {
  expect(await inExport(by(), records)).toEqual(expected)
  expect(await inExport(by(), years)).toEqual(expected)
})

test('a filter narrows, and never widens', async () => {
  expect(await inExport(administrator, filtered(records, { name: '韦一' }))).toEqual(['韦一丹'])
  expect(await inExport(administrator, filtered(records, { professionalId: String(foreign.professionalId) }))).toEqual([])
  expect(await inExport(departmentAdministrator, filtered(records, { departmentId: String(other.departmentId) }))).toEqual([])
  expect(await inExport(administrator, filtered(years, { departmentId: String(first.id) }))).toEqual(['韦一丹'])
})

test('who has no hours is in the year all the same', async () => {
  const [head, row] = lines(await csv(person, years))
  expect(Object.fromEntries(head!.map((name, i) => [name, row![i]]))).toMatchObject({ 姓名: '韦一丹', 年度: '2026', 总学时: '0', 是否达标: '否' })
})

test('more than a page goes on to the end', async () => {
  const unit = await buildUnit(server)
  const busy = await buildProfessional(server, { unit })
  for (let n = 0; n < 101; n++) await writeRecord(server, busy, { title: `第 ${n} 次` })
  expect(lines(await csv(busy, records))).toHaveLength(102)
})

test('a workbook has the rows and says what it is', async () => {
  const response = await get(server, administrator, filtered('/exports/hour-records.xlsx', { name: '韦一', professionalId: String(person.professionalId), status: ['DRAFT'], departmentId: String(first.id) }))
  const book = new exceljs.Workbook()
  await book.xlsx.load(response.rawPayload as never)
  const sheet = book.getWorksheet('学时登记')!
  const head = sheet.getRow(1).values as string[]
  expect(sheet.rowCount).toBe(2)
  expect(sheet.getRow(2).getCell(head.indexOf('认定内容')).value).toBe('=HYPERLINK("http://example.com","点我")')
  expect(sheet.getRow(2).getCell(head.indexOf('申请学时')).value).toBe(4.5)
  const about: [string, unknown][] = []
  book.getWorksheet('导出说明')!.eachRow(row => about.push([row.getCell(1).text, row.getCell(2).value]))
  expect(about).toEqual([
    ['导出时间', '2026-05-11 10:00:00'],
    ['导出人', administrator.name],
    ['条数', 1],
    ['审核状态', '待提交'],
    ['姓名', '韦一'],
    ['人员', '韦一丹'],
    ['部门', first.name],
  ])
})

test('a workbook of a year says of which', async () => {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await get(server, administrator, years.replace('.csv', '.xlsx'))).rawPayload as never)
  const about: [string, unknown][] = []
  book.getWorksheet('导出说明')!.eachRow(row => about.push([row.getCell(1).text, row.getCell(2).value]))
  expect(about.slice(3)).toEqual([
    ['年度', 2026],
    ['查询条件', '全部（管理范围内）'],
  ])
})

test('a whole identity number stands in no address; the person is named by the key', async () => {
  for (const url of [records, years]) expect((await get(server, administrator, filtered(url, { idNumber: person.login }))).statusCode).toBe(400)
  const [, ...rows] = lines(await csv(administrator, filtered(years, { professionalId: String(person.professionalId) })))
  expect(rows.map(([name]) => name)).toEqual(['韦一丹'])
  expect(lines(await csv(neighbour, filtered(years, { professionalId: String(person.professionalId) })))).toHaveLength(1)
})

test('the description of a filter names nobody out of scope', async () => {
  const response = await get(server, administrator, filtered('/exports/hour-records.xlsx', { professionalId: String(foreign.professionalId) }))
  const book = new exceljs.Workbook()
  await book.xlsx.load(response.rawPayload as never)
  expect(book.getWorksheet('导出说明')!.getRow(4).getCell(2).value).toBe(String(foreign.professionalId))
})

test.each(['{', '[1]', '{"nobody":1}', '{"year":"2026"}', '{"status":["SOMETHING"]}', '{"createdFrom":"2026-02-30"}'])('%s is no filter', async filter => {
  const response = await get(server, administrator, `${records}?filter=${encodeURIComponent(filter)}`)
  expect([response.statusCode, response.json().code]).toEqual([400, 'EXPORT_FILTER'])
})

test.each(['', '?year=', '?year=26', '?year=2026%20or%201'])('a year is needed: %j', async query => {
  expect((await get(server, administrator, `/exports/annual-hours.csv${query}`)).statusCode).toBe(400)
})

test.each(['/exports/hour-records.pdf', '/exports/hour-records.csvx', '/exports/people.csv'])('%s is not there', async url => {
  expect((await get(server, administrator, url)).statusCode).toBe(404)
})

test('a visitor signs in first; who has no scope of people exports none', async () => {
  expect((await get(server, null, records)).statusCode).toBe(401)
  for (const role of [Role.ANALYST, Role.AUDITOR, Role.SYSTEM_ADMIN]) expect((await get(server, await buildStaff(server, role), records)).statusCode).toBe(403)
})

test('exports that are done make room, also those of which only the head was asked for', async () => {
  for (const format of ['csv', 'xlsx', 'csv', 'xlsx']) {
    const url = `/exports/hour-records.${format}`
    expect((await get(server, administrator, url)).statusCode).toBe(200)
    const cookies = { [cookieName]: await signedIn(server, administrator) }
    expect((await server.fastify.inject({ method: 'HEAD', url, cookies })).statusCode).toBe(200)
  }
})
