import type { EntityManager } from '@mikro-orm/sql'
import { transactionRows } from '../database/rows.js'
import { forUpdate } from '../database/write.js'
import { yearRows, type YearRow } from './public-year.read.js'

/** A year with all that it holds, kept from others until the commit, so that those who edit it come one after the other; null where there is none. */
export async function holdYear(em: EntityManager, year: number): Promise<YearRow | null> {
  const rows = transactionRows(em)
  const [there] = await rows(`select year from public_year where year = ?${forUpdate(em)}`, [year])
  return there ? (await yearRows(rows, year))[0]! : null
}
