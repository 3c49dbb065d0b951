import type { EntityManager } from '@mikro-orm/sql'
import { GraphQLError } from 'graphql'
import type { AccountAction } from '../accounts/account-event.entity.js'
import { lastAccountEvents } from '../accounts/record-account-events.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { transactionally } from '../database/transaction.js'
import { chunks, forUpdate, placeholders } from '../database/write.js'
import { conflict, notAllowed, notFound, type UserError } from '../errors/user-error.js'
import type { MessageCode } from '../errors/message.js'
import { peopleWanted, readProfessionals } from './professional.read.js'
import type { PeopleSelection, PersonRef } from './staff.input.js'
import type { StaffBatchItem, StaffBatchResult } from './staff.type.js'
import type { Standing } from './standing.js'

/** At most this many people in one call, all in one transaction. */
const batchLimit = 10_000
/** At most this many items in the answer, failures first. */
const itemLimit = 100

/** A person as a batch sees it. */
export interface StaffRow {
  readonly id: number
  readonly version: number
  readonly unitId: number
  readonly departmentId: number | null
  readonly wantedDepartmentId: number | null
  readonly standing: `${Standing}`
  readonly accountId: number
}

/** One kind of batch: one person and many are this same path, so that they cannot differ. */
export interface StaffChange {
  /** Reads, within the transaction, what the rest depends on; gives a fault of the whole call, or null. */
  readonly prepare: (em: EntityManager) => Promise<UserError | null>
  readonly refuses: (person: StaffRow) => MessageCode | null
  /** Whether a person whom the same administrator changed last is as this call would have it: an answer that was lost and asked for again. */
  readonly doneBefore: (person: StaffRow, action: `${AccountAction}`) => boolean
  /** Of those that are not in scope, whom this administrator's same call has taken out of it. */
  readonly takenOutBefore?: (em: EntityManager, ids: readonly number[]) => Promise<ReadonlySet<number>>
  /** Writes all of them set-based, with their events. */
  readonly apply: (em: EntityManager, people: readonly StaffRow[]) => Promise<void>
}

const malformed = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

/**
 * Changes people of the caller's scope in one transaction: holds them, asks the policy for each, writes those that pass, and gives an
 * outcome for every one of them.
 */
export async function runStaffBatch(context: Context, selected: PeopleSelection, change: StaffChange, selection: Selection): Promise<StaffBatchResult> {
  const wanted = new Map((await refsOf(context, selected)).map(ref => [keyOf(ref.id) || ref.id, ref.version]))
  const ids = [...wanted.keys()].filter(id => typeof id === 'number').sort((a, b) => a - b)
  const errors = await transactionally(context.em, async em => {
    const fault = await change.prepare(em)
    const people = await hold(em, ids, context)
    const judged = await judge(em, context, wanted, people, change, fault)
    const passing = people.filter(person => !judged.has(person.id))
    if (passing.length > 0) await change.apply(em, passing)
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
async function hold(em: EntityManager, ids: readonly number[], context: Context): Promise<StaffRow[]> {
  const rows = transactionRows(em)
  const { where, params } = peopleWanted(null, context)
  const number = (value: unknown) => (value === null ? null : Number(value))
  const held: StaffRow[] = []
  for (const chunk of chunks(ids)) {
    const found = await rows(
      `select r.id, r.version, r.unit_id, r.department_id, r.wanted_department_id, r.standing, r.account_id
         from professional r where r.id in ${placeholders(chunk.length)} and ${where} order by r.id${forUpdate(em)}`,
      [...chunk, ...params],
    )
    for (const [id, version, unitId, departmentId, wantedDepartmentId, standing, accountId] of found) {
      held.push({
        id: Number(id),
        version: Number(version),
        unitId: Number(unitId),
        departmentId: number(departmentId),
        wantedDepartmentId: number(wantedDepartmentId),
        standing: standing as Standing,
        accountId: Number(accountId),
      })
    }
  }
  return held
}

/** Errors by id; null marks what the same administrator had done before (an answer that was lost) and counts as done. */
async function judge(
  em: EntityManager,
  context: Context,
  wanted: ReadonlyMap<number | string, number>,
  people: readonly StaffRow[],
  change: StaffChange,
  fault: UserError | null,
): Promise<Map<number | string, UserError | null>> {
  const { language } = context
  const errors = new Map<number | string, UserError | null>()
  const byId = new Map<number | string, StaffRow>(people.map(person => [person.id, person]))
  const moved = people.filter(person => person.version !== wanted.get(person.id))
  const events = await lastAccountEvents(transactionRows(em), moved.map(({ accountId }) => accountId))
  const missing = [...wanted.keys()].filter(id => typeof id === 'number' && !byId.has(id)) as number[]
  const taken = missing.length > 0 ? await change.takenOutBefore?.(em, missing) : undefined
  for (const [id, version] of wanted) {
    const person = byId.get(id)
    if (!person) {
      errors.set(id, taken?.has(id as number) ? null : notFound(language))
      continue
    }
    const last = person.version === version ? undefined : events.get(person.accountId)
    const again = last?.actorId === context.actor!.accountId && person.version === version + 1 && change.doneBefore(person, last.action)
    const refusal = again ? null : change.refuses(person)
    if (again) errors.set(id, null)
    else if (person.version !== version) errors.set(id, conflict(language, person.version, last?.actorName ?? null))
    else if (refusal) errors.set(id, notAllowed(language, refusal))
    else if (fault) errors.set(id, fault)
  }
  return errors
}

async function answer(context: Context, ids: readonly (number | string)[], errors: ReadonlyMap<number | string, UserError | null>, selection: Selection): Promise<StaffBatchResult> {
  const failed = ids.filter(id => errors.get(id))
  const done = ids.filter(id => !errors.get(id))
  const shown = [...failed, ...done].slice(0, itemLimit)
  const asked = selection['items']?.['professional']
  const people = asked ? await readProfessionals(shown.filter(id => typeof id === 'number'), asked, context) : new Map()
  const items: StaffBatchItem[] = shown.map(id => ({ id, professional: people.get(id as number) ?? null, error: errors.get(id) ?? null }))
  return { succeeded: done.length, failed: failed.length, items }
}
