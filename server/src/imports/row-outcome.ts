import type { MessageCode, MessageParams } from '../errors/message.js'

/** A fault of one cell as it is kept: the column from 0, or null for the row; the words are made when they are read. */
export interface StoredFault {
  readonly column: number | null
  readonly code: MessageCode
  readonly params?: MessageParams
  /** What stands there, cut short; never an identity number. */
  readonly value?: string
}

/** What a check says of a row: good, with what it becomes; there already; or its faults. */
export type RowOutcome<T> =
  | { readonly number: number; readonly kind: 'OK'; readonly valid: T }
  | { readonly number: number; readonly kind: 'PRESENT' }
  | { readonly number: number; readonly kind: 'FAILED'; readonly faults: readonly StoredFault[] }
