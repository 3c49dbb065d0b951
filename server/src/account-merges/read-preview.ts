import { permission } from '../access/permission.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { readRows } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import type { HourStatus } from '../hours/hour-enums.js'
import type { Standing } from '../professionals/standing.js'
import { refusesMerge } from './account-merge.policy.js'
import { mergePersonScope } from './account-merge.scope.js'
import { mergePersonShape } from './account-merge.shape.js'
import type { AccountMergePreview } from './account-merge.type.js'
import { factsOf } from './hold-people.js'
import { accountCounts, sumsAndLikes } from './merge-counts.js'
import { referrerWords } from './referrer-words.js'

/** What merging one person's account into another would do; null where one of them does not exist for the caller. */
export async function readPreview(personId: number, intoId: number, selection: Selection, context: Context): Promise<AccountMergePreview | null> {
  const { clock, language, rows } = context
  const actor = context.actor!
  const scope = mergePersonScope(actor)
  const personIn = async (id: number, part: Selection) => {
    const [row] = await readRows(mergePersonShape, part, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params], extra: ['r.account_id', 'r.standing'] }, context)
    return row && { node: row.node, held: { id, accountId: Number(row.extra[0]), standing: row.extra[1] as `${Standing}` } }
  }
  const [person, into] = await Promise.all([personIn(personId, selection['person'] ?? {}), personIn(intoId, selection['into'] ?? {})])
  if (!person || !into || personId === intoId) return null
  const today = todayIn(clock)
  const keys = { accountId: person.held.accountId, professionalId: personId, intoAccountId: into.held.accountId, intoProfessionalId: intoId, today }
  const [counts, { years, alike }, facts] = await Promise.all([accountCounts(rows, keys), sumsAndLikes(rows, keys), factsOf(rows, actor, [person.held, into.held], today)])
  return {
    person: person.node,
    into: into.node,
    counts: counts.map(({ referrer, status, moves, stays, had }) => ({
      referrer,
      label: referrerWords(referrer, language),
      status: status as HourStatus | null,
      personBefore: moves + stays,
      intoBefore: had,
      personAfter: stays,
      intoAfter: had + moves,
    })),
    years: years.map(({ year, own, into: had }) => ({ year, person: own, into: had, after: own + had })),
    alike,
    canMerge: permission(refusesMerge(actor, facts.get(personId)!, facts.get(intoId)!), language),
  } as unknown as AccountMergePreview
}
