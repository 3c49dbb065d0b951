import { keysetOf, type Keyset } from '../database/keyset.js'
import { HourRecordOrder } from './hour-enums.js'

/** An order of a list of records. */
export interface Order extends Keyset {
  /** Another wording of the same order, for where one of the scope's ways is read by itself. */
  readonly apart: string
  /** Which records have a place in it; the others are neither listed nor counted. */
  readonly placed: string | null
}

interface Column {
  readonly column: string | null
  /** The order's own direction, for who asks for none. */
  readonly descending: boolean
  readonly nullable?: true
}

const columns: Record<HourRecordOrder, Column> = {
  NEWEST: { column: null, descending: true },
  SUBMITTED: { column: 'r.submitted_at', descending: false, nullable: true },
  YEAR: { column: 'r.year', descending: true },
  ENDS_ON: { column: 'r.ends_on', descending: true },
  CLAIMED_HOURS: { column: 'r.claimed_hours', descending: true },
  REVIEWED: { column: 'r.reviewed_at', descending: true, nullable: true },
}

/**
 * An order of records, in its own direction unless one is asked for.
 * What has not been submitted or reviewed has no place in the order of it: to keep it for the end would cost the queue its index.
 */
export function hourRecordOrder(orderBy: HourRecordOrder, descending: boolean | null = null): Order {
  const { column, descending: own, nullable } = columns[orderBy]
  const keyset = keysetOf('r.id', column, descending ?? own)
  return {
    ...keyset,
    // By the bare key MariaDB would rather walk the whole table than follow the way's own index; no other order has an index to walk the whole table by.
    apart: column === null ? keyset.by.replace('r.id', 'r.id + 0') : keyset.by,
    placed: nullable ? `${column} is not null` : null,
  }
}
