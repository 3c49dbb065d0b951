import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** What a page is filtered by and what is open in it, by key; null where it is not set. */
export type Places<Key extends string> = Record<Key | 'idNumber', string | null>

/**
 * The page's filters and its open record, kept in the address, so that Back, reload and links lead to the same place.
 * A whole identity number stays out of it (addresses end up in logs, bookmarks and messages): the history entry holds it.
 */
export function useAddress<const Key extends string>(keys: readonly Key[]): {
  places: ComputedRef<Places<Key>>
  go: (changes: Partial<Places<Key>>, how?: 'push' | 'replace') => Promise<void>
} {
  const route = useRoute()
  const router = useRouter()
  const idNumber = ref(heldIdNumber())
  onScopeDispose(
    router.afterEach(() => {
      idNumber.value = heldIdNumber()
    }),
  )

  const places = computed(() => {
    const inQuery = Object.fromEntries(keys.map((key) => [key, oneOf(route.query[key])]))
    return { ...inQuery, idNumber: idNumber.value } as Places<Key>
  })

  /** Goes to the same page with these changes; `replace` leaves no step for Back. */
  async function go(changes: Partial<Places<Key>>, how: 'push' | 'replace' = 'push'): Promise<void> {
    const { idNumber: number, ...inAddress } = { ...places.value, ...changes }
    const query = Object.fromEntries(Object.entries(inAddress).filter(([, value]) => value)) as Record<string, string>
    // Forced: the number may be all that changes, and the address does not show it.
    await router[how]({ query, state: { idNumber: number }, force: true })
  }
  return { places, go }
}

function heldIdNumber(): string | null {
  const held: unknown = (window.history.state as { idNumber?: unknown } | null)?.idNumber
  return typeof held === 'string' && held ? held : null
}

function oneOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one ? one : null
}
