import { nameFaults } from '../accounts/name-faults.js'
import { inList } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'
import { departmentNameMax } from './department-name.js'
import { creditCodeFault } from './credit-code.js'
import { UnitKind } from './unit.entity.js'

/** A unit asked for, as it will be kept. */
export interface UnitData {
  readonly name: string
  readonly creditCode: string
  /** Why a credit code that does not check is right all the same. */
  readonly creditCodeReason: string | null
  readonly regionCode: string
  readonly kind: UnitKind
  readonly industryCode: string | null
  readonly departmentNames: readonly string[]
  /** Industry authorities; those of the region follow from regionCode. */
  readonly supervisedByIds: readonly number[]
}

/** Longest name of a unit, in characters. */
export const unitNameMax = 200
const reasonMax = 500
const departmentsMax = 500

/** Everything wrong with a unit, at once. */
export async function unitFaults(rows: Rows, data: UnitData): Promise<Fault[]> {
  const faults = [...nameFaults(data.name, 'input.name', unitNameMax), ...(await creditCodeFaults(rows, data)), ...departmentFaults(data.departmentNames)]
  const [region] = await rows('select 1 from region where code = ?', [data.regionCode])
  if (!region) faults.push({ path: 'input.regionCode', code: 'UNKNOWN_CHOICE' })
  if (data.kind === UnitKind.OTHER) faults.push({ path: 'input.kind', code: 'UNIT_OTHER_EXISTS' })
  return [...faults, ...(await industryFaults(rows, data)), ...(await authorityFaults(rows, data.supervisedByIds))]
}

async function creditCodeFaults(rows: Rows, { creditCode, creditCodeReason }: UnitData): Promise<Fault[]> {
  const path = 'input.creditCode'
  const faults: Fault[] = creditCodeReason === null ? [] : nameFaults(creditCodeReason, 'input.creditCodeReason', reasonMax)
  const code = creditCodeFault(creditCode)
  // A code that does not check may be the one on the certificate: a reason is enough. One of another form cannot.
  if (code && !(code === 'CREDIT_CODE_CHECKSUM' && creditCodeReason)) faults.push({ path, code })
  const [known] = await rows('select name from unit where credit_code = ?', [creditCode])
  if (known) faults.push({ path, code: 'UNIT_EXISTS', params: { name: String(known[0]) } })
  return faults
}

function departmentFaults(names: readonly string[]): Fault[] {
  if (names.length > departmentsMax) return [{ path: 'input.departmentNames', code: 'TOO_MANY_DEPARTMENTS', params: { max: departmentsMax, count: names.length } }]
  const seen = new Set<string>()
  return names.flatMap((name, i): Fault[] => {
    const path = `input.departmentNames.${i}`
    // As the database compares: two that differ in case alone would be one.
    const same = name.toLowerCase()
    if (seen.has(same)) return [{ path, code: 'DEPARTMENT_TWICE', params: { name } }]
    seen.add(same)
    return nameFaults(name, path, departmentNameMax)
  })
}

async function industryFaults(rows: Rows, { kind, industryCode }: UnitData): Promise<Fault[]> {
  const path = 'input.industryCode'
  if (industryCode === null) return kind === UnitKind.AUTHORITY ? [{ path, code: 'REQUIRED' }] : []
  const [industry] = await rows("select 1 from code_entry where kind = 'INDUSTRY' and code = ?", [industryCode])
  return industry ? [] : [{ path, code: 'UNKNOWN_CHOICE' }]
}

async function authorityFaults(rows: Rows, ids: readonly number[]): Promise<Fault[]> {
  if (ids.length === 0) return []
  const { sql, params } = inList(ids)
  const [[count] = [0]] = await rows(`select count(*) from unit where id in ${sql} and kind = 'AUTHORITY' and closed_at is null`, params)
  return Number(count) === new Set(ids).size ? [] : [{ path: 'input.supervisedByIds', code: 'NOT_AN_AUTHORITY' }]
}
