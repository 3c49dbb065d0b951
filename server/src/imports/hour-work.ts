import type { EntityManager } from '@mikro-orm/sql'
import { hashLogin } from '../accounts/field-crypto.js'
import { idNumberFault } from '../accounts/id-number.js'
import { todayIn } from '../clock.js'
import { inList } from '../database/read-shape.js'
import { transactionRows } from '../database/rows.js'
import { insertRows } from '../database/write.js'
import type { Fault } from '../errors/user-error.js'
import { contentOf } from '../hours/create-hour-record.js'
import { recordHourEvents } from '../hours/hour-events.js'
import { HourSource, HourStatus } from '../hours/hour-enums.js'
import type { HourRecordInput } from '../hours/hour-record.input.js'
import { judgeHourRecord, type ValidHourRecord } from '../hours/validate-hour-record.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { Standing } from '../professionals/standing.js'
import { reviewUnitsOf } from '../units/review-unit.js'
import { entryWindows } from '../windows/entry-window.js'
import { HourRules } from './hour-rules.js'
import type { Places } from './import-column.js'
import { storedFaults, type ImportSite, type ImportWork, type Written } from './import-work.js'
import { readHourRow, type HourRow } from './read-hour-row.js'
import { recordKey } from './record-key.js'
import { RecordKeys, shortKey } from './record-keys.js'
import type { RowOutcome, StoredFault } from './row-outcome.js'
import { sameName } from './same-name.js'
import type { SheetRow } from './sheet-row.js'

interface Person {
  readonly id: number
  readonly name: string
  readonly accountId: number
  readonly confirmed: boolean
}

/** A good row: whose hours, which, and the key by which the same row is known again. */
export interface GoodHours {
  readonly personId: number
  readonly input: HourRecordInput
  readonly valid: ValidHourRecord
  readonly key: string
}

/** So many identity numbers are remembered. */
const mostPeople = 20_000

/** Cells of days: one that cannot be read makes no further fault of the others. */
const dates = ['input.startsOn', 'input.endsOn']

/**
 * 导入学员培训信息: rows are judged by the rules of registering by hand, and written as records that the unit has entered and submitted to itself
 * (source IMPORT, PENDING): reviewers find them in their queues, and nothing counts before it is approved.
 *
 * The same row is known again by its person, category, title, days and half days: one activity of one person. Hours, year and remarks are
 * left out, as the same activity with other hours is a correction of the record, not a second one. So it does not matter which file a row
 * came from, whether the person or another administrator had registered it, or where an earlier run was broken off.
 */
export class HourWork implements ImportWork<GoodHours> {
  private readonly keys: RecordKeys
  private readonly seen = new Map<string, number>()
  private readonly people = new Map<string, Person | null>()

  private constructor(
    private readonly site: ImportSite,
    private readonly rules: HourRules,
  ) {
    this.keys = new RecordKeys(site.database.reader.rows)
  }

  static async start(site: ImportSite): Promise<HourWork> {
    return new HourWork(site, await HourRules.load({ rows: site.database.reader.rows, clock: site.clock }))
  }

  async judge(rows: readonly SheetRow[], places: Places, from1904: boolean): Promise<RowOutcome<GoodHours>[]> {
    const typed = rows.map(row => readHourRow(row, places, from1904))
    await this.findPeople(typed)
    const entries = typed.map(row => ({ professionalId: this.found(row)?.id ?? 0, year: row.input.year }))
    const closedFor = await entryWindows(this.site.database.reader.rows, todayIn(this.site.clock), entries, 'input.year')
    const judged: RowOutcome<GoodHours>[] = []
    for (const [at, row] of typed.entries()) {
      const { faults, good } = this.judgeRow(row, closedFor(entries[at]!))
      if (good) judged.push({ number: row.number, kind: 'OK', valid: good })
      else judged.push({ number: row.number, kind: 'FAILED', faults: storedFaults(faults, rows[at]!, places) })
    }
    return this.markPresent(judged)
  }

  private judgeRow(row: HourRow, closed: Fault | null): { faults: Fault[]; good: GoodHours | null } {
    const faults = [...row.faults]
    const at = (path: string) => faults.some(fault => fault.path === path)
    const person = this.personOf(row, faults)
    const category = row.category === null ? null : this.rules.category(row.category)
    // What is obtained on one day has no start; everything else has, as in the form.
    if (category?.dateKind === 'PERIOD' && !row.begins && !at('input.startsOn')) faults.push({ path: 'input.startsOn', code: 'REQUIRED' })
    const undated = dates.some(at)
    const { faults: broken, valid } = judgeHourRecord(row.input, category, closed)
    faults.push(...broken.filter(({ path }) => !at(path) && !(undated && dates.includes(path))))
    if (faults.length > 0 || !valid || !person) return { faults, good: null }
    const key = recordKey(person.id, valid.category.id, row.input)
    const first = this.seen.get(shortKey(key))
    if (first !== undefined) return { faults: [{ path: 'row', code: 'IMPORT_REPEATED', params: { row: first } }], good: null }
    this.seen.set(shortKey(key), row.number)
    return { faults, good: { personId: person.id, input: row.input, valid, key } }
  }

  private found(row: HourRow): Person | null {
    return row.idNumber === null ? null : (this.people.get(row.idNumber) ?? null)
  }

  private personOf(row: HourRow, faults: Fault[]): Person | null {
    if (row.idNumber === null) return null
    const path = 'input.idNumber'
    const person = this.found(row)
    // Whose number it is has been found: it needs no look at its digits.
    const code = person ? null : idNumberFault(row.idNumber, todayIn(this.site.clock))
    if (code) faults.push({ path, code })
    // One answer for who is nowhere and for who works elsewhere.
    else if (!person) faults.push({ path, code: this.site.actor.departmentId === null ? 'IMPORT_NOT_IN_UNIT' : 'IMPORT_NOT_IN_DEPARTMENT' })
    else if (row.name !== null && !sameName(row.name, person.name)) faults.push({ path: 'input.name', code: 'IMPORT_NAME_DIFFERS', params: { name: person.name } })
    else if (!person.confirmed) faults.push({ path, code: 'CONFIRM_FIRST' })
    else if (person.accountId === this.site.actor.accountId) faults.push({ path, code: 'IMPORT_OWN_HOURS' })
    return person
  }

  /** Finds the people in the importer's scope by their identity numbers, once for all rows of a person; writing looks again. */
  private async findPeople(rows: readonly HourRow[]): Promise<void> {
    const { actor, database, fieldKey } = this.site
    if (this.people.size > mostPeople) this.people.clear()
    const numbers = new Set(rows.flatMap(({ idNumber }) => (idNumber === null ? [] : [idNumber])).filter(number => !this.people.has(number)))
    if (numbers.size === 0) return
    const byHash = new Map([...numbers].map(number => [hashLogin(fieldKey, number), number]))
    const scope = professionalScope(actor)
    const { sql, params } = inList([...byHash.keys()])
    const found = await database.reader.rows(`select p.id, p.name, p.account_id, p.standing, c.login_hash from account c join professional p on p.account_id = coalesce(c.merged_into_id, c.id) where c.login_kind = 'ID_NUMBER' and c.login_hash in ${sql} and ${scope.sql('p')}`, [...params, ...scope.params])
    for (const number of numbers) this.people.set(number, null)
    for (const [id, name, accountId, standing, idHash] of found) {
      this.people.set(byHash.get(String(idHash))!, { id: Number(id), name: String(name), accountId: Number(accountId), confirmed: standing === Standing.CONFIRMED })
    }
  }

  /** Rows whose record is there already, whoever entered it; also one that this account imported and has edited since. */
  private async markPresent(judged: readonly RowOutcome<GoodHours>[]): Promise<RowOutcome<GoodHours>[]> {
    const good = judged.filter(row => row.kind === 'OK')
    if (good.length === 0) return [...judged]
    await this.keys.load(good.map(({ valid }) => valid.personId))
    const { sql, params } = inList(good.map(({ valid }) => valid.key))
    const own = await this.site.database.reader.rows(`select idempotency_key from hour_record where entered_by_id = ? and idempotency_key in ${sql}`, [this.site.actor.accountId, ...params])
    const imported = new Set(own.map(([key]) => String(key)))
    return judged.map(row => (row.kind === 'OK' && (this.keys.has(row.valid.key) || imported.has(row.valid.key)) ? { number: row.number, kind: 'PRESENT' } : row))
  }

  async write(em: EntityManager, good: readonly (RowOutcome<GoodHours> & { kind: 'OK' })[]): Promise<Written> {
    const { actor, clock } = this.site
    const now = clock.now()
    const ids = [...new Set(good.map(({ valid }) => valid.personId))]
    // In the transaction, and held: who has moved away since is not the importer's any more.
    const reviewers = await reviewUnitsOf(em, actor, ids, null)
    const places = await placesOfPeople(em, ids)
    const failed = new Map<number, readonly StoredFault[]>()
    const able = good.filter(({ number, valid }) => {
      const reviewer = reviewers.get(valid.personId)
      if (reviewer) return true
      failed.set(number, [{ column: null, code: reviewer === undefined ? 'IMPORT_NOT_IN_UNIT' : 'NO_AUTHORITY' }])
      return false
    })
    if (able.length === 0) return { done: new Map(), failed }
    await insertRows(
      em,
      'hour_record',
      recordColumns,
      able.map(({ valid: { personId, input, valid, key } }) => {
        const content = contentOf(input, valid.claimedHours)
        const { unitId, departmentId } = places.get(personId)!
        return [
          personId, unitId, departmentId, valid.category.id, valid.category.subject, valid.category.ruleId,
          content.title, content.startsOn, content.startHalf, content.endsOn, content.endHalf, content.year, content.claimedHours, content.description, content.certificateNumber,
          HourStatus.PENDING, HourSource.IMPORT, reviewers.get(personId)!, actor.accountId, actor.unitId, key, now.getTime(), now.getTime(), now.getTime(),
        ]
      }),
    )
    const { sql, params } = inList(able.map(({ valid }) => valid.key))
    const made = await transactionRows(em)(`select id, idempotency_key from hour_record where entered_by_id = ? and idempotency_key in ${sql}`, [actor.accountId, ...params])
    const byKey = new Map(made.map(([id, key]) => [String(key), Number(id)]))
    const done = new Map(able.map(({ number, valid }) => [number, byKey.get(valid.key)!]))
    await recordHourEvents(
      em,
      actor,
      now,
      able.flatMap(({ number, valid }) => [
        { hourRecordId: done.get(number)!, of: { professionalId: valid.personId, ...places.get(valid.personId)! }, action: 'CREATED' as const },
        { hourRecordId: done.get(number)!, of: { professionalId: valid.personId, ...places.get(valid.personId)! }, action: 'SUBMITTED' as const, unitId: reviewers.get(valid.personId)! },
      ]),
    )
    return { done, failed }
  }
}

const recordColumns = [
  'professional_id', 'unit_id', 'department_id', 'category_id', 'subject', 'rule_id',
  'title', 'starts_on', 'start_half', 'ends_on', 'end_half', 'year', 'claimed_hours', 'description', 'certificate_number',
  'status', 'source', 'review_unit_id', 'entered_by_id', 'entered_by_unit_id', 'idempotency_key', 'created_at', 'submitted_at', 'updated_at',
]

/** Where people work at this moment. */
async function placesOfPeople(em: EntityManager, ids: readonly number[]): Promise<Map<number, { unitId: number; departmentId: number | null }>> {
  const { sql, params } = inList(ids)
  const found = await transactionRows(em)(`select id, unit_id, department_id from professional where id in ${sql}`, params)
  return new Map(found.map(([id, unitId, departmentId]) => [Number(id), { unitId: Number(unitId), departmentId: departmentId === null ? null : Number(departmentId) }]))
}
