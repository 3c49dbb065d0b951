import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import type { Cell } from '../exports/column.js'
import { instantCell } from '../exports/column.js'
import { xlsxOf } from '../exports/xlsx.js'
import { wording, type MessageCode } from '../errors/message.js'
import type { Language } from '../errors/language.js'
import type { Storage } from '../files/storage.js'
import { inList } from '../database/read-shape.js'
import { readDay } from './cell-values.js'
import { placesOf } from './import-column.js'
import { columnsOf } from './import-columns.js'
import type { ImportJob } from './import-job.entity.js'
import type { ImportSite } from './import-work.js'
import { issuedCodes } from './issued-codes.js'
import { openWorkbook } from './open-workbook.js'
import type { StoredFault } from './row-outcome.js'
import { columnLetters, type RowSource, type SheetCell, type SheetRow } from './sheet-row.js'

const days = ['startsOn', 'endsOn']

/**
 * The rows as they were uploaded, with two columns behind them: what became of each, and what is wrong with it, which is empty where nothing is.
 * So whoever corrects them finds the bad ones by a filter, and uploads the same file again: there both columns are passed over, and rows that
 * were imported are there already.
 */
export async function resultWorkbook(site: ImportSite, storage: Storage, job: ImportJob, language: Language): Promise<Readable> {
  const say = (code: MessageCode, params?: Record<string, string | number>) => wording(code, language, params)
  const source = await openWorkbook(await buffer(await storage.read(job.storageKey!)))
  const batches = source.rows[Symbol.asyncIterator]()
  const first = await batches.next()
  const [head, ...rest] = first.done ? [] : first.value
  const places = placesOf(columnsOf(job.kind), head)
  const shown = [...places].sort(([, a], [, b]) => a - b)
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (let batch: readonly SheetRow[] | null = rest; batch; batch = await next(batches)) {
      const words = await wordsOfRows(site, batch, say)
      const codes = await issuedCodes(site, job, [...words.keys()])
      for (const row of batch) {
        const cells = shown.map(([field, at]) => cellOf(row.cells[at], days.includes(field), source))
        yield [...cells, ...(words.get(row.number) ?? [say('IMPORT_ROW_NOT'), '']), ...(job.kind === 'STAFF' ? [codes.get(row.number) ?? ''] : [])]
      }
    }
  }
  const heads = shown.map(([field]) => say(columnsOf(job.kind).find(column => column.field === field)!.head))
  return xlsxOf(
    say('IMPORT_SHEET'),
    [...heads, say('IMPORT_COLUMN_RESULT'), say('IMPORT_COLUMN_REASON'), ...(job.kind === 'STAFF' ? [say('IMPORT_COLUMN_CODE')] : [])],
    rows(),
    say('IMPORT_ABOUT'),
    count => [
      [say('IMPORT_FILE'), job.fileName],
      [say('EXPORT_AT'), instantCell(site.clock.now())],
      [say('EXPORT_ROWS'), count],
      [say('IMPORT_ROWS_OK'), job.okRows],
      [say('IMPORT_ROWS_FAILED'), job.failedRows],
      [say(job.kind === 'QUESTIONS' ? 'QUESTION_ROWS_PRESENT' : 'IMPORT_ROWS_PRESENT'), job.presentRows],
    ],
    { text: true },
  )
}

async function next(batches: AsyncIterator<readonly SheetRow[]>): Promise<readonly SheetRow[] | null> {
  const { done, value } = await batches.next()
  return done ? null : value
}

/** Numbers stay numbers, but those of more digits than a spreadsheet keeps; days are written out, as nothing tells that a number is one. */
function cellOf(cell: SheetCell | undefined, isDay: boolean, { from1904 }: RowSource): Cell {
  if (!cell) return null
  if (cell.kind !== 'number') return cell.text
  const day = isDay ? readDay(cell, from1904).value : null
  if (day) return day
  return cell.text.length > 15 ? cell.text : Number(cell.text)
}

type Say = (code: MessageCode, params?: Record<string, string | number>) => string

/** What became of rows and what is wrong with them, in words; a row that is good and not imported is missing. */
type Words = readonly [result: string, reason: string]

async function wordsOfRows({ database, importId }: ImportSite, rows: readonly SheetRow[], say: Say): Promise<Map<number, Words>> {
  const words = new Map<number, Words>()
  for (let at = 0; at < rows.length; at += 1000) {
    const { sql, params } = inList(rows.slice(at, at + 1000).map(row => row.number))
    const found = await database.reader.rows(`select sheet_row, outcome, faults from import_row where import_id = ? and sheet_row in ${sql}`, [importId, ...params])
    for (const [number, outcome, faults] of found) words.set(Number(number), wordsOf(String(outcome), faults === null ? [] : (JSON.parse(String(faults)) as StoredFault[]), say))
  }
  return words
}

function wordsOf(outcome: string, faults: readonly StoredFault[], say: Say): Words {
  if (outcome === 'DONE') return [say('IMPORT_ROW_DONE'), '']
  if (outcome === 'PRESENT') return [say('IMPORT_ROW_PRESENT'), '']
  const reasons = faults.map(({ column, code, params }) => `${column === null ? '' : say('IMPORT_COLUMN_NAMED', { column: columnLetters(column) })}${say(code, params as Record<string, string | number>)}`)
  return [say('IMPORT_ROW_NOT'), reasons.join('\n')]
}
