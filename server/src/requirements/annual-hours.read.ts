import { nothing } from '../access/scope.js'
import { personOfNumber } from '../accounts/account-of-login.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { normaliseIdNumber } from '../accounts/id-number.js'
import { containing } from '../database/containing.js'
import { keyOf } from '../database/key.js'
import { keysetOf, type Keyset } from '../database/keyset.js'
import { countCap, pageOf, pageSize, readCursor, type Page } from '../database/page.js'
import { readRows } from '../database/read-shape.js'
import type { Param, Rows } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import type { HourReadContext } from '../hours/hour-record.read.js'
import { professionalScope } from '../professionals/professional.scope.js'
import type { AnnualHours, AnnualHoursFilter, AnnualHoursOrder } from './annual-hours.type.js'
import { annualHoursOfYear } from './annual-hours.shape.js'
import { requirementsOf, type Requirement } from './requirement-of-year.js'

const total = '(r.public_required + r.public_elective + r.professional_hours)'

/** The same as shortfalls.ts `isMet`, in SQL; a test compares the two. */
function metSql(requirement: Requirement, strict: boolean): string {
  const plain = `${total} >= ${requirement.total} and r.professional_hours >= ${requirement.professionalHours}`
  return strict ? `${plain} and r.professional_hours * 3 >= ${total} * 2` : plain
}

const orders: Record<AnnualHoursOrder, { readonly column: string | null; readonly descending: boolean }> = {
  PERSON: { column: null, descending: false },
  TOTAL: { column: total, descending: true },
  PROFESSIONAL_HOURS: { column: 'r.professional_hours', descending: true },
}

/** An order of a year's hours, in its own direction unless one is asked for. */
export function annualHoursOrder(orderBy: AnnualHoursOrder, descending: boolean | null = null): Keyset {
  const { column, descending: own } = orders[orderBy]
  return keysetOf('r.professional_id', column, descending ?? own)
}

/**
 * A page of a year's hours in the caller's scope: everybody who was employed then, or for whom something counts then.
 * A year that is not known has no rows.
 */
export async function annualHoursPage(
  year: number,
  filter: AnnualHoursFilter | null | undefined,
  order: Keyset,
  first: number,
  after: string | null | undefined,
  selection: Selection,
  context: HourReadContext,
): Promise<Page<AnnualHours>> {
  const size = pageSize(first)
  const requirement = (await requirementsOf(context)).get(year)
  if (!requirement) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0, totalIsCapped: false }
  const shape = annualHoursOfYear(year)
  const { sql, params } = conditions(year, filter, requirement, context)
  const cursor = readCursor(after, order.extra.length)
  const where = sql.join(' and ')
  const [rows, count] = await Promise.all([
    readRows(
      shape,
      selection['nodes'] ?? {},
      {
        where: cursor ? `${where} and ${order.after}` : where,
        params: cursor ? [...params, ...order.params(cursor)] : params,
        order: order.by,
        limit: size + 1,
        extra: order.extra,
      },
      context,
    ),
    'totalCount' in selection || 'totalIsCapped' in selection
      ? context.rows(`select count(*) from (select 1 from ${shape.table} r where ${where} limit ${countCap + 1}) x`, params)
      : null,
  ])
  const counted = count ? Number(count[0]?.[0]) : null
  return { ...pageOf<AnnualHours>(rows, size), ...(counted === null ? {} : { totalCount: Math.min(counted, countCap), totalIsCapped: counted > countCap }) }
}

/** Somebody who has not reached a year's requirement; `total` in tenths of a 学时. */
interface Unmet {
  readonly accountId: number
  readonly total: number
  /** Has a message of that key. */
  readonly told: boolean
}

/** Those in the caller's scope who match a filter and have not reached a year's requirement, at most so many, and whether each has been told once. */
export async function unmetOfYear(rows: Rows, year: number, filter: AnnualHoursFilter | null, requirement: Requirement, once: string, most: number, context: HourReadContext): Promise<Unmet[]> {
  const { sql, params } = conditions(year, { ...filter, met: false }, requirement, context)
  const found = await rows(
    `select p.account_id as account_id, ${total} as total, exists (select 1 from message m where m.account_id = p.account_id and m.assignment_id = 0 and m.run_key = ?) as told
       from ${annualHoursOfYear(year).table} r join professional p on p.id = r.professional_id where ${sql.join(' and ')} order by r.professional_id limit ${most}`,
    [once, ...params],
  )
  return found.map(([accountId, sum, told]) => ({ accountId: Number(accountId), total: Number(sum), told: Number(told) === 1 }))
}

function conditions(year: number, filter: AnnualHoursFilter | null | undefined, requirement: Requirement, context: HourReadContext): { sql: string[]; params: Param[] } {
  const scope = context.actor ? professionalScope(context.actor) : nothing
  const sql = [
    // The scope is the person's: over the derived row it reads id as professional_id.
    `r.professional_id in (select s.id from professional s where ${scope.sql('s')})`,
    '(r.counted is not null or exists (select 1 from employment e where e.professional_id = r.professional_id and e.starts_on <= ? and (e.ends_on is null or e.ends_on >= ?)))',
  ]
  const params: Param[] = [...scope.params, `${year}-12-31`, `${year}-01-01`]
  if (filter?.name) {
    sql.push("r.name like ? escape '!'")
    params.push(containing(filter.name.trim()))
  }
  if (filter?.idNumber) {
    sql.push(`r.professional_id in ${personOfNumber}`)
    params.push(hashLogin(context.config.fieldKey, normaliseIdNumber(filter.idNumber)))
  }
  if (filter?.professionalId) {
    sql.push('r.professional_id = ?')
    params.push(keyOf(filter.professionalId))
  }
  if (filter?.departmentId) {
    sql.push('r.department_id = ?')
    params.push(keyOf(filter.departmentId))
  }
  if (filter?.met != null) sql.push(`${filter.met ? '' : 'not '}(${metSql(requirement, context.strictProfessionalShare)})`)
  return { sql, params }
}
