import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { Actor } from '../access/actor.js'
import { normaliseName } from '../accounts/name-faults.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { shareLock } from '../database/write.js'
import { invalidInput, notAllowed, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { recordDepartmentEvents } from './department-events.js'
import { departmentNameFaults, nameTaken } from './department-name.js'
import { Department } from './department.entity.js'
import { refusesSetup } from './department.policy.js'

const keyMax = 64

/** 新增部门 of the caller's unit. The same key again gives the same department; gives its id. */
export async function createDepartment(context: Context, typed: string, idempotencyKey: string): Promise<number | InvalidInput | NotAllowed> {
  const { clock, language } = context
  const actor = context.actor!
  const unitId = actor.unitId
  const refusal = refusesSetup(actor)
  if (refusal || unitId === null) return notAllowed(language, refusal ?? 'NOT_ALLOWED')
  if (idempotencyKey.length > keyMax) return invalidInput(language, [{ path: 'idempotencyKey', code: 'TOO_LONG', params: { max: keyMax, length: idempotencyKey.length } }])
  const name = normaliseName(typed)
  try {
    return await transactionally(context.em, async em => {
      const rows = transactionRows(em)
      // Held open until the commit: nothing is put into a unit that is being closed or merged.
      const open = await rows(`select 1 from unit where id = ? and closed_at is null${shareLock(em)}`, [unitId])
      if (open.length === 0) return notAllowed(language, 'UNIT_CLOSED')
      const faults = await departmentNameFaults(rows, unitId, name)
      // The fault may be that this same request has made it already.
      if (faults.length > 0) return (await existing(rows, actor, idempotencyKey)) ?? invalidInput(language, faults)
      const department = em.create(Department, { unitId, name })
      await em.flush()
      await recordDepartmentEvents(em, actor, clock.now(), [{ departmentId: department.id, action: 'CREATED', idempotencyKey }])
      return department.id
    })
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    // Two at once: of the same request, or of the same name.
    return (await existing(context.rows, actor, idempotencyKey)) ?? invalidInput(language, [nameTaken])
  }
}

async function existing(rows: Rows, actor: Actor, key: string): Promise<number | null> {
  const [row] = await rows('select department_id from department_event where actor_id = ? and idempotency_key = ?', [actor.accountId, key])
  return row ? Number(row[0]) : null
}
