import type { EntityManager } from '@mikro-orm/sql'
import type { Origin } from '../access/actor.js'
import type { Account, LoginKind } from '../accounts/account.entity.js'
import { keyedHash } from '../accounts/field-crypto.js'
import { recordAudit } from '../audit/record-audit.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { placeholders, write } from '../database/write.js'
import { countedAddress } from './address.js'

// Own code: rate-limiter-flexible, the usual library, has no store for node:sqlite or over MikroORM's connection, and the
// counters must be rows that several servers share on MariaDB and the embedded default keeps in its one file.

const windowMs = 15 * 60 * 1000
const failuresPerPair = 5

/** What counting needs of the server. */
export type Limited = Pick<App, 'config' | 'clock' | 'database'>

/** Whose failures are counted: a login, whether it exists or not, from one address. */
export interface Attempt {
  readonly loginKind: LoginKind
  readonly loginHash: string
  readonly address: string
}

/** Whether an attempt may go on, and if not, after how many seconds the next one may. */
export interface Admission {
  readonly retryAfterSeconds: number | null
}

const pairOf = (app: Limited, { loginKind, loginHash, address }: Attempt) =>
  keyedHash(app.config.fieldKey, 'sign-in failures', `pair ${loginKind} ${loginHash} ${countedAddress(address)}`)
const addressOf = (app: Limited, address: string) => keyedHash(app.config.fieldKey, 'sign-in failures', `address ${countedAddress(address)}`)

/** Whole seconds until an instant (ms), at least one. */
export const secondsUntil = (endsAt: number, now: number) => Math.max(1, Math.ceil((endsAt - now) / 1000))

/**
 * Counts one up and gives the count and the end of its window. A window lasts 15 minutes from its first failure; the failure
 * that reaches the limit starts it anew, so that what is locked stays so for 15 minutes, and later ones do not prolong it.
 * `also` is done in the same transaction.
 */
export async function countUp(app: Limited, counted: string, limit: number, also?: (em: EntityManager) => Promise<void>): Promise<{ failures: number; endsAt: number }> {
  const now = app.clock.now().getTime()
  return transactionally(app.database.fork(), async em => {
    await also?.(em)
    await write(em, 'delete from sign_in_failure where counted = ? and window_ends_at <= ?', [counted, now])
    // The window is set before the count: MariaDB assigns from left to right, and both must see the count as it was.
    await write(
      em,
      `insert into sign_in_failure (counted, failures, window_ends_at) values (?, 1, ?)
       ${app.database.kind === 'mysql' ? 'on duplicate key update' : 'on conflict (counted) do update set'}
       window_ends_at = case when failures = ? then ? else window_ends_at end, failures = failures + 1`,
      [counted, now + windowMs, limit - 1, now + windowMs],
    )
    const [row] = await transactionRows(em)('select failures, window_ends_at from sign_in_failure where counted = ?', [counted])
    return { failures: Number(row?.[0]), endsAt: Number(row?.[1]) }
  })
}

/** How many were counted in the present window, and when that ends (ms); none where there is no window. */
export async function windowOf(app: Limited, counted: string): Promise<{ failures: number; endsAt: number }> {
  const now = app.clock.now().getTime()
  const [row] = await app.database.reader.rows('select failures, window_ends_at from sign_in_failure where counted = ? and window_ends_at > ?', [counted, now])
  return { failures: Number(row?.[0] ?? 0), endsAt: Number(row?.[1] ?? now) }
}

/** How many sign-ins from this address failed in its present window of 15 minutes. */
export async function failuresFrom(app: Limited, address: string): Promise<number> {
  return (await windowOf(app, addressOf(app, address))).failures
}

/**
 * Asks to try a password. The attempt counts as a failure from here on, until `succeeded` takes it back: however many come
 * at the same moment, five are tried. A refused one must not be hashed, and says nothing about whether the login exists.
 */
export async function admit(app: Limited, attempt: Attempt): Promise<Admission> {
  const now = app.clock.now().getTime()
  const whole = await windowOf(app, addressOf(app, attempt.address))
  if (whole.failures >= app.config.SIGN_IN_FAILURES_PER_ADDRESS) return { retryAfterSeconds: secondsUntil(whole.endsAt, now) }
  const pair = await countUp(app, pairOf(app, attempt), failuresPerPair)
  return { retryAfterSeconds: pair.failures > failuresPerPair ? secondsUntil(pair.endsAt, now) : null }
}

/**
 * The password was wrong, or the account may not sign in. Gives after how many seconds the pair may try again, null where at once.
 * Each is in the trail, in the transaction that counts it, and so is the one after which the pair is held off; what is refused unlooked at
 * afterwards is not, so that nobody can fill the disk: of a pair five rows in 15 minutes, of an address as many as it may fail.
 */
export async function failed(app: Limited & { readonly origin?: Origin }, attempt: Attempt, account: Pick<Account, 'id'> | null = null): Promise<Admission> {
  const now = app.clock.now()
  const [row] = await app.database.reader.rows('select window_ends_at from sign_in_failure where counted = ? and failures >= ?', [pairOf(app, attempt), failuresPerPair])
  const about = account ? { account: account.id, unitId: null, departmentId: null } : { unitId: null, departmentId: null }
  const action = row ? 'HELD_OFF' : 'FAILED'
  await countUp(app, addressOf(app, attempt.address), app.config.SIGN_IN_FAILURES_PER_ADDRESS, em =>
    recordAudit(em, null, now, [{ noun: 'SESSION', action, about, details: { loginKind: attempt.loginKind } }], app.origin),
  )
  return { retryAfterSeconds: row ? secondsUntil(Number(row[0]), now.getTime()) : null }
}

/** The password was right: the pair starts afresh. Part of the transaction that starts the session. */
export async function succeeded(em: EntityManager, app: Limited, attempt: Attempt): Promise<void> {
  await write(em, 'delete from sign_in_failure where counted = ?', [pairOf(app, attempt)])
}

/** A login that is held off from an address after failures, and until when (ms). */
export interface HeldOff {
  readonly counted: string
  readonly until: number
}

/** From where signing in to an account is held off now, by the trail of its failures: two statements, however many. */
export async function heldOffOf(rows: Rows, app: Limited, account: Pick<Account, 'id' | 'loginKind' | 'loginHash'>): Promise<HeldOff[]> {
  const now = app.clock.now().getTime()
  const found = await rows("select distinct address from audit_row where account_id = ? and at > ? and noun = 'SESSION' and action = 'HELD_OFF' and address is not null", [account.id, now - windowMs])
  const pairs = [...new Set(found.map(([address]) => pairOf(app, { ...account, address: String(address) })))]
  const held = await rows(`select counted, window_ends_at from sign_in_failure where failures >= ${failuresPerPair} and window_ends_at > ? and counted in ${placeholders(Math.max(1, pairs.length))}`, [now, ...(pairs.length > 0 ? pairs : [''])])
  return held.map(([counted, until]) => ({ counted: String(counted), until: Number(until) }))
}

/** Lets the account be signed in to at once from where it was held off. */
export async function letIn(em: EntityManager, held: readonly HeldOff[]): Promise<void> {
  for (const { counted } of held) await write(em, 'delete from sign_in_failure where counted = ?', [counted])
}

/** The attempt was not tried at all, as the server was too busy. */
export async function untried(app: Limited, attempt: Attempt): Promise<void> {
  await write(app.database.fork(), 'update sign_in_failure set failures = failures - 1 where counted = ? and failures > 0', [pairOf(app, attempt)])
}
