import { useMutation } from '@vue/apollo-composable'
import type { ReviewUndoMutation, ReviewUndoSelection } from '@xueshi/schema'
import { shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { dismissOffer, toast } from '../ui/toast'
import { useFaultWords } from '../useFaultWords'
import { reviewUndoMutation } from './review.documents'

/** What became of each decision that was taken back; the first 100, failures first. */
export type UndoOutcome = ReviewUndoMutation['undoReviews']

/** The one way to take decisions back. Asking again after a lost answer is safe; a request that failed is said, and gives null. */
export function useUndo(): { busy: Ref<boolean>; undo: (selection: ReviewUndoSelection) => Promise<UndoOutcome | null> } {
  const faultWords = useFaultWords()
  const { mutate, loading } = useMutation(reviewUndoMutation, { refetchQueries: ['Todos'] })
  async function undo(selection: ReviewUndoSelection): Promise<UndoOutcome | null> {
    try {
      return (await mutate({ selection }))?.data?.undoReviews ?? null
    } catch (reason) {
      toast(faultWords(reason) ?? '', { kind: 'danger' })
      return null
    }
  }
  return { busy: loading, undo }
}

/** A decision that may still be undone, as the page remembers it. */
export interface Undoable {
  readonly selection: ReviewUndoSelection
  /** The one record decided, to be opened again; null for a batch. */
  readonly record: { readonly id: string; readonly name: string } | null
}

/** The decision that 撤销 and the key U take back: the last one made on this page, once. */
export function useLastDecision(takeBack: (decision: Undoable) => Promise<void>): {
  /** Gives what its toast does. */
  remember: (decision: Undoable) => () => void
  undoLast: () => void
} {
  const { t } = useI18n()
  const last = shallowRef<(() => void) | null>(null)

  return {
    remember: (decision) => {
      const take = () => {
        if (last.value === take) last.value = null
        dismissOffer(take)
        void takeBack(decision)
      }
      return (last.value = take)
    },
    undoLast: () => {
      if (last.value) last.value()
      else toast(t('reviews.nothingToUndo'), { kind: 'warning' })
    },
  }
}
