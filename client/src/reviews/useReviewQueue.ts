import { useApolloClient } from '@vue/apollo-composable'
import type { HourRecordFilter, Session_ViewerFragment } from '@xueshi/schema'
import { computed, type ComputedRef } from 'vue'
import { recordOrder } from '../hours/record-order'
import { useSession } from '../session/useSession'
import type { GridSort } from '../ui/grid-column'
import { enteredBySources, type FilterKey } from './filter-field'
import type { Row } from './queue-columns'
import { reviewQueueQuery } from './review.documents'
import { useKeyset, type Keyset } from '../ui/useKeyset'

/**
 * What waits for the unit or authority that the reviewer acts for; for a department's administrator what was submitted from that
 * department, which is theirs to decide: what its people submitted elsewhere before is not.
 */
export function waitingFilter(viewer: Session_ViewerFragment | null): HourRecordFilter {
  return {
    status: ['PENDING'],
    ...(viewer?.unit && { reviewUnitId: viewer.unit.id }),
    ...(viewer?.role === 'DEPARTMENT_ADMIN' && viewer.department && { departmentId: viewer.department.id }),
  }
}

/** The queue as the address filters and sorts it: unless it does, longest waiting first. */
export function useReviewQueue(
  places: () => Partial<Record<FilterKey, string | null>>,
  sort: () => GridSort | null,
): Keyset<Row> & { filter: ComputedRef<HourRecordFilter> } {
  const session = useSession()
  const { resolveClient } = useApolloClient()
  const filter = computed<HourRecordFilter>(() => {
    const { name, idNumber, year, by, from, to } = places()
    return {
      ...waitingFilter(session.viewer),
      ...(name && { name }),
      ...(idNumber && { idNumber }),
      ...(year && { year: Number(year) }),
      ...(by && enteredBySources[by] && { source: enteredBySources[by] }),
      ...(from && { createdFrom: from }),
      ...(to && { createdTo: to }),
    }
  })
  const order = computed(() => recordOrder(sort(), 'SUBMITTED'))
  const list = useKeyset(
    // Categories are named in the language asked for.
    () => JSON.stringify([filter.value, order.value, session.language]),
    async (after) => {
      const variables = { filter: filter.value, ...order.value, first: 50, after }
      const { data } = await resolveClient().query({ query: reviewQueueQuery, variables, fetchPolicy: 'network-only' })
      return data.hourRecords
    },
  )
  return { ...list, filter }
}
