import { inList, readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { matchName, organisationCode } from './unit-match.js'
import { unitShape } from './unit.shape.js'

/** At most so many of each row are named: more say nothing further. */
const mostShown = 5

/**
 * The open units that each of some rows of a table with a name, a credit code and a region may be already: of the same code, of the same
 * 主体标识码, or of the same name in the city. By the rows' keys; two statements, whatever the number of rows.
 */
export async function unitsAlike(table: 'unit_registration', ids: readonly Param[], selection: Selection, context: ReadContext): Promise<Map<unknown, unknown[]>> {
  const keys = inList(ids)
  const ways = [
    'u.credit_code = g.credit_code',
    `u.organisation_code = ${organisationCode('g.credit_code')}`,
    `u.match_name = ${matchName('g.name')} and substr(u.region_code, 1, 4) = substr(g.region_code, 1, 4)`,
  ]
  const pairs = await context.rows(
    ways.map(way => `select g.id as row_id, u.id as unit_id from ${table} g join unit u on ${way} where g.id in ${keys.sql} and u.closed_at is null and u.kind <> 'OTHER'`).join(' union '),
    ways.flatMap(() => keys.params),
  )
  if (pairs.length === 0) return new Map()
  const unitKeys = inList([...new Set(pairs.map(([, unitId]) => unitId as Param))])
  const units = await readRows(unitShape, selection, { where: `r.id in ${unitKeys.sql}`, params: unitKeys.params, extra: ['r.id'] }, context)
  const byId = new Map(units.map(({ node, extra }) => [extra[0], node]))
  return new Map([...Map.groupBy(pairs, ([id]) => id)].map(([id, of]) => [id, of.slice(0, mostShown).map(([, unitId]) => byId.get(unitId))]))
}
