import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { asProfessionals } from '../messages/as-professionals.js'
import { tell, type News } from '../messages/tell.js'
import type { StaffRow } from './staff-batch.js'

/**
 * Tells people what the unit has said: of who registered, or of the department that somebody chose, which `departments` names. A few statements
 * for each 1 000 people; whoever said it of themselves is not told.
 */
export async function tellOfConfirmation(em: EntityManager, context: Context, people: readonly StaffRow[], departments: ReadonlyMap<number, string>, refusal: string | null): Promise<void> {
  const actor = context.actor!
  const rows = transactionRows(em)
  const [unit] = await rows('select name from unit where id = ?', [actor.unitId])
  const news = people
    .filter(({ accountId }) => accountId !== actor.accountId)
    .map(({ accountId, standing, wantedDepartmentId }): News => {
      const params = { unit: String(unit![0]), department: departments.get(wantedDepartmentId ?? 0) ?? '' }
      return { accountId, kind: `${standing === 'CONFIRMED' ? 'DEPARTMENT' : 'STAFF'}_${refusal === null ? 'CONFIRMED' : 'REFUSED'}`, params, detail: refusal }
    })
  await tell(em, context, await asProfessionals(rows, news))
}
