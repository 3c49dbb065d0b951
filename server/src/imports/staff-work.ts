import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { recordAssignmentEvents } from '../accounts/assignment-events.js'
import { encryptLogin, hashLogin } from '../accounts/field-crypto.js'
import { birthDateOf, sexOf } from '../accounts/id-number.js'
import { normaliseName } from '../accounts/name-faults.js'
import { codeLifeMs, oneTimeCodeFor, type OneTimeCode } from '../accounts/one-time-code.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import { shanghaiDay, todayIn } from '../clock.js'
import { inList } from '../database/read-shape.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { forUpdate, insertRows } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { Standing } from '../professionals/standing.js'
import { takeOver, unproven } from '../professionals/take-over.js'
import { openDepartment } from '../units/open-department.js'
import type { Places } from './import-column.js'
import { storedFaults, type ImportSite, type ImportWork, type Written } from './import-work.js'
import { readStaffRow, type GoodStaff } from './read-staff-row.js'
import type { RowOutcome, StoredFault } from './row-outcome.js'
import { sameName } from './same-name.js'
import type { SheetRow } from './sheet-row.js'

/** An account that a number has: whose it is, as far as the importer may know. */
interface KnownAccount {
  readonly accountId: number
  /** Of the person in the importer's scope whom the unit has confirmed; null for everybody else. */
  readonly name: string | null
  /** The profile that somebody registered with the number and no unit has confirmed; null where there is none. */
  readonly unprovenId: number | null
}

/** So many codes are hashed at once; more would only wait. */
const codesAtOnce = 20

/** What makes the code of a person who is imported, so that the returned workbook can show it for as long as it is good. */
export const codeAct = (importId: number, login: string): readonly (number | string)[] => ['import', importId, login]

/**
 * Adding staff by workbook, by the rules of adding them by hand: a new account with a one-time code for each. A number that has an account
 * gets one answer whatever the account is; who is in the importer's scope under it already is there already. An account that somebody
 * registered and no unit has confirmed, also not this one, is taken over as if it were new, with the code: a few statements for each such
 * person, of whom there are few. Administrators who join the staff with the account that they have are added by hand.
 */
export class StaffWork implements ImportWork<GoodStaff> {
  private readonly seen = new Map<string, number>()
  private readonly codes = new Map<string, OneTimeCode>()
  /** When they were made: what finds them again (issued-codes.ts). */
  private codesAt = new Date(0)

  private constructor(
    private readonly site: ImportSite,
    private readonly departments: ReadonlyMap<string, number>,
  ) {}

  static async start(site: ImportSite): Promise<StaffWork> {
    const rows = await site.database.reader.rows('select id, name from department where unit_id = ? and closed_at is null', [site.actor.unitId])
    return new StaffWork(site, new Map(rows.map(([id, name]) => [normaliseName(String(name)), Number(id)])))
  }

  async judge(rows: readonly SheetRow[], places: Places): Promise<RowOutcome<GoodStaff>[]> {
    const typed = rows.map(row => readStaffRow(row, places, this.site, this.departments))
    const numbers = typed.flatMap(({ good }) => (good ? [good.login] : []))
    const known = numbers.length > 0 ? await this.known(this.site.database.reader.rows, numbers) : new Map<string, KnownAccount>()
    return typed.map(({ good, faults }, at): RowOutcome<GoodStaff> => {
      const row = rows[at]!
      const failed = (...found: Fault[]) => ({ number: row.number, kind: 'FAILED' as const, faults: storedFaults(found, row, places) })
      if (!good) return failed(...faults)
      const first = this.seen.get(good.login)
      if (first !== undefined) return failed({ path: 'row', code: 'IMPORT_REPEATED_PERSON', params: { row: first } })
      this.seen.set(good.login, row.number)
      const account = known.get(good.login)
      if (!account || account.unprovenId !== null) return { number: row.number, kind: 'OK', valid: good }
      const { name } = account
      if (name === null) return failed({ path: 'input.idNumber', code: 'STAFF_NOT_ADDED' })
      return sameName(name, good.name) ? { number: row.number, kind: 'PRESENT' } : failed({ path: 'input.name', code: 'IMPORT_NAME_DIFFERS', params: { name } })
    })
  }

  /** Which numbers have an account; `lock` may hold those that could be taken over. */
  private async known(rows: Rows, logins: readonly string[], lock = ''): Promise<Map<string, KnownAccount>> {
    const byHash = new Map(logins.map(login => [hashLogin(this.site.fieldKey, login), login]))
    const scope = professionalScope(this.site.actor)
    const { sql, params } = inList([...byHash.keys()])
    const found = await rows(
      `select c.login_hash, coalesce(c.merged_into_id, c.id), p.name from account c left join professional p on p.account_id = coalesce(c.merged_into_id, c.id) and p.standing = '${Standing.CONFIRMED}' and ${scope.sql('p')} where c.login_kind = 'ID_NUMBER' and c.login_hash in ${sql}`,
      [...scope.params, ...params],
    )
    const takeable = await unproven(rows, found.flatMap(([, id, name]) => (name === null ? [Number(id)] : [])), todayIn(this.site.clock), lock)
    return new Map(
      found.map(([loginHash, id, name]) => [byHash.get(String(loginHash))!, { accountId: Number(id), name: name as string | null, unprovenId: takeable.get(Number(id)) ?? null }]),
    )
  }

  /** Hashes the codes, before the transaction: each takes its time. */
  async prepare(outcomes: readonly RowOutcome<GoodStaff>[]): Promise<void> {
    const logins = outcomes.flatMap(row => (row.kind === 'OK' ? [row.valid.login] : []))
    const now = this.site.clock.now()
    this.codesAt = now
    this.codes.clear()
    for (let at = 0; at < logins.length; at += codesAtOnce) {
      await Promise.all(logins.slice(at, at + codesAtOnce).map(async login => void this.codes.set(login, await oneTimeCodeFor(this.site.fieldKey, codeAct(this.site.importId, login), now))))
    }
  }

  async write(em: EntityManager, good: readonly (RowOutcome<GoodStaff> & { kind: 'OK' })[]): Promise<Written> {
    const { actor } = this.site
    const rows = transactionRows(em)
    const known = await this.known(rows, good.map(({ valid }) => valid.login), forUpdate(em))
    const closed = new Set<number>()
    for (const id of new Set(good.map(({ valid }) => valid.departmentId))) if (id !== null && (await openDepartment(em, actor.unitId!, id)) === null) closed.add(id)
    const failed = new Map<number, readonly StoredFault[]>()
    const able = good.filter(({ number, valid }) => {
      const taken = known.has(valid.login) && known.get(valid.login)!.unprovenId === null
      const code = taken ? 'STAFF_NOT_ADDED' : valid.departmentId !== null && closed.has(valid.departmentId) ? 'IMPORT_NO_DEPARTMENT' : null
      if (code) failed.set(number, [{ column: null, code }])
      return code === null
    })
    const done = new Map<number, number>()
    for (const { number, valid } of able) {
      const { accountId, unprovenId } = known.get(valid.login) ?? { accountId: 0, unprovenId: null }
      if (unprovenId === null) continue
      await takeOver(em, this.site, { accountId, professionalId: unprovenId, ...valid }, this.codes.get(valid.login)!)
      done.set(number, unprovenId)
    }
    const fresh = able.filter(({ number }) => !done.has(number))
    for (const [number, id] of await this.add(em, fresh)) done.set(number, id)
    const accountIds = await accountsOf(rows, [...done.values()])
    await recordAccountEvents(em, actor, this.codesAt, accountIds.map(accountId => ({ accountId, action: 'ADDED' as const })))
    return { done, failed }
  }

  /** New accounts with their people, set-based; gives the people's keys by row. */
  private async add(em: EntityManager, able: readonly (RowOutcome<GoodStaff> & { kind: 'OK' })[]): Promise<Map<number, number>> {
    if (able.length === 0) return new Map()
    const { actor, clock, fieldKey } = this.site
    const rows = transactionRows(em)
    const now = clock.now()
    const today = shanghaiDay(now)
    const hashes = new Map(able.map(({ valid }) => [valid.login, hashLogin(fieldKey, valid.login)]))
    await insertRows(
      em,
      'account',
      ['login_kind', 'login_hash', 'login_cipher', 'login_tail', 'name', 'phone', 'code_hash', 'code_expires_at', 'created_at'],
      able.map(({ valid: { login, name, phone } }) => {
        const { hash, expiresAt } = this.codes.get(login)!
        return ['ID_NUMBER', hashes.get(login)!, encryptLogin(fieldKey, login), login.slice(-4), name, phone, hash, expiresAt.getTime(), expiresAt.getTime() - codeLifeMs]
      }),
    )
    const accounts = await keysOf(rows, "select login_hash, id from account where login_kind = 'ID_NUMBER' and login_hash in", [...hashes.values()])
    const accountOf = (login: string) => accounts.get(hashes.get(login)!)!
    await insertRows(
      em,
      'professional',
      ['account_id', 'name', 'id_number_hash', 'id_number_tail', 'sex', 'birth_date', 'position', 'unit_id', 'department_id', 'updated_at'],
      able.map(({ valid: { login, name, position, departmentId } }) => [accountOf(login), name, hashes.get(login)!, login.slice(-4), sexOf(login), birthDateOf(login), position, actor.unitId, departmentId, now.getTime()]),
    )
    const ids = able.map(({ valid }) => accountOf(valid.login))
    const people = await keysOf(rows, 'select account_id, id from professional where account_id in', ids)
    const personOf = (login: string) => people.get(String(accountOf(login)))!
    await insertRows(em, 'employment', ['professional_id', 'unit_id', 'department_id', 'starts_on'], able.map(({ valid }) => [personOf(valid.login), actor.unitId, valid.departmentId, today]))
    await insertRows(em, 'assignment', ['account_id', 'role', 'starts_on'], ids.map(id => [id, Role.PROFESSIONAL, today]))
    const assignments = await keysOf(rows, 'select account_id, id from assignment where account_id in', ids)
    await recordAssignmentEvents(em, actor, now, ids.map(id => ({ assignmentId: assignments.get(String(id))!, action: 'ADDED' as const, role: Role.PROFESSIONAL })))
    return new Map(able.map(({ number, valid }) => [number, personOf(valid.login)]))
  }
}

/** Keys that rows were given, by the value that finds them. */
async function keysOf(rows: Rows, select: string, values: readonly (string | number)[]): Promise<Map<string, number>> {
  const { sql, params } = inList(values)
  return new Map((await rows(`${select} ${sql}`, params)).map(([value, id]) => [String(value), Number(id)]))
}

/** The accounts of people. */
async function accountsOf(rows: Rows, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const { sql, params } = inList(ids)
  return (await rows(`select account_id from professional where id in ${sql} order by id`, params)).map(([id]) => Number(id))
}
