import { computed, type ComputedRef, type WritableComputedRef } from 'vue'
import { useSession } from '../session/useSession'
import { useReviewYears } from './useReviewYears'

/** The year that a query is about, kept in the address: the current one until another is chosen. And the years to choose from. */
export function useQueryYear(address: { places: ComputedRef<{ year: string | null }>; go: (changes: { year: string }) => Promise<void> }): {
  year: WritableComputedRef<string>
  years: ComputedRef<{ value: string; label: string }[]>
} {
  const session = useSession()
  const current = computed(() => String(session.site?.currentYear ?? new Date().getFullYear()))
  const known = useReviewYears()
  const years = computed(() => (known.value.length ? known.value : [{ value: current.value, label: current.value }]))
  const year = computed<string>({
    get: () => (/^\d{4}$/.test(address.places.value.year ?? '') ? (address.places.value.year as string) : current.value),
    set: (value) => void address.go({ year: value }),
  })
  return { year, years }
}
