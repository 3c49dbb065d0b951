import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { movesWaitingQuery } from './moves.documents'

/** What waits for the unit's word: people to take in, people who leave. Asked for anew by what changes it. */
export function useMovesWaiting() {
  const { result } = useQuery(movesWaitingQuery, null, { fetchPolicy: 'cache-and-network' })
  return computed(() => ({ incoming: result.value?.todos.movesToAccept ?? 0, outgoing: result.value?.todos.movesToAnswer ?? 0 }))
}
