import { isCalendarDay } from '../calendar-day.js'
import type { Fault } from '../errors/user-error.js'
import type { SheetCell } from './sheet-row.js'

/** A value read from a cell, or why it cannot be. `null` is an empty cell. */
export type Read<T> = { readonly value: T | null; readonly fault?: undefined } | { readonly value?: undefined; readonly fault: Pick<Fault, 'code' | 'params'> }

const fault = (code: Fault['code'], params?: Fault['params']): { fault: Pick<Fault, 'code' | 'params'> } => ({ fault: params ? { code, params } : { code } })

/** What no field takes: a formula, whose value depends on who opens the file, and an error such as #REF!. */
function unusable(cell: SheetCell): { fault: Pick<Fault, 'code' | 'params'> } | null {
  if (cell.kind === 'formula') return fault('IMPORT_FORMULA')
  return cell.kind === 'error' ? fault('IMPORT_CELL_ERROR', { value: cell.text.slice(0, 20) }) : null
}

/** A number as people write it: 20.0 is 20, 4.5E1 is 45. */
const plainNumber = (text: string) => String(Number(text))

/** A text, without space around it. */
export function readText(cell: SheetCell | undefined): Read<string> {
  if (!cell) return { value: null }
  return unusable(cell) ?? { value: (cell.kind === 'number' ? plainNumber(cell.text) : cell.text.trim()) || null }
}

/** An identity number, which a spreadsheet that takes it for a number has lost the end of: it keeps 15 digits. */
export function readIdNumber(cell: SheetCell | undefined): Read<string> {
  if (!cell) return { value: null }
  const bad = unusable(cell)
  if (bad) return bad
  const text = cell.text.trim()
  // Fifteen digits are kept whole: a number from before 1999.
  if (cell.kind === 'number') return /^\d{15}(?:\.0+)?$/.test(text) ? { value: text.slice(0, 15) } : fault('IMPORT_ID_NUMBER_AS_NUMBER', { value: shown(text) })
  return /^\d(?:\.\d+)?E\+\d+$/i.test(text) ? fault('IMPORT_ID_NUMBER_AS_NUMBER', { value: text.toUpperCase() }) : { value: text || null }
}

/** As the spreadsheet shows a number of so many digits: 4.50102E+17. */
const shown = (text: string) => Number(text).toExponential(5).replace('e', 'E')

/** The day with a serial number: 1 is 1900-01-01 (and 60 a 29 February 1900 that never was), or 1 is 1904-01-02. */
function dayOfSerial(serial: number, from1904: boolean): string {
  const since1970 = Math.floor(serial) - (from1904 ? 24_107 : 25_569)
  return new Date(since1970 * 86_400_000).toISOString().slice(0, 10)
}

/** Serial numbers from 1950 to 2200: anything else in a column of days is a slip, or a day written as 20260511. */
const isSerial = (number: number) => number >= 16_000 && number < 110_000

const dayForms = [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/, /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/, /^(\d{4})(\d{2})(\d{2})$/]

/** A day: a date of the spreadsheet, or text as 2026-05-11, 2026/5/11, 2026.5.11, 2026年5月11日 or 20260511. */
export function readDay(cell: SheetCell | undefined, from1904: boolean): Read<string> {
  if (!cell) return { value: null }
  const bad = unusable(cell)
  if (bad) return bad
  const text = cell.text.normalize('NFKC').replace(/\s*([-/.年月])\s*/g, '$1').trim()
  if (text === '') return { value: null }
  if (cell.kind === 'number' && isSerial(Number(text))) return { value: dayOfSerial(Number(text), from1904) }
  for (const form of dayForms) {
    const [, year, month, day] = form.exec(cell.kind === 'number' ? plainNumber(text) : text) ?? []
    if (!year) continue
    const found = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
    return isCalendarDay(found) ? { value: found } : fault('NOT_A_DAY', { day: found })
  }
  return fault('IMPORT_NOT_A_DATE', { value: text.slice(0, 20) })
}

/** A number of hours, in tenths; more places than that stay, for the rule about halves to name. */
export function readHours(cell: SheetCell | undefined): Read<number> {
  const read = readText(cell)
  if (read.fault || read.value === null) return read as Read<number>
  const text = read.value.normalize('NFKC').replace(/\s*(?:个?学时|课时|小时)$/, '')
  // 24.500000000000004 is how some spreadsheets write what they worked out as 24.5.
  return /^-?\d{1,9}(?:\.\d+)?$/.test(text) ? { value: Math.round(Number(text) * 1_000_000) / 100_000 } : fault('IMPORT_NOT_A_NUMBER', { value: text.slice(0, 20) })
}

/** A year, as 2026 or 2026年. */
export function readYear(cell: SheetCell | undefined): Read<number> {
  const read = readText(cell)
  if (read.fault || read.value === null) return read as Read<number>
  const text = read.value.normalize('NFKC').replace(/年度?$/, '')
  return /^\d{4}$/.test(text) ? { value: Number(text) } : fault('IMPORT_NOT_A_YEAR', { value: text.slice(0, 20) })
}
