import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { Assignment } from '../accounts/assignment.entity.js'
import { newAccount } from '../accounts/new-account.js'
import { newOneTimeCode, type OneTimeCode } from '../accounts/one-time-code.js'
import { recordAudit, type AuditActor } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import type { Fault } from '../errors/user-error.js'
import { recordDepartmentEvents } from './department-events.js'
import { Department } from './department.entity.js'
import { superviseByRegion } from './supervise-by-region.js'
import { superviseRegion } from './supervise-region.js'
import { Supervision } from './supervision.entity.js'
import { unitFaults, type UnitData } from './unit-faults.js'
import { Unit, UnitKind } from './unit.entity.js'

/** 公共管理、社会保障和社会组织 (GB/T 4754): an authority of it supervises its region; one of another industry what is put under it. */
const publicAdministration = 'S'

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
    return await transactionally(em, async inner => {
      const faults = await unitFaults(transactionRows(inner), data)
      if (faults.length > 0) return faults
      const unit = await addUnit(inner, app, data, actor)
      await addOwnAccount(inner, app, unit, code)
      await inner.flush()
      await recordAudit(inner, actor, app.clock.now(), [{ noun: 'UNIT', action: 'CREATED', about: { unit: unit.id }, subjectId: unit.id }])
      return { unitId: unit.id, code }
    })
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return 'taken'
    throw error
  }
}

async function addUnit(em: EntityManager, app: Pick<App, 'clock'>, data: UnitData, actor: AuditActor): Promise<Unit> {
  const { departmentNames, supervisedByIds, ...fields } = data
  const unit = em.create(Unit, { ...fields, createdAt: app.clock.now() } as Unit)
  await em.flush()
  const departments = departmentNames.map(name => em.create(Department, { unitId: unit.id, name }))
  await superviseByRegion(em, unit)
  await em.flush()
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
