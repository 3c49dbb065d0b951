import { nothing } from '../access/scope.js'
import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn } from '../clock.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { openEntry } from '../hours/open-entries.js'
import { departmentScope } from './department.scope.js'
import { unitDepartmentShape } from './unit-department.shape.js'
import type { DepartmentEffects, UnitDepartment } from './unit-department.type.js'

/** One department in the caller's scope; null where there is none for the caller. */
export async function readUnitDepartment(id: number, selection: Selection, context: ReadContext): Promise<UnitDepartment | null> {
  const scope = context.actor ? departmentScope(context.actor) : nothing
  const [row] = await readRows(unitDepartmentShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as UnitDepartment | null
}

/** A page of the unit's open departments, or of its closed and merged ones, in the order in which they were set up. */
export function unitDepartmentPage(closed: boolean, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<UnitDepartment>> {
  const scope = context.actor ? departmentScope(context.actor) : nothing
  return readPage(unitDepartmentShape, { where: `${scope.sql('r')} and r.closed_at is ${closed ? 'not null' : 'null'}`, params: scope.params }, first, after, selection, context)
}

/** What ending a department would move; null where it does not exist for the caller. */
export async function departmentEffects(id: number, { actor, rows, clock }: ReadContext): Promise<DepartmentEffects | null> {
  const scope = actor ? departmentScope(actor) : nothing
  const today = todayIn(clock)
  const [row] = await rows(
    `select (select count(*) from professional p where p.unit_id = r.unit_id and p.department_id = r.id) as people,
        (select count(*) from hour_record h where h.review_unit_id = r.unit_id and h.status = 'PENDING' and h.department_id = r.id) as waiting,
        (select count(*) from assignment a where a.unit_id = r.unit_id and a.department_id = r.id and a.role = '${Role.DEPARTMENT_ADMIN}' and ${inForce('a')}) as administrators,
        (select count(*) from hour_record h join assignment a on a.account_id = h.entered_by_id and a.unit_id = h.entered_by_unit_id
          where a.unit_id = r.unit_id and a.department_id = r.id and a.role = '${Role.DEPARTMENT_ADMIN}' and ${inForce('a')} and ${openEntry('h')} and not exists (
            select 1 from assignment o where o.account_id = a.account_id and o.unit_id = a.unit_id and ${inForce('o')}
               and (o.role = '${Role.GENERAL_ADMIN}' or (o.role = '${Role.DEPARTMENT_ADMIN}' and o.department_id <> r.id and o.department_id = h.department_id)))) as entries
       from department r where r.id = ? and ${scope.sql('r')}`,
    [today, today, today, today, today, today, id, ...scope.params],
  )
  return row ? { people: Number(row[0]), waiting: Number(row[1]), administrators: Number(row[2]), entries: Number(row[3]) } : null
}
