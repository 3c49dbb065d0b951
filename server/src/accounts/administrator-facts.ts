import { Role } from '../access/role.js'
import { inList } from '../database/read-shape.js'
import type { Rows } from '../database/rows.js'
import type { AdministratorFacts } from './administrator.policy.js'
import { inForce } from './assignments-in-force.js'

/** What the policy looks at, of assignments of administrators: one statement for all of them. */
export async function administratorFacts(rows: Rows, ids: readonly number[], today: string): Promise<Map<number, AdministratorFacts>> {
  const { sql, params } = inList(ids)
  const found = await rows(
    `select r.id, r.role, r.sign_in_allowed, case when ${inForce('r')} then 1 else 0 end as running,
        (select count(*) from assignment o join account c on c.id = o.account_id
          where o.unit_id = r.unit_id and o.role = '${Role.GENERAL_ADMIN}' and o.id <> r.id and o.sign_in_allowed = 1 and c.locked_at is null and ${inForce('o')}) as generals,
        (select count(*) from assignment o left join professional p on p.account_id = o.account_id
          where o.account_id = r.account_id and ${inForce('o')}
            and coalesce(case when o.role = '${Role.PROFESSIONAL}' then p.unit_id else o.unit_id end, 0) <> r.unit_id) as elsewhere,
        (select count(*) from assignment o
          where o.account_id = r.account_id and o.unit_id = r.unit_id and o.role = '${Role.GENERAL_ADMIN}' and ${inForce('o')}) as own_generals
       from assignment r where r.id in ${sql}`,
    [...Array.from({ length: 8 }, () => today), ...params],
  )
  return new Map(
    found.map(([id, role, signInAllowed, running, generals, elsewhere, ownGenerals]) => [
      Number(id),
      {
        id: Number(id),
        role: role as Role,
        signInAllowed: Number(signInAllowed) === 1,
        ended: Number(running) === 0,
        otherGenerals: Number(generals),
        elsewhere: Number(elsewhere) > 0,
        general: Number(ownGenerals) > 0,
      },
    ]),
  )
}
