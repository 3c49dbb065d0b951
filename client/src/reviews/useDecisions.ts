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
import { useShortcutsOn } from './useShortcuts'
import { useLastDecision, useUndo, type Undoable } from './useUndo'

/** What an answer to many says of them. */
interface BatchAnswer {
  succeeded: number
  failed: number
  batchId?: string | null
  items: readonly { id: string; record?: Row | null; error?: { message: string; fields?: readonly { message: string }[] } | null }[]
}

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
 * and says why; a conflict shows the record as it stands. The last decision can be undone: the record waits again, and opens.
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
  undoLast: () => void
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
  const shortcutsOn = useShortcutsOn()
  const { undo } = useUndo()
  const { remember, undoLast } = useLastDecision(takeBack)

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
    const decided = outcome.items.find((item) => item.id === record.id)?.record
    const undoable = decided?.permissions.canUndo.allowed ? { selection: { records: [{ id: decided.id, version: decided.version }] }, record: { id: record.id, name } } : null
    tell(decision.decision === 'APPROVE' ? t('reviews.approved', { name, hours }) : t('reviews.refused', { name }), undoable)
    await goOn(following)
    return true
  }

  /** True when an answer came, whatever it says of each record. */
  async function decideBatch(chosen: readonly Row[], all: boolean, decision: ReviewDecision, opinion: string | null): Promise<boolean> {
    const selection = all
      ? { filter: list.filter.value, asOf: list.asOf.value }
      : { records: chosen.map(({ id, version }) => ({ id, version })) }
    const outcome = await answered({ selection, decision, opinion })
    if (!outcome) return false
    const known = new Map(list.rows.value.map((row) => [row.id, row]))
    report.value = reportOf(decision, outcome, known)
    const done = outcome.items.filter((item) => !item.error && item.record)
    if (done.some((item) => item.record?.permissions.canUndo.allowed)) {
      const { batchId } = outcome
      const selection = batchId ? { batchId } : { records: done.map((item) => ({ id: item.id, version: item.record?.version ?? 0 })) }
      tell(t(`reviews.batch.done.${decision}`, { n: format.number(outcome.succeeded) }, outcome.succeeded), { selection, record: null })
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

  /** Says what was decided, and offers to undo it where the server lets it. */
  function tell(text: string, undoable: Undoable | null): void {
    toast(text, undoable ? { undo: remember(undoable), undoKey: shortcutsOn.value ? 'U' : undefined } : {})
  }

  /** What became of each record that an answer names. */
  function reportOf(decision: BatchReport['decision'], { succeeded, failed, batchId, items }: BatchAnswer, known: ReadonlyMap<string, Row>): BatchReport {
    return {
      decision,
      succeeded,
      failed,
      batchId: batchId ?? null,
      items: items.map(({ id, record, error }) => {
        const row = record ?? known.get(id)
        return { id, label: row ? words.about(row) : t('reviews.batch.unknown'), reason: error ? refusalWords(error) : null, opens: record != null }
      }),
    }
  }

  async function takeBack({ selection, record }: Undoable): Promise<void> {
    const outcome = await undo(selection)
    if (!outcome) return
    const error = record && outcome.items.find((item) => item.id === record.id)?.error
    if (error) return toast(error.message, { kind: 'warning' })
    report.value = outcome.failed > 0 ? reportOf('UNDO', outcome, new Map()) : null
    await list.reload()
    toast(record ? t('reviews.undone', { name: record.name }) : t('reviews.batch.done.UNDO', { n: format.number(outcome.succeeded) }, outcome.succeeded))
    if (record) await goOn(record.id)
  }

  return { busy, fault, notice, goesOnAt, report, decide, decideBatch, undoLast }
}
