import { UniqueConstraintViolationException } from '@mikro-orm/core'
import { normaliseName } from '../accounts/name-faults.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { lastChangedBy, recordDepartmentEvents } from './department-events.js'
import { departmentNameFaults, nameTaken } from './department-name.js'
import { Department } from './department.entity.js'
import { refusesChange } from './department.policy.js'
import { holdDepartments } from './hold-departments.js'

/** 修改部门名称: the former name stays in its history. */
export async function renameDepartment(context: Context, id: number, version: number, typed: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  const name = normaliseName(typed)
  try {
    return await transactionally(context.em, async em => {
      const held = (await holdDepartments(em, actor, [id])).get(id)
      if (!held) return notFound(language)
      const refusal = refusesChange(actor, held)
      if (refusal) return notAllowed(language, refusal)
      if (held.version !== version) return conflict(language, held.version, await lastChangedBy(transactionRows(em), id))
      const faults = await departmentNameFaults(transactionRows(em), held.unitId, name, id)
      if (faults.length > 0) return invalidInput(language, faults)
      if (name === held.name) return id
      const department = await em.findOneOrFail(Department, id)
      department.name = name
      await em.flush()
      await recordDepartmentEvents(em, actor, clock.now(), [{ departmentId: id, action: 'RENAMED', otherName: held.name }])
      return id
    })
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    return invalidInput(language, [nameTaken])
  }
}
