import type { Actor } from '../access/actor.js'
import { inList } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import { chunks } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { entryWindows } from '../windows/entry-window.js'

/** Whose record of which year is to be submitted. */
interface Submitted {
  readonly professionalId: number
  readonly year: number
}

/**
 * What stands against submitting records today that the policy lets through, for all of them together: a year whose entry is not open for the
 * person, or a person who has left the actor's scope. The act and what a list says of it both ask here, so that they cannot differ. Beside
 * the statements of the windows, one for each thousand of the actor's people; none for one's own records.
 */
export async function submitObstacles(rows: Rows, actor: Actor, today: string, records: readonly Submitted[]): Promise<(record: Submitted) => Fault | null> {
  if (records.length === 0) return () => null
  const closedFor = await entryWindows(rows, today, records, 'year')
  const others = [...new Set(records.map(({ professionalId }) => professionalId))].filter(id => id !== actor.professionalId)
  const within = await peopleInScope(rows, actor, others)
  return record => {
    const elsewhere = record.professionalId !== actor.professionalId && !within.has(record.professionalId)
    return closedFor(record) ?? (elsewhere ? { path: 'records', code: 'PERSON_ELSEWHERE' } : null)
  }
}

async function peopleInScope(rows: Rows, actor: Actor, people: readonly number[]): Promise<ReadonlySet<number>> {
  const within = new Set<number>()
  const scope = professionalScope(actor)
  for (const chunk of chunks(people)) {
    const list = inList(chunk)
    for (const [id] of await rows(`select p.id from professional p where p.id in ${list.sql} and ${scope.sql('p')}`, [...list.params, ...scope.params])) within.add(Number(id))
  }
  return within
}
