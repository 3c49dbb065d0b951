import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Cell } from './column.js'

/**
 * Rows as CSV (RFC 4180, CRLF) with a byte order mark, by which spreadsheets know UTF-8. Text that a spreadsheet would take for a formula
 * (it begins with = + - @, tab or carriage return) gets an apostrophe before it; numbers stay numbers.
 */
export function csvOf(head: readonly string[], rows: AsyncIterable<readonly Cell[]>): Readable {
  const lines = stringify({ bom: true, record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true })
  // Who breaks off the answer ends the reading, and a reading that fails breaks off the answer.
  pipeline(Readable.from(withHead(head, rows)), lines, () => {})
  return lines
}

async function* withHead(head: readonly string[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<readonly Cell[]> {
  yield head
  yield* rows
}
