import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { countCap } from '../database/page.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { hourRecordScope } from '../hours/hour-record.scope.js'
import { messageScope } from '../messages/message.scope.js'
import type { Todos } from './todos.type.js'

/** The rows that are counted: a table with its condition. */
interface Counted {
  readonly from: string
  readonly params: readonly Param[]
}

type Count = (actor: Actor, today: string) => Counted | null

const reviews: Count = ({ role, unitId, departmentId }) => {
  const queue = "hour_record r where r.review_unit_id = ? and r.status = 'PENDING'"
  if (role === Role.DEPARTMENT_ADMIN) return { from: `${queue} and r.department_id = ?`, params: [unitId, departmentId] }
  return role === Role.GENERAL_ADMIN || role === Role.AUTHORITY ? { from: queue, params: [unitId] } : null
}

const moves =
  (side: 'to_unit_id' | 'from_unit_id', state: 'ASKED' | 'ACCEPTED'): Count =>
  ({ role, unitId }) =>
    role === Role.GENERAL_ADMIN || role === Role.UNIT ? { from: `unit_move m where m.${side} = ? and m.state = '${state}'`, params: [unitId] } : null

const counts: Readonly<Record<Exclude<keyof Todos, '__typename'>, Count>> = {
  unreadMessages: actor => {
    const { sql, params } = messageScope(actor)
    return { from: `message m where ${sql('m')} and m.read_at is null`, params }
  },
  unreadElsewhere: ({ accountId, assignmentId }, today) => ({
    from: `message m where m.account_id = ? and m.read_at is null and m.assignment_id in (select a.id from assignment a where a.account_id = ? and a.id <> ? and a.sign_in_allowed = 1 and ${inForce('a')})`,
    params: [accountId, accountId, assignmentId, today, today],
  }),
  waitingReviews: reviews,
  staffWithoutDepartment: ({ role, unitId }) =>
    role === Role.GENERAL_ADMIN
      ? { from: "professional p where p.unit_id = ? and p.department_id is null and p.standing = 'CONFIRMED' and p.wanted_department_id is null and exists (select 1 from department d where d.unit_id = p.unit_id and d.closed_at is null)", params: [unitId] }
      : null,
  staffToConfirm: ({ role, unitId, departmentId }) => {
    if (role === Role.GENERAL_ADMIN) return { from: "professional p where p.unit_id = ? and (p.standing = 'UNCONFIRMED' or p.wanted_department_id is not null)", params: [unitId] }
    if (role !== Role.DEPARTMENT_ADMIN) return null
    return {
      from: "professional p where p.department_id = ? and p.standing = 'UNCONFIRMED' and exists (select 1 from unit u where u.id = p.unit_id and u.department_admins_confirm = 1)",
      params: [departmentId],
    }
  },
  movesToAccept: moves('to_unit_id', 'ASKED'),
  movesToAnswer: moves('from_unit_id', 'ACCEPTED'),
  returnedRecords: actor => {
    const { accountId, professionalId, role, unitId } = actor
    if (role === Role.PROFESSIONAL) return { from: "hour_record r where r.professional_id = ? and r.status = 'REJECTED' and r.source = 'SELF'", params: [professionalId] }
    if (role !== Role.GENERAL_ADMIN && role !== Role.DEPARTMENT_ADMIN) return null
    const scope = hourRecordScope(actor)
    return { from: `hour_record r where r.entered_by_id = ? and r.entered_by_unit_id = ? and r.status = 'REJECTED' and ${scope.sql('r')}`, params: [accountId, unitId, ...scope.params] }
  },
}

/** What waits for the caller, of what was asked for: one statement, whatever it counts. */
export async function readTodos({ actor, clock, rows }: Pick<Context, 'actor' | 'clock' | 'rows'>, selection: Selection): Promise<Todos> {
  const names = (Object.keys(counts) as (keyof typeof counts)[]).filter(name => name in selection)
  const asked = names.map(name => [name, counts[name](actor!, todayIn(clock))] as const)
  const counted = asked.filter((one): one is [keyof typeof counts, Counted] => one[1] !== null)
  const values = new Map<string, number>()
  if (counted.length > 0) {
    const columns = counted.map(([name, { from }]) => `(select count(*) from (select 1 from ${from} limit ${countCap + 1}) x) as ${name}`)
    const [row] = await rows(`select ${columns.join(', ')}`, counted.flatMap(([, { params }]) => params))
    for (const [index, [name]] of counted.entries()) values.set(name, Number(row![index]))
  }
  return { __typename: 'Todos', ...Object.fromEntries(asked.map(([name]) => [name, values.get(name) ?? null])) } as unknown as Todos
}
