import { useQuery } from '@vue/apollo-composable'
import type { ReviewRecordQuery } from '@xueshi/schema'
import { computed, type ComputedRef, type Ref } from 'vue'
import { reviewRecordQuery } from './review.documents'

/** A record with everything that a decision rests on. */
export type ReviewRecord = NonNullable<ReviewRecordQuery['hourRecord']>

/** The open record, always asked for anew; null while it is on its way and where it does not exist for the caller. */
export function useRecord(id: () => string | null): {
  record: ComputedRef<ReviewRecord | null>
  loading: Ref<boolean>
  error: Ref<unknown>
  reload: () => Promise<void>
} {
  const { result, loading, error, refetch } = useQuery(
    reviewRecordQuery,
    () => ({ id: id() ?? '' }),
    () => ({ enabled: id() !== null, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' }),
  )
  const record = computed(() => {
    const got = result.value?.hourRecord
    return got && got.id === id() ? got : null
  })
  return { record, loading, error, reload: async () => void (await refetch()) }
}
