import exceljs from 'exceljs'
import { beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { composeYear } from '../../test/exams.js'
import { alsoAs, buildAdministrator, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { get } from '../../test/files.js'
import { importsOf } from '../../test/imports.js'
import { ownDatabase } from '../../test/own-database.js'
import { buildAuthority, questionRow, questionsOf, questionsWorkbook, typedQuestion } from '../../test/questions.js'
import { Role } from '../access/role.js'

const server = testServer(await ownDatabase('question_imports'))
const imports = importsOf(server)
const year = 2026
let region: Person
let bank: ReturnType<typeof questionsOf>
const sent = { kind: `questions?year=${year}`, name: '题库.xlsx' }
type Rows = Parameters<typeof questionsWorkbook>[0]

const upload = async (rows: Rows, who = region) => imports.upload(who, await questionsWorkbook(rows), sent)
const faultsOf = async (id: string) =>
  (await imports.faults(region, id)).flatMap(({ row, cells }: { row: number; cells: { cell: string | null; code: string }[] }) => cells.map(({ cell, code }) => `${row} ${cell} ${code}`))
const execute = (sql: string, params: unknown[] = []) => server.app.database.fork().getConnection().execute(sql, params)

beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  await composeYear(server, year, { singleCount: 1 })
  await execute('delete from exam_question')
  region = await buildAuthority(server)
  bank = questionsOf(server, region)
})

test('a dry run names every bad cell and writes nothing; then the good rows are imported, and the file comes back with what is wrong', async () => {
  const rows: Rows = [
    questionRow({ 题型: '单选', 选项A: 2025, 正确答案: 'a' }),
    questionRow({ 题型: '多选题', 正确答案: 'A、C' }),
    questionRow({ 题型: '判断题', 选项A: null, 选项B: null, 选项C: null, 正确答案: '错' }),
    questionRow({ 题型: '论述题', 题干: null, 正确答案: 'Z' }),
    questionRow({ 题型: '多选题', 选项B: null, 选项D: '丙', 正确答案: 'B' }),
    questionRow({ 题型: '判断题', 正确答案: 'A', 题干: { formula: '1+1', result: 2 } }),
    questionRow({ 选项B: null, 选项C: null, 正确答案: 'A' }),
  ]
  const checked = await upload(rows)
  expect(checked).toMatchObject({ status: 'CHECKED', totalRows: 7, okRows: 3, failedRows: 4, presentRows: 0 })
  expect(await faultsOf(checked.id)).toEqual([
    '5 B5 QUESTION_KIND_UNKNOWN', '5 C5 QUESTION_STEM_REQUIRED', '5 L5 QUESTION_CORRECT_FORM',
    '6 E6 QUESTION_OPTION_EMPTY', '6 G6 QUESTION_OPTION_TWICE', '6 L6 QUESTION_CORRECT_TWO',
    '7 C7 IMPORT_FORMULA', '7 D7 QUESTION_TRUE_FALSE_OPTIONS', '7 E7 QUESTION_TRUE_FALSE_OPTIONS', '7 F7 QUESTION_TRUE_FALSE_OPTIONS',
    '8 E8 QUESTION_OPTIONS_FEW',
  ])
  expect((await bank.list(year)).totalCount).toBe(0)
  expect(await imports.begin(region, checked, 'ALL_OR_NOTHING')).toMatchObject({ status: 'CHECKED', okRows: 3 })
  expect((await bank.list(year)).totalCount).toBe(0)
  const done = await imports.begin(region, await imports.read(region, checked.id))
  expect(done).toMatchObject({ status: 'IMPORTED', okRows: 3, failedRows: 4, permissions: { canWithdraw: { allowed: false, code: 'IMPORT_QUESTIONS_STAY' } } })
  expect((await bank.list(year)).nodes.map(({ kind, options, correct }: Record<string, unknown>) => [kind, options, correct])).toEqual([
    ['TRUE_FALSE', ['正确', '错误'], [1]],
    ['MULTIPLE', ['甲', '乙', '丙'], [0, 2]],
    ['SINGLE', ['2025', '乙', '丙'], [0]],
  ])
  const [head, ...returned] = await imports.result(region, checked.id)
  expect(head?.at(-1)).toBe('错误原因')
  expect(returned[0]?.at(-1)).toBe('已导入')
  expect(returned[3]?.at(-1)).toContain('B 列：“论述题”不是题型')
  const trail = await server.app.database.reader.rows("select action, actor_name from audit_row where noun = 'QUESTION' and actor_id = ?", [region.accountId])
  expect(trail).toEqual(Array(3).fill(['ADDED', region.name]))
})

test('the same file twice makes nothing twice, and a question that is there with another answer is named', async () => {
  const rows = [questionRow(), questionRow({ 题型: '多选题', 正确答案: 'AB' })]
  await imports.begin(region, await upload(rows))
  expect(await upload(rows)).toMatchObject({ okRows: 0, failedRows: 0, presentRows: 2, permissions: { canImport: { code: 'IMPORT_NOTHING_GOOD' } } })
  // The order of the options is no matter.
  const other = await upload([{ ...rows[0], 选项A: '乙', 选项B: '甲', 正确答案: 'A' }, { ...rows[1], 正确答案: 'BC' }, questionRow({ 题干: '同一题' }), questionRow({ 题干: '同一题', 正确答案: 'C' })])
  expect(other).toMatchObject({ okRows: 1, presentRows: 1, failedRows: 2 })
  expect(await faultsOf(other.id)).toEqual(['3 L3 QUESTION_ANSWER_DIFFERS', '5 null QUESTION_REPEATED'])
  expect((await imports.result(region, other.id))[1]?.at(-1)).toBe('已存在')
})

test('what was exported, edited and imported changes those questions and no others; what was changed since is not written over', async () => {
  await bank.add(year, typedQuestion({ stem: '=1+1 等于几', options: ['+甲', '-乙', '@丙'] }))
  await bank.add(year, typedQuestion({ kind: 'TRUE_FALSE', options: [], correct: [0] }))
  const third = await bank.add(year, typedQuestion({ kind: 'MULTIPLE', correct: [0, 2] }))
  const exported = await bank.exported(year)
  expect(exported.map(({ 题型, 题干, 选项A, 正确答案 }) => [题型, 题干, 选项A, 正确答案])).toEqual([
    ['多选题', third.stem, '甲', 'AC'], ['判断题', expect.anything(), null, '正确'], ['单选题', '=1+1 等于几', '+甲', 'B'],
  ])
  expect(await upload(exported)).toMatchObject({ okRows: 0, failedRows: 0, presentRows: 3 })

  const edited = exported.map((row, at) => (at === 2 ? { ...row, 选项D: '丁', 正确答案: 'D' } : row))
  const checked = await upload([...edited, questionRow()])
  expect(checked).toMatchObject({ okRows: 2, presentRows: 2 })
  await imports.begin(region, checked)
  const now = (await bank.list(year)).nodes
  expect(now).toHaveLength(4)
  expect(now.find(({ stem }: { stem: string }) => stem.startsWith('='))).toMatchObject({ version: 2, options: ['+甲', '-乙', '@丙', '丁'], correct: [3] })
  expect(await upload(edited)).toMatchObject({ okRows: 0, presentRows: 3 })

  await bank.change(third, { kind: 'MULTIPLE', stem: third.stem, options: third.options, correct: [0, 1] })
  const late = await upload([
    { ...exported[0], 正确答案: 'BC' },
    { ...exported[1], 题型: '单选题', 选项A: '甲', 选项B: '乙', 正确答案: 'A' },
    { ...questionRow(), 编号: 'Q999999-1' },
    { ...questionRow(), 编号: '3-1' },
    { ...questionRow(), 编号: exported[1]!['编号']! },
  ])
  expect(await faultsOf(late.id)).toEqual(['2 A2 QUESTION_CHANGED_SINCE', '3 B3 QUESTION_KIND_FIXED', '4 A4 QUESTION_NUMBER_UNKNOWN', '5 A5 QUESTION_NUMBER_FORM', '6 A6 QUESTION_NUMBER_TWICE'])
})

test('what has changed between the check and the import is judged anew, and with ALL_OR_NOTHING keeps all out', async () => {
  const [one] = [await bank.add(year, typedQuestion())]
  const [row] = await bank.exported(year)
  const rows = [{ ...row, 正确答案: 'C' }, questionRow()]
  const checked = await upload(rows)
  expect(checked).toMatchObject({ okRows: 2 })
  await bank.change(one, { kind: 'SINGLE', stem: '已改', options: one.options, correct: [0] })
  expect(await imports.begin(region, checked, 'ALL_OR_NOTHING')).toMatchObject({ status: 'CHECKED', okRows: 1, failedRows: 1 })
  expect((await bank.list(year)).totalCount).toBe(1)
  expect(await imports.begin(region, await imports.read(region, checked.id))).toMatchObject({ status: 'IMPORTED', okRows: 1, failedRows: 1 })
  expect((await bank.list(year)).nodes.map(({ stem }: { stem: string }) => stem)).toContain('已改')
})

test('two who import the same at one moment make it once', async () => {
  const colleague = await alsoAs(server, await buildProfessional(server, { unit: await buildUnit(server) }), Role.AUTHORITY, { unit: { id: region.unitId! } })
  const rows = [questionRow(), questionRow()]
  const [mine, theirs] = [await upload(rows), await upload(rows, colleague)]
  await Promise.all([imports.start(region, mine), imports.start(colleague, theirs)])
  await imports.settled()
  expect((await bank.list(year)).totalCount).toBe(2)
})

test('no more than 5000 rows, and no file of another kind', async () => {
  expect(await upload(Array.from({ length: 5001 }, () => questionRow()))).toMatchObject({ status: 'REFUSED', refusal: { code: 'IMPORT_FILE_ROWS', message: expect.stringContaining('5000') } })
  expect(await imports.upload(region, Buffer.from('PK\x03\x04no workbook'), sent)).toMatchObject({ status: 'REFUSED', refusal: { code: 'IMPORT_FILE_DAMAGED' } })
})

test('the template has a list of kinds and instructions, and what it looks like filled in can be imported', async () => {
  const response = await get(server, region, '/import-files/templates/questions.xlsx?language=zh')
  const book = new exceljs.Workbook()
  await book.xlsx.load(response.rawPayload as never)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['填写', '选项', '填写说明'])
  expect((book.worksheets[1]!.getColumn(1).values as string[]).slice(2)).toEqual(['单选题', '多选题', '判断题'])
  const [sheet] = book.worksheets
  sheet!.addRow([null, '单选题', '模板中的题', '甲', '乙', null, null, null, null, null, null, 'B'])
  expect(await imports.upload(region, Buffer.from(await book.xlsx.writeBuffer()), sent)).toMatchObject({ okRows: 1, failedRows: 0 })
})

test('is for the autonomous region’s own authority alone; a unit’s administrators see nothing of it, also of that authority', async () => {
  const file = await questionsWorkbook([questionRow()])
  const own = await buildAdministrator(server, { unit: { id: region.unitId! } })
  const others = [await buildAuthority(server, { regionCode: '450100' }), own, await buildAdministrator(server, { unit: await buildUnit(server) })]
  const checked = await upload([questionRow()])
  for (const who of others) {
    expect((await imports.send(who, file, sent)).statusCode).toBe(403)
    expect((await get(server, who, '/import-files/templates/questions.xlsx')).statusCode).toBe(403)
    expect((await get(server, who, `/import-files/${checked.id}/result.xlsx`)).statusCode).toBe(404)
    expect(await imports.read(who, checked.id)).toBeNull()
    expect(await imports.faults(who, checked.id)).toEqual([])
    expect(await imports.list(who, 'QUESTIONS')).toMatchObject({ totalCount: 0 })
    expect(await imports.start(who, checked)).toMatchObject({ __typename: 'NotFound' })
  }
  expect((await imports.send(region, file, { kind: 'hours' })).statusCode).toBe(403)
  expect((await imports.send(region, file, { kind: 'questions?year=2019' })).statusCode).toBe(404)
  expect((await imports.send(region, file, { kind: 'questions' })).statusCode).toBe(404)
  expect(await imports.list(region, 'QUESTIONS')).toMatchObject({ totalCount: 1 })
})
