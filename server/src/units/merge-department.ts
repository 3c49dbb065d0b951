import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { lastChangedBy } from './department-events.js'
import { refusesChange } from './department.policy.js'
import { dissolveDepartment } from './dissolve-department.js'
import { holdDepartments } from './hold-departments.js'

/** 合并部门 into another open one of the unit, which takes over its people, its queue and its administrators; all or nothing. */
export async function mergeDepartment(context: Context, id: number, version: number, intoId: number): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const held = await holdDepartments(em, actor, [id, intoId])
    const department = held.get(id)
    if (!department) return notFound(language)
    const refusal = refusesChange(actor, department)
    if (refusal) return notAllowed(language, refusal)
    if (department.version !== version) return conflict(language, department.version, await lastChangedBy(transactionRows(em), id))
    const into = held.get(intoId)
    if (!into || into.closed || into.id === department.id) return invalidInput(language, [{ path: 'intoId', code: 'MERGE_INTO_OPEN' }])
    await dissolveDepartment(em, context, actor, department, into)
    return id
  })
}
