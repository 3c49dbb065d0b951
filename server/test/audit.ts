import { sealAudit } from '../src/audit/seal-audit.js'
import type { TestServer } from './app.js'

/** A row of the trail as a test reads it. */
export interface TrailRow {
  readonly id: number
  readonly did: string
  readonly actorId: number | null
  readonly actorRole: string | null
  readonly accountId: number | null
  readonly aboutName: string | null
  readonly unitId: number | null
  readonly departmentId: number | null
  readonly details: Record<string, unknown> | null
}

const number = (value: unknown) => (value === null ? null : Number(value))

/** The key of the last row so far. */
export async function trailEnd(server: TestServer): Promise<number> {
  const [row] = await server.app.database.reader.rows('select max(id) from audit_row', [])
  return Number(row?.[0] ?? 0)
}

/** Everything in the trail behind a key, oldest first; `did` is NOUN ACTION. */
export async function trailSince(server: TestServer, id: number): Promise<TrailRow[]> {
  const rows = await server.app.database.reader.rows(
    'select id, noun, action, actor_id, actor_role, account_id, about_name, unit_id, department_id, details from audit_row where id > ? order by id',
    [id],
  )
  return rows.map(([key, noun, action, actorId, actorRole, accountId, aboutName, unitId, departmentId, details]) => ({
    id: Number(key),
    did: `${String(noun)} ${String(action)}`,
    actorId: number(actorId),
    actorRole: actorRole as string | null,
    accountId: number(accountId),
    aboutName: aboutName as string | null,
    unitId: number(unitId),
    departmentId: number(departmentId),
    details: details === null ? null : JSON.parse(String(details)),
  }))
}

/** Seals all that waits, as the server does in the background. */
export const seal = (server: TestServer): Promise<number> => sealAudit(server.app)
