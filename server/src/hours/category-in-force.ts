import { todayIn, type Clock } from '../clock.js'
import type { Rows } from '../database/rows.js'
import type { DateKind, HourFormula, RuleEnforcement, Subject } from './hour-enums.js'

/** A second-level or first-level category with the rule that is in force today, if it has one. */
export interface CategoryInForce {
  readonly id: number
  readonly parentId: number | null
  readonly subject: `${Subject}`
  readonly dateKind: `${DateKind}`
  readonly ruleId: number | null
  readonly formula: `${HourFormula}`
  readonly enforce: `${RuleEnforcement}`
}

/** Null where there is no such category. A placeholder rule never suggests a number, whatever its formula says. */
export async function categoryInForce(source: { rows: Rows; clock: Clock }, id: number): Promise<CategoryInForce | null> {
  if (!Number.isSafeInteger(id)) return null
  const [row] = await source.rows(
    `select c.id, c.parent_id, c.subject, c.date_kind, r.id as rule_id, r.formula, r.enforce, r.status
       from hour_category c left join hour_rule r on r.category_id = c.id and r.effective_from <= ?
      where c.id = ? order by r.effective_from desc, r.id desc limit 1`,
    [todayIn(source.clock), id],
  )
  if (!row) return null
  const [, parentId, subject, dateKind, ruleId, formula, enforce, status] = row
  return {
    id,
    parentId: parentId as number | null,
    subject: subject as CategoryInForce['subject'],
    dateKind: dateKind as CategoryInForce['dateKind'],
    ruleId: ruleId as number | null,
    formula: status === 'PLACEHOLDER' || formula === null ? 'MANUAL' : (formula as CategoryInForce['formula']),
    enforce: (enforce ?? 'SUGGEST') as CategoryInForce['enforce'],
  }
}
