import type { ReviewDecision } from '@xueshi/schema'

/** What a batch, or the undoing of one, has come to: how many were decided, and what became of each record that the answer names. */
export interface BatchReport {
  decision: ReviewDecision | 'UNDO'
  succeeded: number
  failed: number
  /** Names it where there is more than the items: the failures come by page. */
  batchId: string | null
  /** Failures first; at most 100. `reason` is null where it was decided; `opens` says whether there is still a record to look at. */
  items: readonly { id: string; label: string; reason: string | null; opens: boolean }[]
}
