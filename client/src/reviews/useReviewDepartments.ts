import { useQuery } from '@vue/apollo-composable'
import { computed, type ComputedRef } from 'vue'
import { useSession } from '../session/useSession'
import { reviewDepartmentsQuery } from './review.documents'

/** The unit's departments as choices of a filter, empty while they are on their way; null for who does not see several of them, or where there are none. */
export function useReviewDepartments(): ComputedRef<{ value: string; label: string }[] | null> {
  const session = useSession()
  const seesSeveral = computed(() => session.role === 'GENERAL_ADMIN' || session.role === 'UNIT')
  const { result } = useQuery(reviewDepartmentsQuery, {}, () => ({ enabled: seesSeveral.value, fetchPolicy: 'cache-first' as const }))
  return computed(() => {
    const departments = result.value?.viewer?.unit?.departments
    return seesSeveral.value && departments?.length !== 0 ? (departments ?? []).map(({ id, name }) => ({ value: id, label: name })) : null
  })
}
