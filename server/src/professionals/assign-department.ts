import type { EntityManager } from '@mikro-orm/sql'
import { GraphQLError } from 'graphql'
import { lastAccountEvents, recordAccountEvents } from '../accounts/record-account-events.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { transactionally } from '../database/transaction.js'
import { chunks, forUpdate, placeholders, write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type UserError } from '../errors/user-error.js'
import { changeDepartment } from './change-department.js'
import { departmentOfUnit } from './department-of-unit.js'
import { refusesAssign } from './professional.policy.js'
import { peopleWanted, readProfessionals } from './professional.read.js'
import type { PeopleSelection, PersonRef } from './staff.input.js'
import type { StaffBatchItem, StaffBatchResult } from './staff.type.js'

/** At most this many people in one call, all in one transaction. */
const batchLimit = 10_000
/** At most this many items in the answer, failures first. */
const itemLimit = 100

interface Row {
  readonly id: number
  readonly version: number
  readonly unitId: number
  readonly departmentId: number | null
  readonly accountId: number
}
type Errors = ReadonlyMap<number | string, UserError | null>

const malformed = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

/**
 * 分配部门, of one person or of many: one path, one transaction, set-based. From today on they are the department's (none: the general
 * administrator's); what they have submitted stays where it was. Whoever is there already counts as done and is left as it is.
 */
export async function assignDepartment(context: Context, selected: PeopleSelection, departmentId: number | null, selection: Selection): Promise<StaffBatchResult> {
  const { clock, language } = context
  const actor = context.actor!
  const wanted = new Map((await refsOf(context, selected)).map(ref => [keyOf(ref.id) || ref.id, ref.version]))
  const ids = [...wanted.keys()].filter(id => typeof id === 'number').sort((a, b) => a - b)
  const errors: Errors = await transactionally(context.em, async em => {
    const department = actor.unitId === null ? null : await departmentOfUnit(em, actor.unitId, departmentId, 'departmentId')
    const people = await hold(em, ids, context)
    const fault = department && 'code' in department ? invalidInput(language, [department]) : null
    const judged = await judge(em, context, wanted, people, departmentId, fault)
    const moving = people.filter(person => !judged.has(person.id) && person.departmentId !== departmentId)
    if (moving.length === 0) return judged
    const now = clock.now()
    for (const chunk of chunks(moving)) {
      await write(em, `update professional set department_id = ?, updated_at = ?, version = version + 1 where id in ${placeholders(chunk.length)}`, [departmentId, now.getTime(), ...chunk.map(({ id }) => id)])
    }
    await changeDepartment(em, clock, moving.map(({ id }) => id), departmentId)
    const departmentName = department && 'name' in department ? department.name : null
    await recordAccountEvents(em, actor, now, moving.map(({ accountId }) => ({ accountId, action: 'DEPARTMENT_CHANGED' as const, departmentName })))
    return judged
  })
  return answer(context, [...wanted.keys()], errors, selection)
}

/** The people themselves, or all whom the filter matched at the instant and who have not changed since. */
async function refsOf(context: Context, { people, filter, asOf }: PeopleSelection): Promise<readonly PersonRef[]> {
  if (people && !filter) {
    if (people.length > batchLimit) throw malformed(`At most ${batchLimit} people at once; these are ${people.length}.`)
    return people
  }
  if (!filter || people || !asOf) throw malformed('selection is either people, or filter with asOf.')
  const { where, params } = peopleWanted(filter, context)
  const rows = await context.rows(`select r.id, r.version from professional r where ${where} and r.updated_at <= ? order by r.id limit ${batchLimit + 1}`, [...params, asOf.getTime()])
  if (rows.length > batchLimit) throw malformed(`At most ${batchLimit} people at once; the filter matches more. Narrow it.`)
  return rows.map(([id, version]) => ({ id: String(id), version: Number(version) }))
}

/** People of the caller's scope, held until the commit. */
async function hold(em: EntityManager, ids: readonly number[], context: Context): Promise<Row[]> {
  const rows = transactionRows(em)
  const { where, params } = peopleWanted(null, context)
  const held: Row[] = []
  for (const chunk of chunks(ids)) {
    const found = await rows(
      `select r.id, r.version, r.unit_id, r.department_id, r.account_id from professional r where r.id in ${placeholders(chunk.length)} and ${where} order by r.id${forUpdate(em)}`,
      [...chunk, ...params],
    )
    for (const [id, version, unitId, departmentId, accountId] of found) {
      held.push({ id: Number(id), version: Number(version), unitId: Number(unitId), departmentId: departmentId === null ? null : Number(departmentId), accountId: Number(accountId) })
    }
  }
  return held
}

/** Errors by id; null marks what the same administrator had done before (an answer that was lost) and counts as done. */
async function judge(em: EntityManager, context: Context, wanted: ReadonlyMap<number | string, number>, people: readonly Row[], departmentId: number | null, fault: UserError | null) {
  const { language } = context
  const actor = context.actor!
  const errors = new Map<number | string, UserError | null>()
  const byId = new Map<number | string, Row>(people.map(person => [person.id, person]))
  const moved = people.filter(person => person.version !== wanted.get(person.id))
  const events = await lastAccountEvents(transactionRows(em), moved.map(({ accountId }) => accountId))
  for (const [id, version] of wanted) {
    const person = byId.get(id)
    const refusal = person ? refusesAssign(actor, person) : null
    if (!person) errors.set(id, notFound(language))
    else if (refusal) errors.set(id, notAllowed(language, refusal))
    else if (person.version !== version) {
      const last = events.get(person.accountId)
      const again = person.version === version + 1 && person.departmentId === departmentId && last?.action === 'DEPARTMENT_CHANGED' && last.actorId === actor.accountId
      errors.set(id, again ? null : conflict(language, person.version, last?.actorName ?? null))
    } else if (fault) errors.set(id, fault)
  }
  return errors
}

async function answer(context: Context, ids: readonly (number | string)[], errors: Errors, selection: Selection): Promise<StaffBatchResult> {
  const failed = ids.filter(id => errors.get(id))
  const done = ids.filter(id => !errors.get(id))
  const shown = [...failed, ...done].slice(0, itemLimit)
  const asked = selection['items']?.['professional']
  const people = asked ? await readProfessionals(shown.filter(id => typeof id === 'number'), asked, context) : new Map()
  const items: StaffBatchItem[] = shown.map(id => ({ id, professional: people.get(id as number) ?? null, error: errors.get(id) ?? null }))
  return { succeeded: done.length, failed: failed.length, items }
}
