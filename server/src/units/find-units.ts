import type { ReadContext } from '../database/read-shape.js'
import { readRows } from '../database/read-shape.js'
import { containing } from '../database/containing.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { normaliseCreditCode } from './credit-code.js'
import { unitShape } from './unit.shape.js'

const mostFound = 10
const mostWords = 8

/** Units that were merged into one answer for it: whoever knows one of those finds it. */
const mergedHere = (condition: string) => `r.id in (select m.merged_into_id from unit m where m.merged_into_id is not null and ${condition})`

/**
 * Finds by credit code where the text has the form of one, otherwise every word in the name, or in a name that it had before, or in that of a
 * unit that was merged into it; as typed, without wildcards. Over the alias `r`.
 */
export function matchingText(text: string): { where: string; params: Param[] } | null {
  const code = normaliseCreditCode(text)
  if (/^[0-9A-Z]{18}$/.test(code)) return { where: `(r.credit_code = ? or ${mergedHere('m.credit_code = ?')})`, params: [code, code] }
  const words = text.trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, mostWords)
  if (words.length === 0) return null
  const all = (column: string) => words.map(() => `${column} like ? escape '!'`).join(' and ')
  const former = `r.id in (select e.unit_id from unit_event e where e.action = 'RENAMED' and ${all('e.other_name')})`
  return { where: `(${all('r.name')} or ${former} or ${mergedHere(all('m.name'))})`, params: [1, 2, 3].flatMap(() => words.map(containing)) }
}

/** The region and all below it; 其他单位, which only cities have, also from above. */
const inRegion = `(r.region_code in (select code from region where code = ? or parent_code = ? or parent_code in (select code from region where parent_code = ?))
  or (r.kind = 'OTHER' and r.region_code in (select parent_code from region where code = ?)))`

/**
 * At most 10 open units by name or credit code (notice, annex 2): those of the very name first, then the nearest to the region given or to
 * the caller's own unit, so that 其他单位 of one's own city leads.
 */
export async function findUnits(text: string, regionCode: string | null | undefined, selection: Selection, context: ReadContext): Promise<unknown[]> {
  const matching = matchingText(text)
  if (!matching) return []
  const home = regionCode ?? (await homeRegion(context))
  const rows = await readRows(
    unitShape,
    selection,
    {
      where: `${matching.where} and r.closed_at is null${regionCode ? ` and ${inRegion}` : ''}`,
      params: [...matching.params, ...(regionCode ? [regionCode, regionCode, regionCode, regionCode] : []), text.trim(), home, home.slice(0, 4)],
      order: `case when r.name = ? then 0 else 1 end,
        case when r.region_code = ? then 0 when substr(r.region_code, 1, 4) = ? then 1 when substr(r.region_code, 3, 4) = '0000' then 2 else 3 end, r.name, r.id`,
      limit: mostFound,
    },
    context,
  )
  return rows.map(row => row.node)
}

async function homeRegion(context: ReadContext): Promise<string> {
  const unitId = context.actor?.unitId ?? null
  if (unitId === null) return ''
  const [[code] = ['']] = await context.rows('select region_code from unit where id = ?', [unitId])
  return String(code)
}
