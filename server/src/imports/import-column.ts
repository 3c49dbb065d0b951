import type { MessageCode } from '../errors/message.js'
import { wording } from '../errors/message.js'
import { FileFault } from './file-fault.js'
import { columnLetters, type SheetRow } from './sheet-row.js'

/** A column of a template. */
export interface ImportColumn {
  /** The field that it fills, as faults name it after `input.`. */
  readonly field: string
  readonly head: MessageCode
  readonly required: boolean
  /** What to write in it, for the page of instructions. */
  readonly hint: MessageCode
  /** In characters. */
  readonly width: number
}

/** What the returned workbook adds, which may come back with it. */
const returned: readonly MessageCode[] = ['IMPORT_COLUMN_RESULT', 'IMPORT_COLUMN_REASON', 'IMPORT_COLUMN_CODE']

const normalise = (head: string) => head.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase()
const known = (code: MessageCode) => [normalise(wording(code, 'zh')), normalise(wording(code, 'en'))]

/** Where each field stands in an uploaded sheet, by its head, in whatever order; fields without a column are missing. */
export type Places = ReadonlyMap<string, number>

/**
 * Finds the columns by the heads of the first row.
 * @throws FileFault which names the columns that are missing, unknown or there twice.
 */
export function placesOf(columns: readonly ImportColumn[], head: SheetRow | undefined): Places {
  if (!head) throw new FileFault('IMPORT_FILE_NO_ROWS')
  const fields = new Map(columns.flatMap(column => known(column.head).map(text => [text, column.field] as const)))
  const ignored = new Set(returned.flatMap(known))
  const places = new Map<string, number>()
  for (const [at, cell] of head.cells.entries()) {
    const text = cell ? normalise(cell.text) : ''
    if (text === '' || ignored.has(text)) continue
    const field = fields.get(text)
    const params = { column: columnLetters(at), head: cell!.text.slice(0, 50) }
    if (!field) throw new FileFault('IMPORT_HEAD_UNKNOWN', params)
    if (places.has(field)) throw new FileFault('IMPORT_HEAD_TWICE', params)
    places.set(field, at)
  }
  const missing = columns.filter(column => column.required && !places.has(column.field)).map(column => wording(column.head, 'zh'))
  if (missing.length > 0) throw new FileFault('IMPORT_HEAD_MISSING', { heads: missing.join('、') })
  return places
}
