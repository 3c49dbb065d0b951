import type { EntityManager } from '@mikro-orm/sql'
import type { Actor, Origin } from '../access/actor.js'
import type { Param } from '../database/rows.js'
import { chunks, write } from '../database/write.js'
import type { AuditActions } from './audit-noun.js'

/** Who acts, with what is known of the request. */
export type AuditActor = Pick<Actor, 'accountId' | 'name'> &
  Partial<Pick<Actor, 'role' | 'unitId' | 'departmentId' | 'origin'>> & {
    /** Where it was done by somebody who is not signed in and may be anybody: the noun's own events name the account's holder, the trail nobody. */
    readonly visitor?: Origin
  }

/**
 * Whom or what an act is about. From it follow the person concerned, the name at the time, and the unit and department in whose trail it
 * stands, all read by the database within the one insert.
 */
export type AuditAbout =
  /** A person's account, in the trail of where the person works now. */
  | { readonly account: number }
  /** A person's account, in a trail that is named (null: in the person's and the auditor's alone). */
  | { readonly account: number; readonly unitId: number | null; readonly departmentId: number | null }
  /** One person's hour record, in the trail of where it was earned. */
  | { readonly professional: number; readonly unitId: number; readonly departmentId: number | null }
  | { readonly assignment: number }
  | { readonly department: number }
  | { readonly unit: number }
  /** Nobody, or several. */
  | { readonly unitId: number | null; readonly departmentId: number | null }

/** What a detail may be. Never a whole identity number, a password or a code. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | undefined | readonly (string | number)[] | object>>

/** One act. */
export type NewAudit = {
  readonly [Noun in keyof AuditActions]: {
    readonly noun: Noun
    readonly action: AuditActions[Noun]
    readonly about: AuditAbout
    readonly subjectId?: number | null
    readonly details?: AuditDetails
  }
}[keyof AuditActions]

const columns = 'at, noun, action, actor_id, actor_name, actor_role, actor_unit_id, subject_id, details, address, request_id, account_id, about_name, unit_id, department_id'
/** Rows an insert: so many parameters fit into a statement of SQLite's. */
const atOnce = 500

/** The expressions for account_id, about_name, unit_id and department_id, and their parameters. */
function concerned(about: AuditAbout): readonly [sql: string, params: readonly Param[]] {
  if ('account' in about) {
    const { account } = about
    const name = '?, (select name from account where id = ?)'
    if ('unitId' in about) return [`${name}, ?, ?`, [account, account, about.unitId, about.departmentId]]
    // Whom a unit has refused is nothing to it any more.
    const place = ['unit_id', 'department_id'].map(column => `(select ${column} from professional where account_id = ? and standing <> 'REFUSED')`).join(', ')
    return [`${name}, ${place}`, [account, account, account, account]]
  }
  if ('professional' in about) {
    const { professional, unitId, departmentId } = about
    return ['(select account_id from professional where id = ?), (select name from professional where id = ?), ?, ?', [professional, professional, unitId, departmentId]]
  }
  if ('assignment' in about) {
    const { assignment } = about
    const person = (column: string) => `(select ${column} from account c join assignment a on a.account_id = c.id where a.id = ?)`
    // A professional's assignment has no place of its own: that is where the person works.
    const place = (column: string) =>
      `(select case when a.role = 'PROFESSIONAL' then p.${column} else a.${column} end from assignment a left join professional p on p.account_id = a.account_id where a.id = ?)`
    return [`${person('c.id')}, ${person('c.name')}, ${place('unit_id')}, ${place('department_id')}`, [assignment, assignment, assignment, assignment]]
  }
  if ('department' in about) return ['null, (select name from department where id = ?), (select unit_id from department where id = ?), ?', [about.department, about.department, about.department]]
  if ('unit' in about) return ['null, (select name from unit where id = ?), ?, null', [about.unit, about.unit]]
  return ['null, null, ?, ?', [about.unitId, about.departmentId]]
}

/**
 * Writes acts down, in the transaction that does them: what is not written was not done, and the other way round. Set-based: one statement
 * for up to 500. The actor is null for a visitor and for the system itself; the chain is made afterwards (seal-audit.ts), so that nobody
 * who writes waits for anybody else's row.
 */
export async function recordAudit(em: EntityManager, by: AuditActor | null, at: Date, acts: readonly NewAudit[], origin = by?.visitor ?? by?.origin): Promise<void> {
  const actor = by?.visitor ? null : by
  for (const chunk of chunks(acts, atOnce)) {
    const rows = chunk.map(({ noun, action, about, subjectId, details }) => {
      const [sql, params] = concerned(about)
      const own: Param[] = [
        at.getTime(),
        noun,
        action,
        actor?.accountId ?? null,
        actor?.name ?? null,
        actor?.role ?? null,
        actor?.unitId ?? null,
        subjectId ?? null,
        details ? JSON.stringify(details) : null,
        origin?.address ?? null,
        origin?.requestId ?? null,
      ]
      return { sql: `(${own.map(() => '?').join(', ')}, ${sql})`, params: [...own, ...params] }
    })
    await write(em, `insert into audit_row (${columns}) values ${rows.map(({ sql }) => sql).join(', ')}`, rows.flatMap(({ params }) => params))
  }
}
