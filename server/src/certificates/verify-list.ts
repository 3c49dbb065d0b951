import type { Readable } from 'node:stream'
import type { Context } from '../context.js'
import { hoursCell, instantCell, wordsIn, type Cell, type Words } from '../exports/column.js'
import { xlsxOf } from '../exports/xlsx.js'
import type { MessageCode } from '../errors/message.js'
import { UploadRefusal } from '../files/read-part.js'
import { FileFault } from '../imports/file-fault.js'
import { openWorkbook } from '../imports/open-workbook.js'
import { normaliseNumber } from './certificate-number.js'
import { verifyCertificates, type Claim, type Verification } from './verify-certificate.js'

/** One answer is made while the caller waits. */
export const mostVerified = 2000
/** So many rows fit with room to spare; a file that unpacks to more is given up at the row limit. */
export const maxListBytes = 1024 * 1024

const heads: readonly MessageCode[] = [
  'COLUMN_CERTIFICATE_NUMBER',
  'COLUMN_VERIFICATION_CODE',
  'COLUMN_CERTIFICATE_STATE',
  'COLUMN_CERTIFICATE_KIND',
  'COLUMN_YEAR_OF_SUMS',
  'COLUMN_NAME',
  'COLUMN_UNIT_THEN',
  'COLUMN_PUBLIC_REQUIRED',
  'COLUMN_PUBLIC_ELECTIVE',
  'COLUMN_PROFESSIONAL_HOURS',
  'COLUMN_TOTAL',
  'COLUMN_ISSUED_ON',
  'COLUMN_CERTIFICATE_SINCE',
  'COLUMN_CERTIFICATE_CAUSE',
]

/** The claims of an uploaded list: numbers in its first column, codes in its second; a first row without digits is its head. */
export async function readClaims(bytes: Buffer): Promise<Claim[] | UploadRefusal> {
  const claims: Claim[] = []
  try {
    for await (const rows of (await openWorkbook(bytes)).rows) {
      for (const { number, cells } of rows) {
        const [first, second] = [cells[0]?.text.trim() ?? '', cells[1]?.text.trim() ?? '']
        if (first === '' || (number === 1 && !/\d/.test(normaliseNumber(first)))) continue
        if (claims.length === mostVerified) return new UploadRefusal(400, 'CERTIFICATE_LIST_TOO_LONG', { max: mostVerified })
        claims.push({ number: first.slice(0, 100), code: second.slice(0, 100) })
      }
    }
  } catch (error) {
    if (error instanceof FileFault) return new UploadRefusal(400, error.code, error.params)
    throw error
  }
  return claims.length === 0 ? new UploadRefusal(400, 'CERTIFICATE_LIST_EMPTY') : claims
}

/** The list with what is known of each, as a workbook. */
export async function verifiedList(context: Context, claims: readonly Claim[]): Promise<Readable> {
  const words = wordsIn(context.language)
  const verified = await verifyCertificates(context.rows, claims)
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (const [i, claim] of claims.entries()) yield [claim.number, claim.code, ...cellsOf(verified[i]!, words)]
  }
  return xlsxOf(words('CERTIFICATE_LIST_NAME'), heads.map(words), rows(), words('EXPORT_ABOUT'), count => [
    [words('EXPORT_AT'), instantCell(context.clock.now())],
    [words('EXPORT_BY'), context.actor!.name],
    [words('EXPORT_ROWS'), count],
  ])
}

function cellsOf(one: Verification, words: Words): Cell[] {
  const state = words(`CERTIFICATE_STATE_${one.state}`)
  if (!('number' in one)) return [state]
  const { kind, year, name, unit, publicRequired, publicElective, professional, total, issuedOn, since, cause } = one
  const hours = [publicRequired, publicElective, professional, total].map(tenths => hoursCell(tenths ?? null))
  return [state, words(`CERTIFICATE_KIND_${kind}`), year, name, unit, ...hours, issuedOn, instantCell(since), cause ? words(`CERTIFICATE_CAUSE_${cause}`) : null]
}
