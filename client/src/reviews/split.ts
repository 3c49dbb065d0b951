import { useMediaQuery } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'

/** There is room for a list and what is open in it side by side. */
export const besideQuery = '(min-width: 68rem)'

/** How a page with a list lays itself out, by the room there is and by whether something is open. */
export function useSplit(isOpen: () => boolean): {
  /** What is open has the screen to itself. */
  alone: ComputedRef<boolean>
  /** The list shares its place, or stands on a phone: it shows few columns, its filters fold away. */
  narrow: ComputedRef<boolean>
} {
  const beside = useMediaQuery(besideQuery)
  const phone = useMediaQuery('(max-width: 40rem)')
  return {
    alone: computed(() => isOpen() && !beside.value),
    narrow: computed(() => phone.value || (isOpen() && beside.value)),
  }
}
