import { permission } from '../access/permission.js'
import { nothing } from '../access/scope.js'
import { administratorScope } from '../accounts/administrator.scope.js'
import { administratorShape } from '../accounts/administrator.shape.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn } from '../clock.js'
import { batched, column, derived, expression, inList, many, one, readRows, type Shape } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import { refusesChange } from './department.policy.js'
import { departmentShape } from './unit.shape.js'

const departmentEventShape: Shape = {
  typename: 'DepartmentEvent',
  table: 'department_event',
  key: 'id',
  fields: {
    id: column('id'),
    at: column('at'),
    action: column('action'),
    actorName: column('actorName'),
    otherName: column('otherName'),
  },
}

/** How a department is read by those who manage it. Readers add departmentScope. */
export const unitDepartmentShape: Shape = {
  typename: 'UnitDepartment',
  table: 'department',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    name: column('name'),
    people: expression(d => `(select count(*) from professional p where p.unit_id = ${d}.unit_id and p.department_id = ${d}.id)`, Number),
    administrators: batched(
      ['id'],
      async (raws, context, selection) => {
        const keys = inList(raws.map(raw => raw['id'] as Param))
        const scope = context.actor ? administratorScope(context.actor) : nothing
        const today = todayIn(context.clock)
        const rows = await readRows(
          administratorShape,
          selection,
          {
            where: `r.department_id in ${keys.sql} and ${scope.sql('r')} and ${inForce('r')}`,
            params: [...keys.params, ...scope.params, today, today],
            order: 'r.id',
            extra: ['r.department_id'],
          },
          context,
        )
        const byDepartment = new Map<unknown, unknown[]>()
        for (const { node, extra } of rows) byDepartment.set(extra[0], [...(byDepartment.get(extra[0]) ?? []), node])
        return byDepartment
      },
      () => [],
    ),
    closedAt: column('closedAt'),
    mergedInto: one(() => departmentShape, 'merged_into_id'),
    history: many(() => departmentEventShape, 'department_id', 'r.id'),
    permissions: derived(['closedAt'], (raw, { actor, language }) => ({
      canChange: permission(actor ? refusesChange(actor, { closed: raw['closedAt'] !== null }) : 'NOT_ALLOWED', language),
    })),
  },
}
