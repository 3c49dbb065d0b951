import { inList, readRows, type Raw, type ReadContext, type Shape } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { nothing } from '../access/scope.js'
import { hourRecordScope } from './hour-record.scope.js'

/** At most this many of one record, the newest: more say no more, and a person may have entered the same thing a thousand times. */
const mostDuplicates = 20

/** Pairs of records of one person that may be the same activity: same title, or overlapping days in the same category. What was refused is no duplicate. */
async function pairs(ids: readonly number[], context: ReadContext): Promise<[id: number, other: number][]> {
  const { sql, params } = inList(ids)
  const scope = context.actor ? hourRecordScope(context.actor) : nothing
  const rows = await context.rows(
    `select x.id, x.other from (
      select r.id, o.id as other, row_number() over (partition by r.id order by o.id desc) as place from hour_record r join hour_record o
         on o.professional_id = r.professional_id and o.id <> r.id and o.status <> 'REJECTED'
        and (o.title = r.title or (o.category_id = r.category_id and o.starts_on <= r.ends_on and o.ends_on >= r.starts_on))
      where r.id in ${sql} and ${scope.sql('o')}) x where x.place <= ${mostDuplicates} order by x.id, x.place`,
    [...params, ...scope.params],
  )
  return rows as [number, number][]
}

/** How many likely duplicates each record has within the caller's scope, counted up to 20. */
export async function countDuplicates(ids: readonly number[], context: ReadContext): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const [id] of await pairs(ids, context)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The likely duplicates of each record, the newest 20 first. */
export async function duplicatesOf(shape: Shape, raws: readonly Raw[], context: ReadContext, selection: Selection): Promise<Map<unknown, unknown>> {
  const found = await pairs(raws.map(raw => raw['id'] as number), context)
  if (found.length === 0) return new Map()
  const { sql, params } = inList([...new Set(found.map(([, other]) => other))])
  const rows = await readRows(shape, selection, { where: `r.id in ${sql}`, params, order: 'r.id desc', extra: ['r.id'] }, context)
  const others = new Map(rows.map(({ node, extra }) => [extra[0], node]))
  const result = new Map<unknown, unknown[]>()
  for (const [id, other] of found) result.set(id, [...(result.get(id) ?? []), others.get(other)])
  return result
}
