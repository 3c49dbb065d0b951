import type { ReviewDecision } from '@xueshi/schema'
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../ui/format'
import { toast } from '../ui/toast'
import { useFaultWords } from '../useFaultWords'
import type { BatchReport } from './batch-report'
import type { Row } from './queue-columns'
import { nextAfter } from './queue-movement'
import { useReviewWords } from './review-words'
import type { ReviewRecord } from './useRecord'
import { refusalWords, settled, useReview, type Decision, type ReviewOutcome } from './useReview'
import type { useReviewQueue } from './useReviewQueue'

/** The queue as the page holds it, and what the page does when a record has been decided. */
interface Queue {
  list: ReturnType<typeof useReviewQueue>
  /** Asks for the open record anew. */
  reloadRecord: () => Promise<void>
  /** Goes on to the next record; null when none is left. */
  goOn: (to: string | null) => Promise<void>
}

/**
 * Decides on the open record or on what is chosen, and tells what came of it. A refusal by the server leaves what was typed
 * and says why; a conflict shows the record as it stands.
 */
export function useDecisions({ list, reloadRecord, goOn }: Queue): {
  busy: Ref<boolean>
  /** Why the last try did not reach a decision: the words for the form that it came from. */
  fault: Ref<string | null>
  /** What has become of the open record instead of what was decided. */
  notice: Ref<string | null>
  /** Where the list goes on when the open record has left it undecided by this reviewer. */
  goesOnAt: Ref<string | null>
  report: ShallowRef<BatchReport | null>
  decide: (record: ReviewRecord, decision: Omit<Decision, 'selection'>) => Promise<boolean>
  decideBatch: (chosen: readonly Row[], all: boolean, decision: ReviewDecision, opinion: string | null) => Promise<boolean>
} {
  const { t } = useI18n()
  const faultWords = useFaultWords()
  const format = useFormat()
  const words = useReviewWords()
  const { busy, review } = useReview()
  const fault = ref<string | null>(null)
  const notice = ref<string | null>(null)
  const goesOnAt = ref<string | null>(null)
  const report = shallowRef<BatchReport | null>(null)

  async function answered(decision: Decision): Promise<ReviewOutcome | null> {
    fault.value = notice.value = null
    try {
      return await review(decision)
    } catch (reason) {
      fault.value = faultWords(reason)
      return null
    }
  }

  /** True when it was decided as asked. */
  async function decide(record: ReviewRecord, decision: Omit<Decision, 'selection'>): Promise<boolean> {
    const outcome = await answered({ ...decision, selection: { records: [{ id: record.id, version: record.version }] } })
    if (!outcome) return false
    const error = outcome.items.find((item) => item.id === record.id)?.error
    if (error?.__typename === 'InvalidInput') {
      fault.value = refusalWords(error)
      return false
    }
    const following = nextAfter(list.rows.value.map(({ id }) => id), record.id)
    const { gone, changed } = settled<Row>([record.id], outcome)
    list.drop(gone)
    for (const row of changed) list.put(row)
    if (error) {
      goesOnAt.value = gone.length ? following : null
      notice.value = error.message
      await reloadRecord().catch(() => undefined)
      return false
    }
    const name = words.about(record)
    const hours = format.hours(decision.approvedHours ?? record.claimedHours)
    toast(decision.decision === 'APPROVE' ? t('reviews.approved', { name, hours }) : t('reviews.refused', { name }))
    await goOn(following)
    return true
  }

  /** True when an answer came, whatever it says of each record. */
  async function decideBatch(chosen: readonly Row[], all: boolean, decision: ReviewDecision, opinion: string | null): Promise<boolean> {
    const selection = all
      ? { filter: list.filter.value, asOf: list.askedAt.value }
      : { records: chosen.map(({ id, version }) => ({ id, version })) }
    const outcome = await answered({ selection, decision, opinion })
    if (!outcome) return false
    const known = new Map(list.rows.value.map((row) => [row.id, row]))
    report.value = {
      decision,
      succeeded: outcome.succeeded,
      failed: outcome.failed,
      items: outcome.items.map(({ id, record, error }) => {
        const row = record ?? known.get(id)
        return { id, label: row ? words.about(row) : t('reviews.batch.unknown'), reason: error ? refusalWords(error) : null, opens: record != null }
      }),
    }
    const { gone, changed, complete } = settled<Row>(chosen.map(({ id }) => id), outcome)
    if (all || !complete) {
      await list.reload()
    } else {
      list.drop(gone)
      for (const row of changed) list.put(row)
      if (!list.rows.value.length) await list.reload()
    }
    return true
  }

  return { busy, fault, notice, goesOnAt, report, decide, decideBatch }
}
