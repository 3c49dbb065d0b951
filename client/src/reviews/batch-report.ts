import type { ReviewDecision } from '@xueshi/schema'

/** What a batch has come to: how many were decided, and what became of each record that the answer names. */
export interface BatchReport {
  decision: ReviewDecision
  succeeded: number
  failed: number
  /** Failures first; at most 100. `reason` is null where it was decided; `opens` says whether there is still a record to look at. */
  items: readonly { id: string; label: string; reason: string | null; opens: boolean }[]
}
