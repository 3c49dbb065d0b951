import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, notAllowed, notFound, type Conflict, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { lastChangedBy } from './department-events.js'
import { refusesChange } from './department.policy.js'
import { dissolveDepartment } from './dissolve-department.js'
import { holdDepartments } from './hold-departments.js'

/** 撤销部门: its people and what waits in its queue fall to the general administrator, its administrators leave office; all or nothing. */
export async function closeDepartment(context: Context, id: number, version: number): Promise<number | NotAllowed | NotFound | Conflict> {
  const { language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const department = (await holdDepartments(em, actor, [id])).get(id)
    if (!department) return notFound(language)
    const refusal = refusesChange(actor, department)
    if (refusal) return notAllowed(language, refusal)
    if (department.version !== version) return conflict(language, department.version, await lastChangedBy(transactionRows(em), id))
    await dissolveDepartment(em, context, actor, department, null)
    return id
  })
}
