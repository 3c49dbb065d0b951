import exceljs from 'exceljs'
import { Role } from '../src/access/role.js'
import type { TestServer } from './app.js'
import { attempt } from './ask.js'
import { buildStaff, buildUnit, type Person } from './factories.js'
import { get } from './files.js'
import { workbook, type Value } from './imports.js'

/** The heads of the template of questions, in its order. */
export const questionHeads = ['编号', '题型', '题干', '选项A', '选项B', '选项C', '选项D', '选项E', '选项F', '选项G', '选项H', '正确答案'] as const
type Head = (typeof questionHeads)[number]

let stems = 0

/** A good row, by head; each has another stem. */
export const questionRow = (overrides: Partial<Record<Head, Value>> = {}): Partial<Record<Head, Value>> => ({ 题型: '单选题', 题干: `导入的题目${++stems}`, 选项A: '甲', 选项B: '乙', 选项C: '丙', 正确答案: 'B', ...overrides })

/** A workbook of questions. */
export const questionsWorkbook = (rows: readonly Partial<Record<Head, Value>>[]) => workbook(questionHeads, rows as Record<string, Value>[])

/** Somebody of the autonomous region's own authority, or of another one. */
export const buildAuthority = async (server: TestServer, { regionCode = '450000', industryCode = 'S' } = {}): Promise<Person> =>
  buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: 'AUTHORITY' as never, regionCode, industryCode }))

/** A good question as the form sends it; each has another stem. */
export const typedQuestion = (overrides: Record<string, unknown> = {}) => ({ kind: 'SINGLE', stem: `题目${++stems}`, options: ['甲', '乙', '丙'], correct: [1], ...overrides })

const permission = '{ allowed code reason }'
const fields = `__typename id version year kind stem options correct demo permissions { canRemove ${permission} }`
const result = `{ __typename ... on BankQuestion { ${fields} } ... on UserError { code message } ... on InvalidInput { fields { path code message } } ... on Conflict { version } }`
let keys = 0

/** 题库, as somebody asks for it by the real door; refusals of the door come back as `errors`. */
export const questionsOf = (server: TestServer, who: Person) => {
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await attempt(server, who, query, variables)
    return errors ? { errors: errors.map(error => error.extensions?.['code']) } : Object.values(data as object)[0]
  }
  return {
    bank: (year: number) => ask(`query ($year: Int!) { questionBank(year: $year) { year published kinds { kind inBank needed } permissions { canEdit ${permission} canPreview ${permission} } } }`, { year }),
    list: (year: number, filter: Record<string, unknown> = {}, { first = 50, after = null as string | null } = {}) =>
      ask(`query ($year: Int!, $filter: BankQuestionFilter, $first: Int, $after: String) { bankQuestions(year: $year, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`, { year, filter, first, after }),
    preview: (year: number) => ask('query ($year: Int!) { paperPreview(year: $year) { __typename ... on PaperPreview { questions { number kind stem options } } ... on UserError { code message } } }', { year }),
    add: (year: number, input: Record<string, unknown>, key = `question-${++keys}`) => ask(`mutation ($year: Int!, $input: BankQuestionInput!, $key: String!) { addBankQuestion(year: $year, input: $input, idempotencyKey: $key) ${result} }`, { year, input, key }),
    change: ({ id, version }: { id: string; version: number }, input: Record<string, unknown>) => ask(`mutation ($id: ID!, $version: Int!, $input: BankQuestionInput!) { changeBankQuestion(id: $id, version: $version, input: $input) ${result} }`, { id, version, input }),
    remove: ({ id, version }: { id: string; version: number }) => ask(`mutation ($id: ID!, $version: Int!) { removeBankQuestion(id: $id, version: $version) ${result} }`, { id, version }),
    /** The exported workbook: its first sheet, row by row, as rows of the template. */
    exported: async (year: number) => {
      const response = await get(server, who, `/exports/questions.xlsx?year=${year}`)
      if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`)
      const book = new exceljs.Workbook()
      await book.xlsx.load(response.rawPayload as never)
      const rows: Record<string, Value>[] = []
      const [sheet] = book.worksheets
      sheet!.eachRow((row, number) => {
        if (number > 1) rows.push(Object.fromEntries(questionHeads.map((head, at) => [head, (row.getCell(at + 1).value ?? null) as Value])))
      })
      return rows
    },
  }
}
