import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { chunks, placeholders } from '../database/write.js'
import { tell, type News } from '../messages/tell.js'
import type { BatchRecord } from './batch.js'

type Site = Pick<App, 'config' | 'clock'>

/** What the people of many records are told, and in whose words. */
interface HourNews {
  readonly kind: 'HOURS_APPROVED' | 'HOURS_RETURNED' | 'HOURS_DELETED' | 'REVIEW_UNDONE'
  /** Tenths of a 学时 that are told of. */
  readonly tenths: (record: BatchRecord) => number
  readonly detail?: string | null
}

/**
 * Tells the people whose records these are, each once with the number and the sum, in the transaction of what was done: a few statements
 * for each 1 000 people. Who did it is not told of it.
 */
export async function tellOfHours(em: EntityManager, site: Site, actor: Actor, records: readonly BatchRecord[], { kind, tenths, detail = null }: HourNews): Promise<void> {
  const byPerson = Map.groupBy(records, record => record.professionalId)
  const places = await placesOf(transactionRows(em), [...byPerson.keys()])
  const news = [...byPerson].flatMap(([professionalId, theirs]): News[] => {
    const place = places.get(professionalId)
    if (!place || place.accountId === actor.accountId) return []
    const hours = theirs.reduce((sum, record) => sum + tenths(record), 0) / 10
    // What is deleted leads nowhere.
    const hourRecordId = kind !== 'HOURS_DELETED' && theirs.length === 1 ? theirs[0]!.id : null
    return [{ ...place, kind, count: theirs.length, params: { ...firstOf(theirs), hours, ...(kind === 'HOURS_DELETED' && { by: actor.name }) }, detail, hourRecordId }]
  })
  await tell(em, site, news)
  if (kind === 'HOURS_RETURNED') await tellEnterers(em, site, actor, records, detail)
}

const firstOf = ([record]: readonly BatchRecord[]) => ({ title: record!.title, year: record!.year })

/** Those who entered for somebody what has come back: it is theirs to correct. */
async function tellEnterers(em: EntityManager, site: Site, actor: Actor, records: readonly BatchRecord[], detail: string | null): Promise<void> {
  const entered = records.filter(({ enteredByUnitId, enteredById }) => enteredByUnitId !== null && enteredById !== actor.accountId)
  if (entered.length === 0) return
  const rows = transactionRows(em)
  const today = todayIn(site.clock)
  const groups = Map.groupBy(entered, ({ enteredById, enteredByUnitId }) => `${enteredById} ${enteredByUnitId}`)
  const enterers = [...new Set(entered.map(record => record.enteredById))]
  const held = new Map<string, number>()
  for (const chunk of chunks(enterers)) {
    const found = await rows(
      `select a.account_id, a.unit_id, min(a.id) as id from assignment a
        where a.account_id in ${placeholders(chunk.length)} and a.role in ('${Role.GENERAL_ADMIN}', '${Role.DEPARTMENT_ADMIN}') and ${inForce('a')} group by a.account_id, a.unit_id`,
      [...chunk, today, today],
    )
    for (const [accountId, unitId, id] of found) held.set(`${Number(accountId)} ${Number(unitId)}`, Number(id))
  }
  const singles = [...groups.values()].flatMap(theirs => (theirs.length === 1 ? [theirs[0]!.professionalId] : []))
  const names = new Map<number, string>()
  for (const chunk of chunks(singles)) {
    for (const [id, name] of await rows(`select id, name from professional where id in ${placeholders(chunk.length)}`, chunk)) names.set(Number(id), String(name))
  }
  const news = [...groups].flatMap(([place, theirs]): News[] => {
    const assignmentId = held.get(place)
    if (assignmentId === undefined) return []
    const [{ id, enteredById, professionalId }] = theirs as [BatchRecord]
    const params = { ...firstOf(theirs), person: names.get(professionalId) ?? '' }
    return [{ accountId: enteredById, assignmentId, kind: 'ENTRIES_RETURNED', count: theirs.length, params, detail, hourRecordId: theirs.length === 1 ? id : null }]
  })
  await tell(em, site, news)
}

/** The account of each person, and the role in which it is a professional. */
export async function placesOf(rows: Rows, professionalIds: readonly number[]): Promise<Map<number, { accountId: number; assignmentId: number | null }>> {
  const places = new Map<number, { accountId: number; assignmentId: number | null }>()
  for (const chunk of chunks(professionalIds)) {
    const found = await rows(
      `select p.id, p.account_id, (select min(a.id) from assignment a where a.account_id = p.account_id and a.role = '${Role.PROFESSIONAL}' and a.ended_at is null) as place
        from professional p where p.id in ${placeholders(chunk.length)}`,
      chunk,
    )
    for (const [id, accountId, place] of found) places.set(Number(id), { accountId: Number(accountId), assignmentId: place === null ? null : Number(place) })
  }
  return places
}
