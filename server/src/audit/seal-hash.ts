import { keyedHash } from '../accounts/field-crypto.js'

/** A row's columns in the one order in which they are sealed. A column that is added later stands at the end, and only in rows that have it. */
export const sealedColumns = [
  'id',
  'at',
  'noun',
  'action',
  'actor_id',
  'actor_name',
  'actor_role',
  'actor_unit_id',
  'subject_id',
  'account_id',
  'about_name',
  'unit_id',
  'department_id',
  'details',
  'address',
  'request_id',
] as const

const numbers: ReadonlySet<string> = new Set(['id', 'at', 'actor_id', 'actor_unit_id', 'subject_id', 'account_id', 'unit_id', 'department_id'])

/** The row's text, the same on every database: some give whole numbers as text. */
const canonical = (row: readonly unknown[]): string => JSON.stringify(sealedColumns.map((name, i) => (row[i] === null ? null : numbers.has(name) ? Number(row[i]) : String(row[i]))))

/**
 * The seal of a row (its `sealedColumns`) behind another seal. Keyed (HMAC-SHA256 under a key of its own, derived from FIELD_KEY): a plain hash
 * could be worked out anew, all the way to the end, by whoever can write to the database; the key is not in it.
 */
export const sealOf = (fieldKey: Buffer, before: string, seq: number, row: readonly unknown[]): string => keyedHash(fieldKey, 'audit chain', `${before}\n${seq}\n${canonical(row)}`)

/** Where the chain ends. */
export interface ChainEnd {
  readonly seq: number
  readonly sealed: string
  readonly settledId: number
}

/** The end of a chain without seals. */
export const emptyChain: ChainEnd = { seq: 0, sealed: '', settledId: 0 }

/** The mark that says that an end was set by this site. */
export const markOf = (fieldKey: Buffer, { seq, sealed, settledId }: ChainEnd): string => keyedHash(fieldKey, 'audit chain end', `${seq}\n${sealed}\n${settledId}`)
