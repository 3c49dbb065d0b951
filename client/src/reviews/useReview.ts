import { useMutation } from '@vue/apollo-composable'
import type { HourRecordSelection, ReviewDecision, ReviewHourRecordsMutation } from '@xueshi/schema'
import type { Ref } from 'vue'
import { reviewMutation } from './review.documents'

/** What became of each record; the first 100, failures first. */
export type ReviewOutcome = ReviewHourRecordsMutation['reviewHourRecords']

/** A decision on one record, several, or all that a filter matched. */
export interface Decision {
  selection: HourRecordSelection
  decision: ReviewDecision
  /** Mandatory for REJECT. */
  opinion?: string | null
  /** 学时; only with a single record. */
  approvedHours?: number | null
}

/** The one way to decide. It throws when no answer came: then nothing is known of the outcome, and trying again is safe. */
export function useReview(): { busy: Ref<boolean>; review: (decision: Decision) => Promise<ReviewOutcome> } {
  const { mutate, loading } = useMutation(reviewMutation, { refetchQueries: ['Todos'] })
  async function review(decision: Decision): Promise<ReviewOutcome> {
    const answer = await mutate(decision)
    if (!answer?.data) throw new Error('No answer to a decision')
    return answer.data.reviewHourRecords
  }
  return { busy: loading, review }
}

/** The words of a refusal: those of each field where the fields are named, else its own. */
export function refusalWords(error: { message: string; fields?: readonly { message: string }[] }): string {
  return error.fields?.length ? error.fields.map((field) => field.message).join(' ') : error.message
}

/** Which of the decided records no longer wait, and which still wait in another version than the list has. */
export function settled<Row extends { id: string; status: string }>(
  selected: readonly string[],
  outcome: { failed: number; items: readonly { id: string; record?: Row | null; error?: unknown }[] },
): { gone: string[]; changed: Row[]; complete: boolean } {
  const failures = outcome.items.filter((item) => item.error)
  const waiting = failures.filter((item) => item.record?.status === 'PENDING')
  const kept = new Set(waiting.map((item) => item.id))
  return {
    gone: selected.filter((id) => !kept.has(id)),
    changed: waiting.flatMap((item) => (item.record ? [item.record] : [])),
    // The answer names at most 100: with more failures than that nobody here knows which they are.
    complete: failures.length === outcome.failed,
  }
}
