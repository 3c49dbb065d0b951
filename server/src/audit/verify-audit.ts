import type { Rows } from '../database/rows.js'
import { readChainEnd } from './chain-end.js'
import { emptyChain, sealedColumns, sealOf } from './seal-hash.js'

const atOnce = 1000

/** What is wrong with the trail. */
export type AuditFault =
  /** The row is not what was sealed (or its seal was changed). */
  | { readonly fault: 'CHANGED'; readonly seq: number; readonly auditRowId: number }
  | { readonly fault: 'ROW_MISSING'; readonly seq: number; readonly auditRowId: number }
  | { readonly fault: 'SEAL_MISSING'; readonly seq: number }
  /** The chain stops before the end that was noted: in the database, or elsewhere. */
  | { readonly fault: 'END_MISSING'; readonly seq: number; readonly last: number }
  /** The noted end was changed, or removed. */
  | { readonly fault: 'END_CHANGED' }
  /** At this seal another hash was noted elsewhere. */
  | { readonly fault: 'OTHER_CHAIN'; readonly seq: number }
  /** A row that came after its time: put in later, or by a transaction that was open for longer than ten minutes. */
  | { readonly fault: 'NOT_SEALED'; readonly auditRowId: number }

/** A seal that was noted somewhere else than in the database. */
export interface NotedEnd {
  readonly seq: number
  readonly sealed: string
}

/** What verifying found. */
export interface AuditVerdict {
  /** The first thing that is wrong; null where all is as it was sealed. */
  readonly first: AuditFault | null
  /** How many seals were recomputed. */
  readonly checked: number
  /** Rows of the last moments that the next pass will seal. */
  readonly waiting: number
  /** The last seal that is right. */
  readonly end: NotedEnd
}

/**
 * Recomputes the chain from its first seal and finds the first row that was changed or removed, 1000 at a time. What it cannot find: a row that was
 * changed or removed before it was sealed (seconds), and, without a noted end from elsewhere, a whole database put back to an earlier state.
 */
export async function verifyAudit(rows: Rows, fieldKey: Buffer, noted: readonly NotedEnd[] = []): Promise<AuditVerdict> {
  const notes = new Map(noted.map(({ seq, sealed }) => [seq, sealed]))
  let { seq, sealed }: NotedEnd = emptyChain
  const verdict = async (first: AuditFault | null): Promise<AuditVerdict> => ({ first, checked: seq, waiting: await countWaiting(rows), end: { seq, sealed } })
  const columns = sealedColumns.map(name => `r.${name}`).join(', ')
  // Noted first, as it grows: seals that come meanwhile are behind it.
  const end = await readChainEnd(rows, fieldKey)
  for (;;) {
    const found = await rows(
      `select s.seq, s.audit_row_id, s.sealed, ${columns.replace('r.id', 'r.id as row_id')} from audit_seal s left join audit_row r on r.id = s.audit_row_id where s.seq > ? order by s.seq limit ${atOnce}`,
      [seq],
    )
    for (const [number, auditRowId, kept, ...row] of found) {
      if (Number(number) !== seq + 1) return verdict({ fault: 'SEAL_MISSING', seq: seq + 1 })
      if (row[0] === null) return verdict({ fault: 'ROW_MISSING', seq: seq + 1, auditRowId: Number(auditRowId) })
      if (sealOf(fieldKey, sealed, seq + 1, row) !== kept) return verdict({ fault: 'CHANGED', seq: seq + 1, auditRowId: Number(auditRowId) })
      if ((notes.get(seq + 1) ?? kept) !== kept) return verdict({ fault: 'OTHER_CHAIN', seq: seq + 1 })
      seq += 1
      sealed = String(kept)
    }
    if (found.length < atOnce) break
  }
  if (!end) return verdict({ fault: 'END_CHANGED' })
  const last = Math.max(end.seq, ...notes.keys())
  if (seq < last) return verdict({ fault: 'END_MISSING', seq: seq + 1, last })
  const [late] = await rows('select r.id from audit_row r left join audit_seal s on s.audit_row_id = r.id where r.id <= ? and s.seq is null order by r.id limit 1', [end.settledId])
  return verdict(late ? { fault: 'NOT_SEALED', auditRowId: Number(late[0]) } : null)
}

async function countWaiting(rows: Rows): Promise<number> {
  const [row] = await rows('select count(*) from audit_row r left join audit_seal s on s.audit_row_id = r.id where r.id > coalesce((select settled_id from audit_chain), 0) and s.seq is null', [])
  return Number(row?.[0] ?? 0)
}
