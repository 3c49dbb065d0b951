import type { EntityManager } from '@mikro-orm/sql'
import { followHours, type Counting } from '../certificates/follow-hours.js'
import { addingUp, chunks, placeholders, write } from '../database/write.js'

/** Hours that begin to count (above 0) or cease to (below), in tenths of a 学时. */
export interface AnnualChange {
  readonly professionalId: number
  readonly year: number
  readonly subject: string
  readonly tenths: number
}

/**
 * Adds to a person's sums of a year, in the transaction of the event that changes them. Sums are added to and never recomputed here:
 * two approvals at once would each miss the other's. Keys go in order, so that two batches cannot lock each other out. Certificates that rest on
 * the sums follow them here, and nowhere else.
 */
export async function addToAnnualHours(em: EntityManager, changes: readonly AnnualChange[], counting: Counting): Promise<void> {
  const sums = new Map<string, [professionalId: number, year: number, required: number, elective: number, professional: number]>()
  for (const { professionalId, year, subject, tenths } of changes) {
    const key = `${professionalId} ${year}`
    const sum = sums.get(key) ?? [professionalId, year, 0, 0, 0]
    sum[subject === 'PUBLIC_REQUIRED' ? 2 : subject === 'PUBLIC_ELECTIVE' ? 3 : 4] += tenths
    sums.set(key, sum)
  }
  const ordered = [...sums.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const columns = ['public_required', 'public_elective', 'professional_hours']
  for (const chunk of chunks(ordered)) {
    await write(
      em,
      `insert into annual_hours (professional_id, year, ${columns.join(', ')}) values ${chunk.map(() => placeholders(5)).join(', ')}
       ${addingUp(em, 'annual_hours', ['professional_id', 'year'], columns)}`,
      chunk.flat(),
    )
  }
  await followHours(em, ordered.map(([professionalId, year]) => ({ professionalId, year })), counting)
}
