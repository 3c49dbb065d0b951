import { useQuery } from '@vue/apollo-composable'
import type { HourRecordFilter } from '@xueshi/schema'
import { computed, ref, shallowRef, watch } from 'vue'
import { useFaultWords } from '../useFaultWords'
import { hourRecordsQuery } from './hour-record.documents'
import { recordOrder, type RecordOrder } from './record-order'
import { pageSize } from './useHourFilter'

/**
 * A list of one's own records by keyset pages: the first `shown` rows, more when asked. `enabled` false asks nothing.
 */
export function useHourRecords(options: {
  filter: () => HourRecordFilter
  /** Without one, what was registered last comes first. */
  order?: () => RecordOrder
  /** Rows to begin with, at most 100. */
  shown?: () => number
  enabled?: () => boolean
}) {
  const wanted = () => ({ filter: options.filter(), ...(options.order?.() ?? recordOrder(null, 'NEWEST')) })
  const first = ref(options.shown?.() ?? pageSize)
  const query = useQuery(
    hourRecordsQuery,
    () => ({ ...wanted(), first: first.value }),
    () => ({ enabled: options.enabled?.() ?? true, fetchPolicy: 'cache-and-network' }),
  )
  const connection = computed(() => query.result.value?.hourRecords)
  const rows = computed(() => connection.value?.nodes ?? [])
  const loadingMore = ref(false)
  const moreError = shallowRef<unknown>(null)
  const words = useFaultWords()
  const fault = computed(() => (connection.value ? null : words(query.error.value)))
  const moreFault = computed(() => words(moreError.value))
  watch(
    () => JSON.stringify(wanted()),
    () => (first.value = pageSize),
    { flush: 'sync' },
  )

  /** Adds the next page. */
  async function more(): Promise<void> {
    const page = connection.value?.pageInfo
    if (!page?.hasNextPage || loadingMore.value) return
    loadingMore.value = true
    moreError.value = null
    const asked = JSON.stringify(wanted())
    try {
      await query.fetchMore({
        variables: { first: pageSize, after: page.endCursor },
        updateQuery: (before, { fetchMoreResult }) =>
          // By now the list may be another one.
          asked !== JSON.stringify(wanted())
            ? before
            : {
                ...before,
                hourRecords: {
                  ...fetchMoreResult.hourRecords,
                  nodes: [...before.hourRecords.nodes, ...fetchMoreResult.hourRecords.nodes],
                },
              },
      })
    } catch (error) {
      moreError.value = error
    } finally {
      loadingMore.value = false
    }
  }

  /** Asks again for what is shown, after something has changed. */
  async function reload(): Promise<void> {
    const length = Math.min(100, Math.max(pageSize, rows.value.length))
    if (length !== first.value) first.value = length
    else await query.refetch()
  }

  return {
    rows,
    total: computed(() => connection.value?.totalCount ?? null),
    totalIsCapped: computed(() => connection.value?.totalIsCapped ?? false),
    hasMore: computed(() => connection.value?.pageInfo.hasNextPage ?? false),
    loading: computed(() => query.loading.value && !connection.value),
    loadingMore, fault, moreFault, more, reload,
  }
}
