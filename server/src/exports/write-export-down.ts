import { recordAudit, type AuditDetails } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { ownSession } from '../session/own-session.js'

/** An export for the trail: which list in which form, and what narrowed it. */
export interface ExportFacts {
  /** hour-records or annual-hours. */
  readonly list: string
  readonly format: string
  /** Of a list of one year. */
  readonly year?: number
  /** As the list's own input type; holds no whole identity numbers, as the door refuses those. */
  readonly filter: object | null
}

/** What was exported is in the trail before its first row leaves, and how many rows left, and whether all did, before its end. */
export async function* writtenDown<T>(context: Context, facts: ExportFacts, rows: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0
  let complete = false
  await writeExport(context, 'STARTED', { ...facts })
  try {
    for await (const row of rows) {
      count += 1
      yield row
    }
    complete = true
  } finally {
    const { list, format } = facts
    await writeExport(context, 'ENDED', { list, format, rows: count, complete })
  }
}

/** Writes an export's beginning or end down. */
export async function writeExport({ actor, clock, database }: Context, action: 'STARTED' | 'ENDED', details: AuditDetails): Promise<void> {
  await transactionally(database.fork(), em => recordAudit(em, actor, clock.now(), [{ noun: 'EXPORT', action, about: ownSession(actor!), details }]))
}
