import { useMediaQuery } from '@vueuse/core'
import { computed, type ComputedRef, type Ref } from 'vue'
import { useSession } from '../session/useSession'

/** CSS px of window that a list and what is open in it need side by side, at normal size of type. */
const besideWidth = 1088
const scales = { normal: 1, large: 1.25, larger: 1.5 }

/** Whether there is room for a list and what is open in it side by side; larger type needs more of it. */
export function useBeside(): Ref<boolean> {
  const session = useSession()
  return useMediaQuery(() => `(min-width: ${besideWidth * scales[session.typeSize]}px)`)
}

/** How a page with a list lays itself out, by the room there is and by whether something is open. */
export function useSplit(isOpen: () => boolean): {
  /** What is open has the screen to itself. */
  alone: ComputedRef<boolean>
  /** The list shares its place, or stands on a phone: it shows few columns, its filters fold away. */
  narrow: ComputedRef<boolean>
} {
  const beside = useBeside()
  const phone = useMediaQuery('(max-width: 40rem)')
  return {
    alone: computed(() => isOpen() && !beside.value),
    narrow: computed(() => phone.value || (isOpen() && beside.value)),
  }
}
