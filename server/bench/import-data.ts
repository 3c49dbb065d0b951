import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import exceljs from 'exceljs'
import { createConnection } from 'mysql2/promise'
import { tokenOf } from './workloads.js'

/** Runs one writing statement. */
export type Run = (sql: string) => Promise<void>

/** A database by its address, for what the bench makes in it itself. */
export async function openForBench(url: string): Promise<{ run: Run; close: () => Promise<void> }> {
  if (url.startsWith('sqlite://')) {
    const database = new DatabaseSync(url.slice('sqlite://'.length), { timeout: 10_000 })
    return { run: async sql => database.exec(sql), close: async () => database.close() }
  }
  const connection = await createConnection({ uri: url, charset: 'utf8mb4' })
  return { run: async sql => void (await connection.query(sql)), close: () => connection.end() }
}

/** The account of the unit's general administrator. */
export const administrator = 9000
/** The account and the profile of the first of its people; the others follow. */
export const firstPerson = 10_000

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** An identity number that is nobody's: its region is not assigned. */
export function idNumberOf(person: number): string {
  const digits = `45999919${60 + (person % 40)}0101${String(Math.floor(person / 40)).padStart(3, '0')}`
  return digits + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11]
}
const nameOf = (person: number) => `评测人员${person}`

/** A unit with an administrator who is signed in, and its staff, as the server keeps them under the key. */
export async function fillUnit(run: Run, people: number, fieldKey: string, now: number): Promise<void> {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(fieldKey, 'hex'), Buffer.alloc(0), 'xueshi login hash', 32))
  const hash = (login: string) => createHmac('sha256', key).update(login, 'utf8').digest('hex')
  await run(`insert into unit (id, name, credit_code, credit_code_reason, region_code, kind, created_at) values (1000, '评测大学', 'BENCHIMPORT', '评测', '450103', 'EMPLOYER', ${now})`)
  const account = (id: number, login: string, name: string) => `(${id}, 'ID_NUMBER', '${hash(login)}', '', '${login.slice(-4)}', '${name}', ${now})`
  await run(`insert into account (id, login_kind, login_hash, login_cipher, login_tail, name, created_at) values ${account(administrator, 'nobody', '评测管理员')}`)
  await run(`insert into assignment (id, account_id, role, unit_id, starts_on) values (${administrator}, ${administrator}, 'GENERAL_ADMIN', 1000, '2020-01-01')`)
  await run(`insert into session (token_hash, account_id, assignment_id, created_at, last_seen_at, ends_at, address) values ('${createHash('sha256').update(tokenOf(administrator)).digest('hex')}', ${administrator}, ${administrator}, ${now}, ${now}, ${now + 12 * 3_600_000}, '127.0.0.1')`)
  for (let from = 0; from < people; from += 1000) {
    const some = Array.from({ length: Math.min(1000, people - from) }, (_, at) => from + at)
    await run(`insert into account (id, login_kind, login_hash, login_cipher, login_tail, name, created_at) values ${some.map(n => account(firstPerson + n, idNumberOf(n), nameOf(n))).join(', ')}`)
    const person = (n: number) => `(${firstPerson + n}, ${firstPerson + n}, '${nameOf(n)}', '${hash(idNumberOf(n))}', '${idNumberOf(n).slice(-4)}', 'MALE', '1980-01-01', 1000)`
    await run(`insert into professional (id, account_id, name, id_number_hash, id_number_tail, sex, birth_date, unit_id) values ${some.map(person).join(', ')}`)
  }
}

/** A filled template: rows spread over all people, every other with its dates as a spreadsheet's own; one in a thousand is bad. */
export async function fillTemplate(file: string, rows: number, people: number, year: number): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true })
  const sheet = book.addWorksheet('填写')
  sheet.addRow(['证件号码', '姓名', '认定类型', '认定内容', '开始日期', '结束日期或获得日期', '申请学时', '计入年度', '内容说明', '证书编号']).commit()
  for (let row = 0; row < rows; row++) {
    const person = (row * 7919) % people
    const day = row % 2 ? new Date(Date.UTC(year, 0, 1 + (row % 28))) : `${year}-01-${String(1 + (row % 28)).padStart(2, '0')}`
    const hours = row % 1000 === 999 ? '八学' : 8
    sheet.addRow([idNumberOf(person), nameOf(person), '培训进修类 / 专题讲座', `评测讲座第 ${Math.floor(row / people) + 1} 期：新一代信息技术与专业能力提升`, day, day, hours, year, '评测用', `BENCH-${row}`]).commit()
  }
  sheet.commit()
  await book.commit()
}
