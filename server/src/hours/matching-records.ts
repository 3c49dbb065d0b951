import type { Context } from '../context.js'
import { batchLimit, malformed } from './batch.js'
import { HourStatus } from './hour-enums.js'
import type { HourRecordFilter, RecordRef } from './hour-record.input.js'
import { scopedConditions } from './hour-record.read.js'

/** All that a filter matches in the caller's scope at an instant and that has not changed since, in a statement's order over the alias `r`; at most as many as one batch takes. */
export async function matchingRecords(context: Context, filter: HourRecordFilter, asOf: Date, order: string): Promise<RecordRef[]> {
  const { where, params } = scopedConditions(filter, context)
  const rows = await context.rows(`select r.id, r.version from hour_record r where ${where} and r.updated_at <= ? order by ${order} limit ${batchLimit + 1}`, [...params, asOf.getTime()])
  if (rows.length > batchLimit) throw malformed(`At most ${batchLimit} records at once; the filter matches more. Narrow it.`)
  return rows.map(([id, version]) => ({ id: String(id), version: Number(version) }))
}

/** The drafts among them that the caller has entered: what submitting all of a list means. */
export async function matchingDrafts(context: Context, records: readonly RecordRef[], filter: HourRecordFilter, asOf: Date | null): Promise<RecordRef[]> {
  if (records.length > 0 || !asOf) throw malformed('Either records, or none of them and matching with asOf.')
  if (filter.status && !filter.status.includes(HourStatus.DRAFT)) return []
  return matchingRecords(context, { ...filter, status: [HourStatus.DRAFT], enteredByMe: true }, asOf, 'r.id')
}
