import { hash, randomBytes } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/sql'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { Actor, Origin } from '../access/actor.js'
import { Role } from '../access/role.js'
import { shanghaiDay } from '../clock.js'
import type { Config } from '../config.js'
import type { App } from '../context.js'
import type { Database } from '../database/database.js'
import { placeholders, write } from '../database/write.js'
import { Standing } from '../professionals/standing.js'
import { Session } from './session.entity.js'

/** The cookie that holds the session's token. */
export const cookieName = 'xueshi'

const minuteMs = 60_000

/** How the cookie is set. It has no age of its own: the row decides, and a closed browser forgets it. */
export function cookieOptions(config: Config): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: config.SECURE_COOKIES === 'on' }
}

const hashToken = (token: string) => hash('sha256', token)

const sessionSql = (column: string) =>
  `select s.id, s.account_id, s.assignment_id, s.last_seen_at, s.ends_at, s.ended_at, c.name, c.locked_at,
          a.role, a.unit_id, a.department_id, a.starts_on, a.ends_on, a.ended_at, a.sign_in_allowed, p.id, p.unit_id, p.department_id, p.standing
   from session s join account c on c.id = s.account_id
   left join assignment a on a.id = s.assignment_id and a.account_id = s.account_id
   left join professional p on p.account_id = s.account_id
   where s.${column} = ?`
const byToken = sessionSql('token_hash')
const byId = sessionSql('id')

/**
 * Who asks: the one session statement of a request. Null without a session, when it was ended, is over or was idle too long,
 * when the account is locked, and when the assignment is not in force today, was taken away or may not sign in.
 */
export async function readActor(app: App, token: string | undefined, origin: Origin): Promise<Actor | null> {
  if (!token || !/^[\w-]{43}$/.test(token)) return null
  const [row] = await app.database.reader.rows(byToken, [hashToken(token)])
  return row ? actorOf(app, row, origin) : null
}

/** The same by the session's own id, after the assignment in use was changed. */
export async function readActorOf(app: App, sessionId: number, origin: Origin): Promise<Actor | null> {
  const [row] = await app.database.reader.rows(byId, [sessionId])
  return row ? actorOf(app, row, origin) : null
}

function actorOf(app: App, row: readonly unknown[], origin: Origin): Actor | null {
  const [id, accountId, assignmentId, lastSeenAt, endsAt, endedAt, name, lockedAt, role, unitId, departmentId, ...rest] = row
  const [startsOn, endsOn, takenAt, signInAllowed, personId, personUnitId, personDepartmentId, standing] = rest
  const number = (value: unknown) => (value === null ? null : Number(value))
  const now = app.clock.now().getTime()
  const idleMs = app.config.SESSION_IDLE_MINUTES * minuteMs
  if (endedAt !== null || lockedAt !== null || now >= Number(endsAt) || now - Number(lastSeenAt) >= idleMs) return null
  if (assignmentId !== null && (takenAt !== null || Number(signInAllowed) !== 1)) return null
  if (assignmentId !== null && !inForce(role as Role | null, startsOn as string | null, endsOn as string | null, shanghaiDay(app.clock.now()))) return null
  // At most once a minute; more often only where a site's idle limit is itself a few minutes.
  if (now - Number(lastSeenAt) >= Math.min(minuteMs, idleMs / 10)) touchSession(app, Number(id), now)
  const isProfessional = role === Role.PROFESSIONAL
  return {
    sessionId: Number(id),
    accountId: Number(accountId),
    assignmentId: number(assignmentId),
    name: name as string,
    role: role as Role | null,
    professionalId: number(personId),
    confirmed: standing === null ? null : standing === Standing.CONFIRMED,
    unitId: number(isProfessional ? personUnitId : unitId),
    departmentId: number(isProfessional ? personDepartmentId : departmentId),
    endsAt: new Date(Number(endsAt)),
    origin,
  }
}

function inForce(role: Role | null, startsOn: string | null, endsOn: string | null, today: string): boolean {
  return role !== null && startsOn !== null && startsOn <= today && (endsOn === null || endsOn >= today)
}

const underWay = new WeakMap<Database, Set<Promise<unknown>>>()

/**
 * Notes that the session is in use. The request does not wait for it, as the write may stand behind a long transaction;
 * `sessionsSettled` does, before the database closes. One that fails costs at most a minute of idleness.
 */
function touchSession(app: App, id: number, now: number): void {
  let waiting = underWay.get(app.database)
  if (!waiting) underWay.set(app.database, (waiting = new Set()))
  const touched: Promise<unknown> = write(app.database.fork(), 'update session set last_seen_at = ? where id = ? and last_seen_at < ?', [now, id, now])
    .catch(() => {})
    .finally(() => underWay.get(app.database)?.delete(touched))
  waiting.add(touched)
}

/** Waits for what sessions still have to write. */
export async function sessionsSettled(app: Pick<App, 'database'>): Promise<void> {
  await Promise.all(underWay.get(app.database) ?? [])
}

/** Starts a session, in the transaction of what allows it; gives the cookie's value. The assignment is null while the account is being activated. */
export async function startSession(em: EntityManager, app: Pick<App, 'config' | 'clock'>, by: { accountId: number; assignmentId: number | null; address: string }): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = app.clock.now()
  const endsAt = new Date(now.getTime() + app.config.SESSION_MAX_HOURS * 60 * minuteMs)
  await em.insert(Session, { ...by, tokenHash: hashToken(token), createdAt: now, lastSeenAt: now, endsAt })
  return token
}

/** Ends a session at once, on every server. */
export async function endSession(em: EntityManager, now: Date, sessionId: number): Promise<void> {
  await write(em, 'update session set ended_at = ? where id = ? and ended_at is null', [now.getTime(), sessionId])
}

/** Ends all sessions of an account, except perhaps one, in the transaction of what ends them. */
export async function endSessionsOf(em: EntityManager, now: Date, accountId: number, exceptSessionId: number | null = null): Promise<void> {
  await write(em, 'update session set ended_at = ? where account_id = ? and ended_at is null and id <> ?', [now.getTime(), accountId, exceptSessionId ?? 0])
}

/** Ends all sessions that act in one of the assignments, in the transaction of what ends them. */
export async function endSessionsIn(em: EntityManager, now: Date, assignmentIds: readonly number[]): Promise<void> {
  if (assignmentIds.length === 0) return
  await write(em, `update session set ended_at = ? where ended_at is null and assignment_id in ${placeholders(assignmentIds.length)}`, [now.getTime(), ...assignmentIds])
}
