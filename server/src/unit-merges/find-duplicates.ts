import { nothing } from '../access/scope.js'
import { countCap, pageOf, pageSize, readCursor, type Page } from '../database/page.js'
import { inList, readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { managedUnitScope } from '../units/managed-unit.scope.js'
import { managedUnitShape } from '../units/managed-unit.shape.js'
import { DuplicateSign, type UnitDuplicate } from './unit-merge.type.js'

const signs: readonly (readonly [DuplicateSign, condition: string])[] = [
  [DuplicateSign.ORGANISATION, 'b.organisation_code = a.organisation_code'],
  [DuplicateSign.NAME, 'b.match_name = a.match_name and substr(b.region_code, 1, 4) = substr(a.region_code, 1, 4)'],
]

/**
 * A page of pairs of open units in the caller's scope that may be one: of the same 主体标识码, or of the same name in a city. The code itself is
 * unique. By the keys of the two, the older first; two statements and those of what is asked for of the units, whatever their number.
 */
export async function duplicatePage(first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<UnitDuplicate>> {
  const size = pageSize(first)
  const cursor = readCursor(after, 2)
  const scope = context.actor ? managedUnitScope(context.actor) : nothing
  const pairs = signs.map(
    ([sign, condition]) =>
      `select a.id as a_id, b.id as b_id, '${sign}' as sign from unit a join unit b on ${condition} and b.id > a.id
        where a.closed_at is null and b.closed_at is null and a.kind = b.kind and a.kind <> 'OTHER' and ${scope.sql('a')} and ${scope.sql('b')}`,
  )
  const all = `(${pairs.join(' union all ')}) x`
  const params = signs.flatMap(() => [...scope.params, ...scope.params])
  const found = await context.rows(
    `select x.a_id, x.b_id, max(case when x.sign = 'ORGANISATION' then 1 else 0 end) as organisation, max(case when x.sign = 'NAME' then 1 else 0 end) as name
       from ${all} ${cursor ? 'where (x.a_id > ? or (x.a_id = ? and x.b_id > ?))' : ''} group by x.a_id, x.b_id order by x.a_id, x.b_id limit ${size + 1}`,
    [...params, ...(cursor ? [cursor[0]!, cursor[0]!, cursor[1]!] : [])],
  )
  const counted = 'totalCount' in selection || 'totalIsCapped' in selection
  const [[count] = [0]] = counted ? await context.rows(`select count(*) from (select distinct x.a_id, x.b_id from ${all} limit ${countCap + 1}) y`, params) : []
  const [firsts, seconds] = await Promise.all([unitsOf(found.map(([a]) => a as Param), selection['nodes']?.['first'], context), unitsOf(found.map(([, b]) => b as Param), selection['nodes']?.['second'], context)])
  const page = pageOf<UnitDuplicate>(
    found.map(([a, b, organisation, name]) => ({
      node: {
        __typename: 'UnitDuplicate',
        id: `${String(a)}-${String(b)}`,
        first: firsts.get(a),
        second: seconds.get(b),
        signs: [...(Number(organisation) ? [DuplicateSign.ORGANISATION] : []), ...(Number(name) ? [DuplicateSign.NAME] : [])],
      },
      extra: [a, b],
    })),
    size,
  )
  return counted ? { ...page, totalCount: Math.min(Number(count), countCap), totalIsCapped: Number(count) > countCap } : page
}

async function unitsOf(ids: readonly Param[], selection: Selection | undefined, context: ReadContext): Promise<Map<unknown, unknown>> {
  if (!selection || ids.length === 0) return new Map()
  const { sql, params } = inList([...new Set(ids)])
  const rows = await readRows(managedUnitShape, selection, { where: `r.id in ${sql}`, params, extra: ['r.id'] }, context)
  return new Map(rows.map(({ node, extra }) => [extra[0], node]))
}
