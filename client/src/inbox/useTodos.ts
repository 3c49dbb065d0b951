import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { todosQuery } from './inbox.documents'

/**
 * What waits for the role, one answer for all that show a part of it. Asked for anew by `useFreshTodos`, and by what changes it
 * (`refetchQueries: ['Todos']`).
 */
export function useTodos() {
  const { result } = useQuery(todosQuery, null, { fetchPolicy: 'cache-first' })
  return computed(() => result.value?.todos ?? null)
}
