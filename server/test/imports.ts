import exceljs from 'exceljs'
import { cookieName } from '../src/session/session.js'
import { importRunner } from '../src/imports/import-runner.js'
import type { TestServer } from './app.js'
import { ask, signedIn } from './ask.js'
import type { Person } from './factories.js'
import { get, ticketFor } from './files.js'

/** What stands in a cell of a test's workbook: text, a number, a date, a formula. */
export type Value = string | number | Date | { formula: string; result?: number } | { error: '#REF!' } | null

/** The heads of the template of hours, in its order. */
export const hourHeads = ['证件号码', '姓名', '认定类型', '认定内容', '开始日期', '结束日期或获得日期', '申请学时', '计入年度', '内容说明', '证书编号', '开始半天', '结束半天'] as const
export type HourHead = (typeof hourHeads)[number]

let titles = 0

/** A good row of a person, by head; each has another title. */
export const hourRow = (person: Pick<Person, 'login' | 'name'>, overrides: Partial<Record<HourHead, Value>> = {}): Record<string, Value> => ({
  证件号码: person.login,
  姓名: person.name,
  认定类型: '培训进修类 / 专题讲座',
  认定内容: `导入的讲座${++titles}`,
  开始日期: '2026-03-02',
  结束日期或获得日期: '2026-03-03',
  申请学时: 16,
  计入年度: 2026,
  ...overrides,
})

/** An .xlsx workbook with a head and rows. */
export async function workbook(heads: readonly string[], rows: readonly Record<string, Value>[]): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('填写')
  sheet.addRow(heads)
  for (const row of rows) sheet.addRow(heads.map(head => row[head] ?? null))
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A workbook of hours. */
export const hoursWorkbook = (rows: readonly Record<string, Value>[]) => workbook(hourHeads, rows)

const fields = 'id version status interrupted mode fileName percent totalRows okRows failedRows presentRows refusal { code message } uploadedBy resultUrl permissions { canImport { allowed code } canResume { allowed code } canWithdraw { allowed code } }'
const refusal = '... on UserError { code message }'

/** An import as a test names it. */
export interface Seen {
  readonly id: string
  readonly version: number
}

/** What administrators do with imports, by the real door; each act waits until its work is done. */
export const importsOf = (server: TestServer) => {
  const settled = () => importRunner(server.app).settled()
  const read = async (who: Person, id: string) => (await ask(server, who, `query ($id: ID!) { importJob(id: $id) { ${fields} } }`, { id })).importJob
  const send = async (who: Person | null, content: Buffer, { name = '培训.xlsx', kind = 'hours' } = {}) => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(content)]), name)
    const encoded = new Response(form)
    return server.fastify.inject({
      method: 'POST',
      url: `/import-files/${kind}`,
      headers: { 'content-type': encoded.headers.get('content-type')!, ...(who ? { 'x-upload-ticket': await ticketFor(server, who) } : {}) },
      ...(who ? { cookies: { [cookieName]: await signedIn(server, who) } } : {}),
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
  }
  const act = async (who: Person, mutation: string, { id, version }: Seen, more = '') =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!) { outcome: ${mutation}(id: $id, version: $version${more}) { __typename ... on ImportJob { ${fields} } ${refusal} } }`, { id, version })).outcome
  const done = async (who: Person, outcome: { __typename: string; id: string }) => {
    await settled()
    return outcome.__typename === 'ImportJob' ? read(who, outcome.id) : outcome
  }
  /** The returned workbook, which may be corrected. */
  const returned = async (who: Person, id: string) => {
    const response = await get(server, who, `/import-files/${id}/result.xlsx`)
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`)
    const book = new exceljs.Workbook()
    await book.xlsx.load(response.rawPayload as never)
    return book
  }
  return {
    settled,
    read,
    send,
    /** Uploads a workbook and waits for its check. */
    upload: async (who: Person, content: Buffer, options: { name?: string; kind?: string } = {}) => {
      const response = await send(who, content, options)
      if (response.statusCode !== 200) throw new Error(response.body)
      await settled()
      return read(who, response.json<{ id: string }>().id)
    },
    faults: async (who: Person, importId: string) =>
      (await ask(server, who, 'query ($importId: ID!) { importFaults(importId: $importId, first: 100) { nodes { row cells { cell code message value } } } }', { importId })).importFaults.nodes,
    list: async (who: Person, kind = 'HOURS') => (await ask(server, who, `{ importJobs(kind: ${kind}) { nodes { id } totalCount } }`)).importJobs,
    /** Begins without waiting. */
    start: (who: Person, seen: Seen, mode = 'GOOD_ROWS') => act(who, 'beginImport', seen, `, mode: ${mode}`),
    begin: async (who: Person, seen: Seen, mode = 'GOOD_ROWS') => done(who, await act(who, 'beginImport', seen, `, mode: ${mode}`)),
    resume: async (who: Person, seen: Seen) => done(who, await act(who, 'resumeImport', seen)),
    withdraw: async (who: Person, seen: Seen) => done(who, await act(who, 'withdrawImport', seen)),
    returned,
    /** The returned workbook's first sheet, row by row. */
    result: async (who: Person, id: string) => {
      const rows: unknown[][] = []
      const book = await returned(who, id)
      book.worksheets[0]!.eachRow(row => void rows.push((row.values as unknown[]).slice(1)))
      return rows
    },
  }
}
