import { useApolloClient } from '@vue/apollo-composable'
import { useEventListener } from '@vueuse/core'
import { watch } from 'vue'
import { useRoute } from 'vue-router'
import { todosQuery } from './inbox.documents'

const freshForMs = 15_000

/**
 * Asks anew for what waits when a page is opened or the window is come back to, at most every 15 seconds. Never by a clock: a page that is left
 * open would keep its session alive for ever.
 */
export function useFreshTodos(): void {
  const route = useRoute()
  const { resolveClient } = useApolloClient()
  let askedAt = Date.now()
  async function refresh() {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < freshForMs) return
    askedAt = Date.now()
    // What could not be fetched stays as it was; the pages themselves say that the server is away.
    await resolveClient().query({ query: todosQuery, fetchPolicy: 'network-only' }).catch(() => {})
  }
  watch(() => route.path, refresh)
  useEventListener(document, 'visibilitychange', refresh)
}
