import { nothing } from '../access/scope.js'
import type { ReadContext } from '../database/read-shape.js'
import { supportLookScope } from './support-look.scope.js'

/** Whom a look of the actor's own session found; null where there is none for the actor. */
export async function lookedUpPerson({ actor, rows }: Pick<ReadContext, 'actor' | 'rows'>, caseId: number): Promise<number | null> {
  const scope = actor ? supportLookScope(actor) : nothing
  const [row] = await rows(`select l.professional_id from support_look l where l.id = ? and ${scope.sql('l')}`, [caseId, ...scope.params])
  return row ? Number(row[0]) : null
}
