import { useApolloClient } from '@vue/apollo-composable'
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { toast } from '../ui/toast'
import { useFaultWords } from '../useFaultWords'
import type { BatchReport } from './batch-report'
import { reviewFailuresQuery } from './review.documents'
import { useReviewWords } from './review-words'
import { refusalWords } from './useReview'

/** What a batch could not do beyond what its answer named, a page at a time on demand. */
export function useBatchFailures(report: () => BatchReport): {
  items: ShallowRef<BatchReport['items']>
  loading: Ref<boolean>
  more: () => Promise<void>
} {
  const { t } = useI18n()
  const words = useReviewWords()
  const faultWords = useFaultWords()
  const { resolveClient } = useApolloClient()
  const items = shallowRef<BatchReport['items']>([])
  const loading = ref(false)
  let cursor: string | null = null

  async function page(batchId: string): Promise<BatchReport['items']> {
    const { data } = await resolveClient().query({ query: reviewFailuresQuery, variables: { batchId, after: cursor }, fetchPolicy: 'network-only' })
    cursor = data.batchFailures.pageInfo.endCursor ?? cursor
    return data.batchFailures.nodes.map(({ id, record, error }) => ({
      id,
      label: record ? words.about(record) : t('reviews.batch.unknown'),
      reason: error ? refusalWords(error) : '',
      opens: record != null,
    }))
  }

  async function more(): Promise<void> {
    const { batchId } = report()
    if (batchId === null || loading.value) return
    loading.value = true
    try {
      // The first page is what the answer named.
      if (cursor === null) await page(batchId)
      items.value = [...items.value, ...(await page(batchId))]
    } catch (reason) {
      toast(faultWords(reason) ?? '', { kind: 'danger' })
    } finally {
      loading.value = false
    }
  }
  watch(report, () => {
    cursor = null
    items.value = []
  })
  return { items, loading, more }
}
