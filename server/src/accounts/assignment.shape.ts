import { Role } from '../access/role.js'
import { todayIn } from '../clock.js'
import { column, inList, readRows, type ReadContext, type Shape } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { departmentShape, unitShape } from '../units/unit.shape.js'
import { inForce } from './assignments-in-force.js'

/** A professional's assignment has no unit of its own: it is where the person works now. */
const place = (name: 'unit_id' | 'department_id') => (assignment: string) =>
  `case when ${assignment}.role = '${Role.PROFESSIONAL}'
   then (select p.${name} from professional p where p.account_id = ${assignment}.account_id) else ${assignment}.${name} end`
const unitOf = place('unit_id')
const departmentOf = place('department_id')

/** How an assignment is read. */
export const assignmentShape: Shape = {
  typename: 'Assignment',
  table: 'assignment',
  key: 'id',
  fields: {
    id: column('id'),
    role: column('role'),
    unit: { kind: 'one', shape: () => unitShape, on: (assignment, unit) => `${unit}.id = ${unitOf(assignment)}`, scope: undefined },
    department: { kind: 'one', shape: () => departmentShape, on: (assignment, department) => `${department}.id = ${departmentOf(assignment)}`, scope: undefined },
  },
}

/** The assignments that each account may use today, oldest first: one statement. */
export async function readAssignments(accountIds: readonly number[], selection: Selection, context: ReadContext): Promise<Map<number, unknown[]>> {
  const today = todayIn(context.clock)
  const ids = inList(accountIds)
  const rows = await readRows(
    assignmentShape,
    selection,
    {
      where: `r.account_id in ${ids.sql} and ${inForce('r')} and r.sign_in_allowed = 1`,
      params: [...ids.params, today, today],
      order: 'r.id',
      extra: ['r.account_id'],
    },
    context,
  )
  const byAccount = new Map<number, unknown[]>()
  for (const { node, extra } of rows) {
    const known = byAccount.get(Number(extra[0]))
    if (known) known.push(node)
    else byAccount.set(Number(extra[0]), [node])
  }
  return byAccount
}
