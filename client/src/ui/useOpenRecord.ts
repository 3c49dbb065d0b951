import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Places } from './useAddress'

/**
 * What is open beside the list, kept in the address under `key`. Opening is a step for Back; moving on to another one is not,
 * so that Back always leads to the list.
 */
export function useOpenRecord<Key extends string>(
  key: Key,
  address: { places: ComputedRef<Places<Key>>; go: (changes: Partial<Places<Key>>, how?: 'push' | 'replace') => Promise<void> },
): { openId: ComputedRef<string | null>; open: (id: string) => Promise<void>; close: () => Promise<void> } {
  const route = useRoute()
  const router = useRouter()
  const openId = computed<string | null>(() => address.places.value[key])
  const to = (id: string | null) => ({ [key]: id }) as Partial<Places<Key>>

  async function open(id: string): Promise<void> {
    if (id !== openId.value) await address.go(to(id), openId.value === null ? 'push' : 'replace')
  }

  async function close(): Promise<void> {
    const back: unknown = (window.history.state as { back?: unknown } | null)?.back
    const before = typeof back === 'string' ? router.resolve(back) : null
    if (before && before.path === route.path && !before.query[key]) router.back()
    else await address.go(to(null), 'replace')
  }
  return { openId, open, close }
}
