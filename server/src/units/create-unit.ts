import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { Assignment } from '../accounts/assignment.entity.js'
import { newAccount } from '../accounts/new-account.js'
import { newOneTimeCode, type OneTimeCode } from '../accounts/one-time-code.js'
import type { AuditActor } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import type { Fault } from '../errors/user-error.js'
import { recordDepartmentEvents } from './department-events.js'
import { Department } from './department.entity.js'
import { publicAdministration } from './regions-of.js'
import { superviseByRegion } from './supervise-by-region.js'
import { superviseRegion } from './supervise-region.js'
import { Supervision } from './supervision.entity.js'
import { recordUnitEvents } from './unit-events.js'
import { unitFaults, type UnitData } from './unit-faults.js'
import { Unit, UnitKind } from './unit.entity.js'

/** A unit that was made, and the code of its own account. */
export interface CreatedUnit {
  readonly unitId: number
  readonly code: Pick<OneTimeCode, 'code' | 'expiresAt'>
}

/**
 * Makes a unit or authority with its departments, puts it under the authorities of its region and of the industries named, and makes its
 * own account (the credit code) with a one-time code; a region's authority gets the units that are there. In a transaction of its own.
 * All faults at once; 'taken' where somebody else made it at the same moment.
 */
export async function createUnit(em: EntityManager, app: Pick<App, 'config' | 'clock'>, data: UnitData, actor: AuditActor): Promise<CreatedUnit | Fault[] | 'taken'> {
  // Before the transaction: hashing takes its time, and the embedded database has one writer.
  const code = await newOneTimeCode(app.clock.now())
  try {
    return await transactionally(em, inner => createUnitWithin(inner, app, data, actor, code))
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return 'taken'
    throw error
  }
}

/** The same in the caller's transaction, with a code that was made before it; throws a UniqueConstraintViolationException where somebody else made it at the same moment. */
export async function createUnitWithin(em: EntityManager, app: Pick<App, 'config' | 'clock'>, data: UnitData, actor: AuditActor, code: OneTimeCode): Promise<CreatedUnit | Fault[]> {
  const faults = await unitFaults(transactionRows(em), data)
  if (faults.length > 0) return faults
  const unit = await addUnit(em, app, data, actor)
  await addOwnAccount(em, app, unit, code)
  await em.flush()
  return { unitId: unit.id, code }
}

async function addUnit(em: EntityManager, app: Pick<App, 'clock'>, data: UnitData, actor: AuditActor): Promise<Unit> {
  const { departmentNames, supervisedByIds, ...fields } = data
  const unit = em.create(Unit, { ...fields, createdAt: app.clock.now() } as Unit)
  await em.flush()
  const departments = departmentNames.map(name => em.create(Department, { unitId: unit.id, name }))
  await superviseByRegion(em, unit)
  await em.flush()
  await recordUnitEvents(em, actor, app.clock.now(), [{ unitId: unit.id, action: 'CREATED' }])
  await recordDepartmentEvents(em, actor, app.clock.now(), departments.map(({ id }) => ({ departmentId: id, action: 'CREATED' as const })))
  if (unit.kind === UnitKind.AUTHORITY && unit.industryCode === publicAdministration) await superviseRegion(em, unit)
  const byRegion = new Set((await em.find(Supervision, { unitId: unit.id })).map(({ authorityId }) => authorityId))
  for (const authorityId of new Set(supervisedByIds)) {
    if (!byRegion.has(authorityId)) em.create(Supervision, { authorityId, unitId: unit.id, kind: 'INDUSTRY' })
  }
  return unit
}

async function addOwnAccount(em: EntityManager, app: Pick<App, 'config' | 'clock'>, unit: Unit, code: OneTimeCode): Promise<void> {
  const account = newAccount(em, app, { kind: 'CREDIT_CODE', login: unit.creditCode }, unit.name)
  Object.assign(account, { codeHash: code.hash, codeExpiresAt: code.expiresAt })
  await em.flush()
  em.create(Assignment, { accountId: account.id, role: Role.UNIT, unitId: unit.id, departmentId: null, startsOn: todayIn(app.clock), endsOn: null })
}
