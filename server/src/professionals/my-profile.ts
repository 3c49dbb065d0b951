import type { EntityManager } from '@mikro-orm/sql'
import { emailFault, normaliseContact, phoneFault } from '../accounts/contact-faults.js'
import type { CodeKind } from '../codes/code-entry.entity.js'
import { keyOf } from '../database/key.js'
import { transactionRows, type Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'
import { openDepartment } from '../units/open-department.js'
import type { MyProfileInput } from './professional.input.js'

/** A profile as it is kept: trimmed, empty as null. */
export interface MyProfile {
  readonly phone: string | null
  readonly email: string | null
  readonly ethnicGroupCode: string | null
  readonly position: string | null
  readonly industryCode: string | null
  readonly titleSeriesCode: string | null
  readonly titleCode: string | null
  readonly departmentId: number | null
}

const longestPosition = 100

/** Reads what was typed. */
export function profileOf(input: MyProfileInput): MyProfile {
  return {
    phone: normaliseContact(input.phone),
    email: normaliseContact(input.email),
    ethnicGroupCode: input.ethnicGroupCode?.trim() || null,
    position: input.position?.trim() || null,
    industryCode: input.industryCode?.trim() || null,
    titleSeriesCode: input.titleSeriesCode?.trim() || null,
    titleCode: input.titleCode?.trim() || null,
    departmentId: input.departmentId ? keyOf(input.departmentId) : null,
  }
}

/** Everything wrong with a profile of somebody in the unit, at once. A title belongs to its series (domain: 职称系列 and 职称), a department to the unit. */
export async function profileFaults(em: EntityManager, profile: MyProfile, unitId: number): Promise<Fault[]> {
  const contact = [phoneFault(profile.phone, 'input.phone'), emailFault(profile.email, 'input.email')]
  const faults = [...contact.filter(fault => fault !== null), ...positionFaults(profile.position), ...(await codeFaults(transactionRows(em), profile))]
  const { departmentId } = profile
  if (departmentId !== null && (await openDepartment(em, unitId, departmentId)) === null) faults.push({ path: 'input.departmentId', code: 'DEPARTMENT_NOT_IN_UNIT' })
  return faults
}

/** What is wrong with a 岗位或职务 as kept. */
export function positionFaults(position: string | null): Fault[] {
  const length = Array.from(position ?? '').length
  const faults: Fault[] = []
  if (length > longestPosition) faults.push({ path: 'input.position', code: 'TOO_LONG', params: { max: longestPosition, length } })
  if (/\p{Cc}/u.test(position ?? '')) faults.push({ path: 'input.position', code: 'CONTROL_CHARACTERS' })
  return faults
}

/** Which codes are none of their table, and a title that is not of its series. */
export async function codeFaults(rows: Rows, profile: Pick<MyProfile, 'ethnicGroupCode' | 'industryCode' | 'titleSeriesCode' | 'titleCode'>): Promise<Fault[]> {
  const asked: [kind: CodeKind, path: string, code: string | null][] = [
    ['ETHNIC_GROUP', 'input.ethnicGroupCode', profile.ethnicGroupCode],
    ['INDUSTRY', 'input.industryCode', profile.industryCode],
    ['TITLE_SERIES', 'input.titleSeriesCode', profile.titleSeriesCode],
    ['TITLE', 'input.titleCode', profile.titleCode],
  ]
  const found = await rows(`select kind, parent_code from code_entry where ${asked.map(() => '(kind = ? and code = ?)').join(' or ')}`, asked.flatMap(([kind, , code]) => [kind, code]))
  const parents = new Map(found as [CodeKind, string | null][])
  const faults: Fault[] = asked.filter(([kind, , code]) => code !== null && !parents.has(kind)).map(([, path]) => ({ path, code: 'UNKNOWN_CHOICE' }))
  const series = parents.get('TITLE')
  if (profile.titleCode === null || series === undefined) return faults
  if (series !== null && profile.titleSeriesCode === null) faults.push({ path: 'input.titleSeriesCode', code: 'TITLE_NEEDS_SERIES' })
  else if (series !== profile.titleSeriesCode) faults.push({ path: 'input.titleCode', code: 'TITLE_NOT_IN_SERIES' })
  return faults
}
