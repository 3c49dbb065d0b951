import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { asProfessionals } from '../messages/as-professionals.js'
import { readersOfUnit } from '../messages/readers-of-unit.js'
import { tell } from '../messages/tell.js'
import type { WindowOpening } from './window-opening.entity.js'

/**
 * Tells whoever may use it that a year was opened longer, or that this was withdrawn: of a person's the person, who has the days and not the
 * reason; of a unit's those who run it. Whoever did it is not told.
 */
export async function tellOfOpening(em: EntityManager, context: Context, opening: WindowOpening, what: 'OPENED' | 'ENDED', reason: string): Promise<void> {
  const rows = transactionRows(em)
  const { unitId, professionalId, year, entryClosesOn, reviewClosesOn } = opening
  const by = context.actor!.accountId
  const params = { year, entry: entryClosesOn ?? '', review: reviewClosesOn ?? '' }
  if (professionalId === null) {
    const readers = await readersOfUnit(rows, context.clock, unitId, null, [by])
    return tell(em, context, readers.map(reader => ({ ...reader, kind: `UNIT_WINDOW_${what}` as const, params, detail: reason })))
  }
  const [row] = await rows('select account_id from professional where id = ?', [professionalId])
  const accountId = Number(row![0])
  if (accountId !== by) await tell(em, context, await asProfessionals(rows, [{ accountId, kind: `WINDOW_${what}`, params }]))
}
