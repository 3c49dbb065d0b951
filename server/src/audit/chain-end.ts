import type { Rows } from '../database/rows.js'
import { emptyChain, markOf, type ChainEnd } from './seal-hash.js'

/** The chain's end as the database has it; null where its mark is not this site's, or it is gone while there are seals. */
export async function readChainEnd(rows: Rows, fieldKey: Buffer): Promise<ChainEnd | null> {
  const read = async () => (await rows('select seq, sealed, settled_id, mark from audit_chain where id = 1', []))[0]
  let row = await read()
  if (!row && (await rows('select seq from audit_seal limit 1', [])).length === 0) return emptyChain
  // Another server may have begun the chain between the two.
  row ??= await read()
  if (!row) return null
  const end = { seq: Number(row[0]), sealed: String(row[1]), settledId: Number(row[2]) }
  return row[3] === markOf(fieldKey, end) ? end : null
}
