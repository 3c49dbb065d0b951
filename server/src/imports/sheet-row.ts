/** What stands in a cell. `text` is as the file has it; a number's may be in any form that numbers have. */
export interface SheetCell {
  readonly kind: 'text' | 'number' | 'formula' | 'error'
  readonly text: string
}

/** A row with something in it. */
export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number
  /** By column, from 0; what is empty is missing. */
  readonly cells: readonly (SheetCell | undefined)[]
}

/** Rows as they are read, some at a time. */
export interface RowSource {
  readonly rows: AsyncIterable<readonly SheetRow[]>
  /** The share of the file that has been read, 0 to 1. */
  readonly share: () => number
  /** Whether serial numbers of days count from 1904 (old Macs) and not from 1900. */
  readonly from1904: boolean
}

/** The letters of a column, from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26))
}

/** The column of a reference such as B12, from 0; -1 where it is none. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}
