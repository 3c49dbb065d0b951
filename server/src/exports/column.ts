import type { Language } from '../errors/language.js'
import { wording, type MessageCode } from '../errors/message.js'

/** What stands in a cell: text, a number that stays one, or nothing. */
export type Cell = string | number | null

/** Words a code in the language of the export. */
export type Words = (code: MessageCode) => string

/** One column of an export. */
export interface Column<Row> {
  readonly head: MessageCode
  readonly cell: (row: Row, words: Words) => Cell
}

/** The words of one language. */
export const wordsIn =
  (language: Language): Words =>
  code =>
    wording(code, language)

/** Tenths of a 学时 as the number of 学时. */
export const hoursCell = (tenths: number | null): number | null => (tenths === null ? null : tenths / 10)

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })

/** An instant (a Date or milliseconds) as yyyy-mm-dd hh:mm:ss in Asia/Shanghai. */
export const instantCell = (instant: Date | number | null): string | null => (instant === null ? null : shanghai.format(instant))

/** A day as yyyy-mm-dd. */
export const dayCell = (day: string): string => day.slice(0, 10)
