import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { movesWaitingQuery } from './moves.documents'

/** What waits for the unit's word: people to take in, people who leave. Asked for anew by what changes it; not at all unless `enabled`. */
export function useMovesWaiting(enabled: () => boolean = () => true) {
  const { result, loading } = useQuery(movesWaitingQuery, null, () => ({ enabled: enabled(), fetchPolicy: 'cache-and-network' as const }))
  return {
    waiting: computed(() => ({ incoming: result.value?.todos.movesToAccept ?? 0, outgoing: result.value?.todos.movesToAnswer ?? 0 })),
    /** Not answered yet for the first time. */
    asking: computed(() => loading.value && !result.value),
  }
}
