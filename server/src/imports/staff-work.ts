import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { recordAssignmentEvents } from '../accounts/assignment-events.js'
import { normaliseContact, phoneFault } from '../accounts/contact-faults.js'
import { encryptLogin, hashLogin } from '../accounts/field-crypto.js'
import { birthDateOf, idNumberFault, normaliseIdNumber, sexOf } from '../accounts/id-number.js'
import { nameFaults, normaliseName } from '../accounts/name-faults.js'
import { codeLifeMs, oneTimeCodeFor, type OneTimeCode } from '../accounts/one-time-code.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import { shanghaiDay, todayIn } from '../clock.js'
import { inList } from '../database/read-shape.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { insertRows } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'
import { positionFaults } from '../professionals/my-profile.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { openDepartment } from '../units/open-department.js'
import { readIdNumber, readText, type Read } from './cell-values.js'
import type { Places } from './import-column.js'
import { storedFaults, type ImportSite, type ImportWork, type Written } from './import-work.js'
import type { RowOutcome, StoredFault } from './row-outcome.js'
import { sameName } from './same-name.js'
import type { SheetRow } from './sheet-row.js'

/** A good row: somebody to be added. */
export interface GoodStaff {
  readonly login: string
  readonly name: string
  readonly departmentId: number | null
  readonly position: string | null
  readonly phone: string | null
}

/** So many codes are hashed at once; more would only wait. */
const codesAtOnce = 20

/** What makes the code of a person who is imported, so that the returned workbook can show it for as long as it is good. */
export const codeAct = (importId: number, login: string): readonly (number | string)[] => ['import', importId, login]

/**
 * Adding staff by workbook, by the rules of adding them by hand: a new account with a one-time code for each. A number that has an account
 * gets one answer whatever the account is; who is in the importer's scope under it already is there already. Administrators who join the
 * staff with the account that they have are added by hand.
 */
export class StaffWork implements ImportWork<GoodStaff> {
  private readonly seen = new Map<string, number>()
  private readonly codes = new Map<string, OneTimeCode>()

  private constructor(
    private readonly site: ImportSite,
    private readonly departments: ReadonlyMap<string, number>,
  ) {}

  static async start(site: ImportSite): Promise<StaffWork> {
    const rows = await site.database.reader.rows('select id, name from department where unit_id = ? and closed_at is null', [site.actor.unitId])
    return new StaffWork(site, new Map(rows.map(([id, name]) => [normaliseName(String(name)), Number(id)])))
  }

  async judge(rows: readonly SheetRow[], places: Places): Promise<RowOutcome<GoodStaff>[]> {
    const typed = rows.map(row => this.read(row, places))
    const numbers = typed.flatMap(({ good }) => (good ? [good.login] : []))
    const known = numbers.length > 0 ? await this.known(this.site.database.reader.rows, numbers) : new Map<string, string | null>()
    return typed.map(({ good, faults }, at): RowOutcome<GoodStaff> => {
      const row = rows[at]!
      const failed = (...found: Fault[]) => ({ number: row.number, kind: 'FAILED' as const, faults: storedFaults(found, row, places) })
      if (!good) return failed(...faults)
      const first = this.seen.get(good.login)
      if (first !== undefined) return failed({ path: 'row', code: 'IMPORT_REPEATED_PERSON', params: { row: first } })
      this.seen.set(good.login, row.number)
      const name = known.get(good.login)
      if (name === undefined) return { number: row.number, kind: 'OK', valid: good }
      if (name === null) return failed({ path: 'input.idNumber', code: 'STAFF_NOT_ADDED' })
      return sameName(name, good.name) ? { number: row.number, kind: 'PRESENT' } : failed({ path: 'input.name', code: 'IMPORT_NAME_DIFFERS', params: { name } })
    })
  }

  private read(row: SheetRow, places: Places): { good: GoodStaff | null; faults: readonly Fault[] } {
    const { actor, clock } = this.site
    const faults: Fault[] = []
    const value = (field: string, read: (cell: SheetRow['cells'][number]) => Read<string>): string | null => {
      const at = places.get(field)
      const found = read(at === undefined ? undefined : row.cells[at])
      if (found.fault) faults.push({ path: `input.${field}`, ...found.fault })
      return found.value ?? null
    }
    const at = (path: string) => faults.some(fault => fault.path === path)
    const add = (path: string, ...found: Fault[]) => void (at(path) || faults.push(...found))
    const login = normaliseIdNumber(value('idNumber', readIdNumber) ?? '')
    const code = login === '' ? 'REQUIRED' : idNumberFault(login, todayIn(clock))
    if (code) add('input.idNumber', { path: 'input.idNumber', code })
    const name = normaliseName(value('name', readText) ?? '')
    add('input.name', ...nameFaults(name, 'input.name', 100))
    const typed = value('departmentId', readText)
    const departmentId = typed === null ? actor.departmentId : (this.departments.get(normaliseName(typed)) ?? null)
    if (typed !== null && (departmentId === null || (actor.departmentId !== null && departmentId !== actor.departmentId))) {
      add('input.departmentId', { path: 'input.departmentId', code: actor.departmentId === null ? 'IMPORT_NO_DEPARTMENT' : 'IMPORT_OWN_DEPARTMENT' })
    }
    const position = value('position', readText)
    add('input.position', ...positionFaults(position))
    const phone = normaliseContact(value('phone', readText))
    const phoneWrong = phone === null ? null : phoneFault(phone, 'input.phone')
    if (phoneWrong) add('input.phone', phoneWrong)
    return faults.length > 0 ? { good: null, faults } : { good: { login, name, departmentId, position, phone }, faults }
  }

  /** Which numbers have an account: with the name of the person in the importer's scope, or null for one that is none of theirs. */
  private async known(rows: Rows, logins: readonly string[]): Promise<Map<string, string | null>> {
    const byHash = new Map(logins.map(login => [hashLogin(this.site.fieldKey, login), login]))
    const scope = professionalScope(this.site.actor)
    const { sql, params } = inList([...byHash.keys()])
    const found = await rows(
      `select c.login_hash, p.name from account c left join professional p on p.account_id = c.id and ${scope.sql('p')} where c.login_kind = 'ID_NUMBER' and c.login_hash in ${sql}`,
      [...scope.params, ...params],
    )
    return new Map(found.map(([loginHash, name]) => [byHash.get(String(loginHash))!, name as string | null]))
  }

  /** Hashes the codes, before the transaction: each takes its time. */
  async prepare(outcomes: readonly RowOutcome<GoodStaff>[]): Promise<void> {
    const logins = outcomes.flatMap(row => (row.kind === 'OK' ? [row.valid.login] : []))
    const now = this.site.clock.now()
    this.codes.clear()
    for (let at = 0; at < logins.length; at += codesAtOnce) {
      await Promise.all(logins.slice(at, at + codesAtOnce).map(async login => void this.codes.set(login, await oneTimeCodeFor(this.site.fieldKey, codeAct(this.site.importId, login), now))))
    }
  }

  async write(em: EntityManager, good: readonly (RowOutcome<GoodStaff> & { kind: 'OK' })[]): Promise<Written> {
    const { actor, clock, fieldKey } = this.site
    const rows = transactionRows(em)
    const now = clock.now()
    const today = shanghaiDay(now)
    const known = await this.known(rows, good.map(({ valid }) => valid.login))
    const closed = new Set<number>()
    for (const id of new Set(good.map(({ valid }) => valid.departmentId))) if (id !== null && (await openDepartment(em, actor.unitId!, id)) === null) closed.add(id)
    const failed = new Map<number, readonly StoredFault[]>()
    const able = good.filter(({ number, valid }) => {
      const code = known.has(valid.login) ? 'STAFF_NOT_ADDED' : valid.departmentId !== null && closed.has(valid.departmentId) ? 'IMPORT_NO_DEPARTMENT' : null
      if (code) failed.set(number, [{ column: null, code }])
      return code === null
    })
    if (able.length === 0) return { done: new Map(), failed }

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
    await recordAssignmentEvents(em, actor, now, ids.map(id => ({ assignmentId: assignments.get(String(id))!, action: 'ADDED' as const })))
    await recordAccountEvents(em, actor, now, ids.map(accountId => ({ accountId, action: 'ADDED' as const })))
    return { done: new Map(able.map(({ number, valid }) => [number, personOf(valid.login)])), failed }
  }
}

/** Keys that rows were given, by the value that finds them. */
async function keysOf(rows: Rows, select: string, values: readonly (string | number)[]): Promise<Map<string, number>> {
  const { sql, params } = inList(values)
  return new Map((await rows(`${select} ${sql}`, params)).map(([value, id]) => [String(value), Number(id)]))
}
