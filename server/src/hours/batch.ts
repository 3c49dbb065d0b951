import type { EntityManager } from '@mikro-orm/sql'
import { GraphQLError } from 'graphql'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows, type Param, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { chunks, forUpdate, placeholders } from '../database/write.js'
import type { Selection } from '../database/selection.js'
import { conflict, notAllowed, notFound, type UserError } from '../errors/user-error.js'
import { lastEvents, type LastEvent } from './hour-events.js'
import { decidedColumns, type DecidedFacts, type Verdict } from './hour-record.policy.js'
import type { RecordRef } from './hour-record.input.js'
import { readHourRecords, scopedConditions } from './hour-record.read.js'
import type { BatchItem, BatchResult } from './hour-record.type.js'
import { keepBatch, type KeptBatch } from './keep-batch.js'

/** At most this many records in one call, all in one transaction. */
export const batchLimit = 10_000
/** At most this many items in the answer, failures first. */
const itemLimit = 100

/** A record as a batch sees it: what the policy asks, and what sums, submissions and messages need. */
export interface BatchRecord extends DecidedFacts {
  readonly id: number
  readonly version: number
  readonly year: number
  readonly subject: string
  readonly title: string
  readonly claimedHours: number
  readonly approvedHours: number | null
}

const columns = ['id', 'version', 'year', 'subject', 'title', 'claimedHours', 'approvedHours', ...decidedColumns] as const
const columnSql = columns.map(name => `r.${name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`).join(', ')
const toRecord = (row: unknown[]) => Object.fromEntries(columns.map((name, i) => [name, row[i]])) as unknown as BatchRecord

/** One kind of batch: single and many are this same path, so that they cannot differ. */
export interface Transition {
  /** What a record becomes, and the event it leaves: an answer that was lost and asked for again is recognised by them. */
  readonly action: 'SUBMITTED' | 'WITHDRAWN' | 'APPROVED' | 'REJECTED' | 'DELETED' | 'RETRACTED'
  /** Of a review: what is kept of it where it is too long for its answer. */
  readonly kept?: Pick<KeptBatch, 'action' | 'at'>
  readonly allowed: (record: BatchRecord) => Verdict
  /** Reads, within the transaction, what faults depend on. */
  readonly prepare?: (em: EntityManager, records: readonly BatchRecord[]) => Promise<void>
  /** A fault of the whole call, or of the record beyond what the policy says; null where there is none. */
  readonly fault?: (record: BatchRecord) => UserError | null
  /** Whether what had been done before is what is asked for now, beyond the action and the actor. */
  readonly same?: (record: BatchRecord, last: LastEvent) => boolean
  /** Writes all of them set-based, with their events and sums. */
  readonly apply: (em: EntityManager, records: readonly BatchRecord[]) => Promise<void>
}

/** Refuses calls that no page makes. */
export function malformed(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/**
 * Runs a batch in one transaction: loads the records within the caller's scope and holds them, asks the policy for each,
 * writes those that pass, and gives an outcome for every one of them.
 */
export async function runBatch(context: Context, refs: readonly RecordRef[], transition: Transition, selection: Selection): Promise<BatchResult> {
  if (refs.length > batchLimit) throw malformed(`At most ${batchLimit} records at once; these are ${refs.length}.`)
  const wanted = new Map(refs.map(ref => [keyOf(ref.id) || ref.id, ref.version]))
  const ids = [...wanted.keys()].filter(id => typeof id === 'number').sort((a, b) => a - b)
  const outcome = await transactionally(context.em, async em => {
    const records = await loadRecords(em, ids, context)
    await transition.prepare?.(em, [...records.values()])
    const errors = await judge(context, transactionRows(em), wanted, records, transition)
    const passing = [...records.values()].filter(record => !errors.has(record.id))
    if (passing.length > 0) await transition.apply(em, passing)
    return { errors, batchId: await keep(context, em, [...wanted.keys()], errors, passing, transition) }
  })
  return answer(context, [...wanted.keys()], outcome, selection)
}

async function loadRecords(em: EntityManager, ids: readonly number[], context: Context): Promise<Map<number, BatchRecord>> {
  const rows = transactionRows(em)
  const { where, params } = scopedConditions(null, context)
  const found = new Map<number, BatchRecord>()
  for (const chunk of chunks(ids)) {
    const list: Param[] = [...chunk, ...params]
    for (const row of await rows(`select ${columnSql} from hour_record r where r.id in ${placeholders(chunk.length)} and ${where} order by r.id${forUpdate(em)}`, list)) {
      const record = toRecord(row)
      found.set(record.id, record)
    }
  }
  return found
}

/** Errors by id; undefined marks what had been done before by the same account and counts as done. */
async function judge(
  context: Context,
  rows: Rows,
  wanted: ReadonlyMap<number | string, number>,
  records: ReadonlyMap<number, BatchRecord>,
  transition: Transition,
): Promise<Map<number | string, UserError | null>> {
  const { language, actor } = context
  const errors = new Map<number | string, UserError | null>()
  const moved = [...records.values()].filter(record => record.version !== wanted.get(record.id))
  const events = await lastEvents(rows, moved.map(({ id }) => id))
  for (const [id, version] of wanted) {
    const record = typeof id === 'number' ? records.get(id) : undefined
    if (!record) errors.set(id, notFound(language))
    else if (record.version !== version) {
      const last = events.get(record.id)
      const again = record.version === version + 1 && last?.action === transition.action && last.actorId === actor!.accountId && (transition.same?.(record, last) ?? true)
      errors.set(id, again ? null : conflict(language, record.version, last?.actorName ?? null))
    } else {
      const verdict = transition.allowed(record)
      const error = verdict ? notAllowed(language, verdict) : transition.fault?.(record)
      if (error) errors.set(id, error)
    }
  }
  return errors
}

async function keep(
  context: Context,
  em: EntityManager,
  ids: readonly (number | string)[],
  errors: ReadonlyMap<number | string, UserError | null>,
  passing: readonly BatchRecord[],
  { kept }: Transition,
): Promise<number | null> {
  if (!kept || ids.length <= itemLimit) return null
  const failures = ids.flatMap(id => {
    const error = errors.get(id)
    return error ? [[Number(id) || 0, error] as const] : []
  })
  return keepBatch(em, context.actor!, { ...kept, done: passing.map(({ id }) => id), failures })
}

interface Outcome {
  readonly errors: ReadonlyMap<number | string, UserError | null>
  readonly batchId: number | null
}

async function answer(context: Context, ids: readonly (number | string)[], { errors, batchId }: Outcome, selection: Selection): Promise<BatchResult> {
  const failed = ids.filter(id => errors.get(id))
  const done = ids.filter(id => !errors.get(id))
  const shown = [...failed, ...done].slice(0, itemLimit)
  const asked = selection['items']?.['record']
  const records = asked ? await readHourRecords(shown.filter(id => typeof id === 'number'), asked, context) : new Map()
  const items: BatchItem[] = shown.map(id => ({ id, record: records.get(id as number) ?? null, error: errors.get(id) ?? null }))
  return { succeeded: done.length, failed: failed.length, items, batchId }
}
