import { useQuery } from '@vue/apollo-composable'
import { computed, type ComputedRef } from 'vue'
import { reviewYearsQuery } from './review.documents'

/** The years that the site knows, newest first, as choices of a filter. */
export function useReviewYears(): ComputedRef<{ value: string; label: string }[]> {
  const { result } = useQuery(reviewYearsQuery, {}, { fetchPolicy: 'cache-first' })
  return computed(() => (result.value?.annualRequirements ?? []).map(({ year }) => ({ value: String(year), label: String(year) })))
}
