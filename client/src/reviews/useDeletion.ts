import { useMutation } from '@vue/apollo-composable'
import { computed, ref, shallowRef, type Ref, type ShallowRef, type WritableComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { toast } from '../ui/toast'
import { useFaultWords } from '../useFaultWords'
import type { Row } from './queue-columns'
import { reviewDeleteMutation } from './review.documents'
import { useReviewWords } from './review-words'

/** Deleting a record with a reason: it asks first, and tells the page which one has gone. */
export function useDeletion(gone: (id: string) => void): {
  /** Which record is about to be deleted. */
  asked: ShallowRef<Pick<Row, 'id' | 'version' | 'title' | 'person' | 'status'> | null>
  open: WritableComputedRef<boolean>
  busy: Ref<boolean>
  fault: Ref<string | null>
  confirm: (reason: string) => Promise<void>
} {
  const { t } = useI18n()
  const faultWords = useFaultWords()
  const words = useReviewWords()
  const { mutate, loading } = useMutation(reviewDeleteMutation, { refetchQueries: ['Todos'] })
  const asked = shallowRef<Pick<Row, 'id' | 'version' | 'title' | 'person' | 'status'> | null>(null)
  const open = ref(false)
  const fault = ref<string | null>(null)

  async function confirm(reason: string): Promise<void> {
    const record = asked.value
    if (!record) return
    fault.value = null
    try {
      const answer = await mutate({ records: [{ id: record.id, version: record.version }], reason })
      const item = answer?.data?.deleteHourRecords.items.find(({ id }) => id === record.id)
      fault.value = item?.error?.message ?? null
      if (fault.value !== null) return
      open.value = false
      toast(t('reviews.deletion.done', { name: words.about(record) }))
      gone(record.id)
    } catch (reason) {
      fault.value = faultWords(reason)
    }
  }
  const asking = computed({
    get: () => open.value,
    set: (on) => {
      fault.value = null
      open.value = on
    },
  })
  return { asked, open: asking, busy: loading, fault, confirm }
}
