import { useQuery } from '@vue/apollo-composable'
import { until } from '@vueuse/core'
import type { FormCategoryFragment } from '@xueshi/schema'
import { computed, nextTick, watch, type ComputedRef } from 'vue'
import { halfDays, realDay } from './half-days'
import { readHours, type HourFormValues } from './hour-form'
import { suggestedHoursQuery } from './hour-form.documents'

/** The period of a form as far as it makes one. */
export interface Period {
  startsOn: string
  endsOn: string
  /** Both ends included, at least 1. */
  halfDays: number
}

/** The period that has been typed; null while a day is missing or does not exist, and where the end lies before the start. */
export function periodOf(values: Pick<HourFormValues, 'startsOn' | 'startHalf' | 'endsOn' | 'endHalf'>): Period | null {
  const startsOn = realDay(values.startsOn)
  const endsOn = realDay(values.endsOn)
  if (startsOn === null || endsOn === null) return null
  const count = halfDays(startsOn, values.startHalf, endsOn, values.endHalf)
  return count > 0 ? { startsOn, endsOn, halfDays: count } : null
}

/** Whether a category's rule gives a number for a period. */
export function givesHours(category: FormCategoryFragment | null): boolean {
  return category?.rule?.formula === 'HALF_DAY' && category.rule.status === 'CONFIRMED'
}

/**
 * Asks the server for the hours that the rule gives, and fills them in as long as the person has not written their own.
 * Hours of an untouched saved record that equal the suggestion go on following it.
 */
export function useSuggestedHours(
  values: HourFormValues,
  category: ComputedRef<FormCategoryFragment | null>,
  untouched: () => boolean,
) {
  const period = computed(() => (category.value?.dateKind === 'OBTAINED' ? null : periodOf(values)))
  const enabled = computed(() => period.value !== null && givesHours(category.value))
  const { result, loading } = useQuery(
    suggestedHoursQuery,
    () => ({
      categoryId: values.categoryId,
      startsOn: period.value?.startsOn ?? '',
      startHalf: values.startHalf,
      endsOn: period.value?.endsOn ?? '',
      endHalf: values.endHalf,
    }),
    () => ({ enabled: enabled.value, fetchPolicy: 'cache-first' }),
  )
  const suggested = computed(() => (enabled.value ? (result.value?.suggestedHours ?? null) : null))

  const asking = computed(() => enabled.value && loading.value)
  // While the server is being asked the old figure stays, so that the field does not flicker.
  const settled = computed(() => (asking.value ? undefined : suggested.value))
  watch(settled, (hours) => {
    if (hours === undefined) return
    if (values.hoursOwn && untouched() && hours !== null && hours === readHours(values.claimedHours)) values.hoursOwn = false
    if (!values.hoursOwn) values.claimedHours = hours === null ? '' : String(hours)
  })

  /** Goes back to what the rule gives. */
  function follow(): void {
    if (suggested.value === null) return
    values.hoursOwn = false
    values.claimedHours = String(suggested.value)
  }

  /**
   * Until the hours that the rule gives stand in the field, or cannot be had; at once where the person has written their own.
   * Who saves earlier would be told that the hours are missing, and see them there a moment later; or save those of the dates before.
   */
  async function answered(): Promise<void> {
    await until(() => asking.value && !values.hoursOwn).toBe(false)
    await nextTick()
  }

  return { period, suggested, follow, answered }
}
