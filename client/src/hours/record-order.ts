import type { HourRecordOrder } from '@xueshi/schema'
import type { GridSort } from '../ui/grid-column'

/** The server's order for each column, by its key, that records can be sorted by. */
const orders: Readonly<Record<string, HourRecordOrder>> = {
  year: 'YEAR',
  endsOn: 'ENDS_ON',
  claimedHours: 'CLAIMED_HOURS',
  created: 'NEWEST',
  submitted: 'SUBMITTED',
  waiting: 'SUBMITTED',
  reviewedAt: 'REVIEWED',
}

/** How a list of records asks to be ordered. */
export interface RecordOrder {
  orderBy: HourRecordOrder
  /** Null for the order's own direction. */
  descending: boolean | null
}

/** The order that a sort asks for; the list's own, in its own direction, where it asks for none. */
export function recordOrder(sort: GridSort | null, own: HourRecordOrder): RecordOrder {
  const orderBy = sort && orders[sort.key]
  if (!orderBy) return { orderBy: own, descending: null }
  // Who has waited longest was submitted first.
  return { orderBy, descending: sort.key === 'waiting' ? !sort.descending : sort.descending }
}
