import { Role } from '../access/role.js'
import type { Rows } from '../database/rows.js'
import { chunks, placeholders } from '../database/write.js'
import type { AccessFacts } from './professional.policy.js'

/** What resetting somebody's access depends on: by account, whether it is locked, and the offices it holds now or will hold. One statement for 1 000 accounts. */
export async function accessFacts(rows: Rows, accountIds: readonly number[], today: string): Promise<Map<number, AccessFacts>> {
  const facts = new Map<number, { locked: boolean; offices: { role: Role; unitId: number | null }[] }>()
  for (const chunk of chunks(accountIds)) {
    const found = await rows(
      `select c.id, c.locked_at, a.role, a.unit_id from account c
        left join assignment a on a.account_id = c.id and a.role <> ? and (a.ends_on is null or a.ends_on >= ?)
        where c.id in ${placeholders(chunk.length)}`,
      [Role.PROFESSIONAL, today, ...chunk],
    )
    for (const [id, lockedAt, role, unitId] of found) {
      const known = facts.get(Number(id)) ?? { locked: lockedAt !== null, offices: [] }
      if (role !== null) known.offices.push({ role: role as Role, unitId: unitId === null ? null : Number(unitId) })
      facts.set(Number(id), known)
    }
  }
  return facts
}
