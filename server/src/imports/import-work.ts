import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import type { Clock } from '../clock.js'
import type { Database } from '../database/database.js'
import type { Fault } from '../errors/user-error.js'
import type { Places } from './import-column.js'
import type { RowOutcome, StoredFault } from './row-outcome.js'
import type { SheetRow } from './sheet-row.js'

/** What the work on a workbook needs: who imports, as in their request, and what the request would have. */
export interface ImportSite {
  readonly actor: Actor
  /** With the importer's scope; every transaction forks it. */
  readonly em: EntityManager
  readonly clock: Clock
  readonly database: Database
  readonly fieldKey: Buffer
  readonly importId: number
}

/** What became of rows that were written: their new keys by row number, and those that could not be after all. */
export interface Written {
  readonly done: ReadonlyMap<number, number>
  readonly failed: ReadonlyMap<number, readonly StoredFault[]>
}

/** One kind of workbook: how its rows are judged and written. Rows come in their order, each once. */
export interface ImportWork<T = unknown> {
  /** Judges rows by what is committed; remembers them, so that a row that repeats an earlier one is named. */
  judge(rows: readonly SheetRow[], places: Places, from1904: boolean): Promise<RowOutcome<T>[]>
  /** What takes its time and needs no transaction; left out where there is nothing such. */
  prepare?(good: readonly RowOutcome<T>[]): Promise<void>
  /** Writes good rows in the caller's transaction, with their events. */
  write(em: EntityManager, good: readonly (RowOutcome<T> & { kind: 'OK' })[]): Promise<Written>
}

/** Faults of an input as they are kept: in the order of the columns, with what stands there. */
export function storedFaults(faults: readonly Fault[], row: SheetRow, places: Places): StoredFault[] {
  const stored = faults.map(({ path, code, params }) => {
    const field = path.replace(/^input\./, '')
    const column = places.get(field) ?? null
    const text = field === 'idNumber' || column === null ? undefined : row.cells[column]?.text.slice(0, 60)
    return { column, code, ...(params ? { params } : {}), ...(text ? { value: text } : {}) }
  })
  return stored.toSorted((a, b) => (a.column ?? -1) - (b.column ?? -1))
}

