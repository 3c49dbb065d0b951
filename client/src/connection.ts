import { useLocalStorage, useOnline } from '@vueuse/core'
import { computed, ref, type ComputedRef } from 'vue'

const lost = ref(false)
let clockAhead = 0

/** When the server last answered any tab of this browser, in ms of this machine's clock. */
export const heardAt = useLocalStorage('xueshi.heardAt', 0)

/** An answer came: the server is reachable, and its `Date` header says how far this machine's clock is ahead of it. */
export function heardServer(date: string | null): void {
  lost.value = false
  heardAt.value = Date.now()
  const at = date ? Date.parse(date) : NaN
  if (!Number.isNaN(at)) clockAhead = Date.now() - at
}

/** A request went out and no answer came back. */
export function lostServer(): void {
  lost.value = true
}

/** The server's time now, in ms since 1970, as far as its last answer tells. */
export function serverNow(): number {
  return Date.now() - clockAhead
}

/** True while the browser has no network or the last request got no answer. */
export function useOffline(): ComputedRef<boolean> {
  const online = useOnline()
  return computed(() => !online.value || lost.value)
}
