import { useQuery } from '@vue/apollo-composable'
import { computed, type ComputedRef } from 'vue'
import { useSession } from '../session/useSession'
import { reviewDepartmentsQuery } from './review.documents'

/** The unit's departments as choices of a filter; none for who does not see several of them. */
export function useReviewDepartments(): ComputedRef<{ value: string; label: string }[]> {
  const session = useSession()
  const seesSeveral = computed(() => session.role === 'GENERAL_ADMIN' || session.role === 'UNIT')
  const { result } = useQuery(reviewDepartmentsQuery, {}, () => ({ enabled: seesSeveral.value, fetchPolicy: 'cache-first' as const }))
  return computed(() => (result.value?.viewer?.unit?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })))
}
