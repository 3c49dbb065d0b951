import { beforeAll, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { buildAdministrator, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { hourHeads, hourRow, hoursWorkbook, importsOf } from '../../test/imports.js'
import { zipOf } from '../../test/zip.js'
import { openWorkbook } from './open-workbook.js'

const server = testServer()
const imports = importsOf(server)
let administrator: Person
let person: Person

beforeAll(async () => {
  const unit = await buildUnit(server)
  administrator = await buildAdministrator(server, { unit })
  person = await buildProfessional(server, { unit })
})

const workbookXml = '<workbook xmlns:r="r"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>'
const relations = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
const parts = (sheet: string | Buffer, more: Record<string, string | Buffer> = {}) => ({ 'xl/workbook.xml': workbookXml, 'xl/_rels/workbook.xml.rels': relations, 'xl/worksheets/sheet1.xml': sheet, ...more })
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const refused = async (bytes: Buffer) => {
  try {
    const { rows } = await openWorkbook(bytes)
    for await (const _ of rows);
    return null
  } catch (error) {
    return (error as { code?: string }).code
  }
}
const cfb = (text: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(text, 'utf16le')])

test.each([
  ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
  ['a program with another name', Buffer.from('MZ\u0090\u0000\u0003\u0000'), 'IMPORT_FILE_KIND'],
  ['a workbook with a password', cfb('EncryptedPackage'), 'IMPORT_FILE_PASSWORD'],
  ['a workbook of before 2007', cfb('Workbook'), 'IMPORT_FILE_OLD'],
  ['an archive that is none', Buffer.from('504b0304ffffffff', 'hex'), 'IMPORT_FILE_DAMAGED'],
  ['another archive', zipOf({ 'word/document.xml': '<w/>' }), 'IMPORT_FILE_KIND'],
  ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), 'IMPORT_FILE_BINARY'],
  ['macros', zipOf(parts(sheetOf(''), { 'xl/vbaProject.bin': 'x' })), 'IMPORT_FILE_MACROS'],
  ['links to other files', zipOf(parts(sheetOf(''), { 'xl/externalLinks/externalLink1.xml': '<x/>' })), 'IMPORT_FILE_LINKS'],
  ['a zip bomb', zipOf(parts(Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(60_000_000, ' ')]))), 'IMPORT_FILE_BOMB'],
  ['text that multiplies itself', zipOf(parts(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetOf('')}`)), 'IMPORT_FILE_DAMAGED'],
  ['a sheet cut short', zipOf(parts('<worksheet><sheetData><row r="1">')), 'IMPORT_FILE_DAMAGED'],
  ['a million columns', zipOf(parts(sheetOf(`<row r="1"><c r="BDWGN1"><v>1</v></c></row>`))), 'IMPORT_FILE_COLUMNS'],
  ['a million empty cells in a row', zipOf(parts(sheetOf(`<row r="1">${'<c/>'.repeat(100_000)}</row>`))), 'IMPORT_FILE_COLUMNS'],
  ['a CSV whose quotes never end', Buffer.from(`a,b\n"${'x'.repeat(3_000_000)}`), 'IMPORT_FILE_CSV'],
])('%s is refused', async (_, bytes, code) => {
  expect(await refused(bytes)).toBe(code)
})

test('a part that unpacks to more than the archive says is refused', async () => {
  const bytes = zipOf(parts(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1000))), { lie: 10 })
  expect(await refused(bytes)).toBe('IMPORT_FILE_DAMAGED')
})

test('cells as different programs write them: shared, inline, plain, rich, without references, with prefixes', async () => {
  const strings = '<sst><si><t>共享</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>注音</t></rPh></si></sst>'
  const cells = '<x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>内联</x:t></x:is></x:c><x:c t="str"><x:v>文</x:v></x:c><x:c><x:v>4.5</x:v></x:c><x:c r="H3"><x:f>A1</x:f><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>'
  const bytes = zipOf(parts(`<x:worksheet xmlns:x="m"><x:sheetData>${cells}</x:sheetData></x:worksheet>`, { 'xl/sharedStrings.xml': strings }))
  const { rows } = await openWorkbook(bytes)
  const found = []
  for await (const batch of rows) found.push(...batch)
  expect(found).toEqual([
    {
      number: 3,
      cells: [
        { kind: 'text', text: '共享' },
        { kind: 'text', text: '富文本' },
        { kind: 'text', text: '内联' },
        { kind: 'text', text: '文' },
        { kind: 'number', text: '4.5' },
        undefined,
        undefined,
        { kind: 'formula', text: '1' },
        { kind: 'error', text: '#N/A' },
      ],
    },
  ])
})

// 证件号码,姓名 and so on in GB18030, as Excel in Chinese saves CSV; TextEncoder makes UTF-8 alone, so the head is written out.
test('CSV in GB18030 and in UTF-8 is taken', async () => {
  const heads = ['证件号码', '姓名', '认定类型', '认定内容', '结束日期或获得日期', '开始日期', '申请学时', '计入年度']
  const gb = Buffer.from('d6a4bcfebac5c2eb2cd0d5c3fb2cc8cfb6a8c0e0d0cd2cc8cfb6a8c4dac8dd2cbde1caf8c8d5c6dabbf2bbf1b5c3c8d5c6da2cbfaacabcc8d5c6da2cc9eac7ebd1a7cab12cbcc6c8ebc4eab6c80d0a', 'hex')
  expect(new TextDecoder('gb18030').decode(gb).trim()).toBe(heads.join(','))
  const row = hourRow(person)
  const cells = [person.login, '', 'Lectures', 'gb18030', '2026/3/3', '2026/3/2', '16', '2026']
  const checked = await imports.upload(administrator, Buffer.concat([gb, Buffer.from(`${cells.join(',')}\r\n`)]), { name: '培训.csv' })
  expect(checked).toMatchObject({ status: 'CHECKED', totalRows: 1, failedRows: 1 })
  expect(await imports.faults(administrator, checked.id)).toMatchObject([{ row: 2, cells: [{ cell: 'B2', code: 'REQUIRED' }] }])
  const text = [heads, heads.map(head => String(row[head as (typeof hourHeads)[number]]))].map(line => line.join(',')).join('\n')
  expect(await imports.upload(administrator, Buffer.from(`\ufeff${text}`), { name: '培训.csv' })).toMatchObject({ totalRows: 1, okRows: 1 })
})

test('a refused file says why, and its import offers nothing', async () => {
  const checked = await imports.upload(administrator, Buffer.from('MZ\u0090\u0000'), { name: '程序.xlsx' })
  expect(checked).toMatchObject({ status: 'REFUSED', refusal: { code: 'IMPORT_FILE_KIND', message: expect.stringContaining('下载模板') }, resultUrl: null, permissions: { canImport: { allowed: false } } })
})

test('a workbook that is too large, and one without a ticket, are not taken', async () => {
  expect((await imports.send(administrator, Buffer.alloc(21 * 1024 * 1024, 'a'))).statusCode).toBe(413)
  expect((await imports.send(null, await hoursWorkbook([]))).statusCode).toBe(401)
  expect((await imports.send(person, await hoursWorkbook([]))).statusCode).toBe(403)
})
