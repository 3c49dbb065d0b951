import { useApolloClient } from '@vue/apollo-composable'
import { watchDebounced } from '@vueuse/core'
import type { Administrator_RowFragment } from '@xueshi/schema'
import { computed, ref, watch } from 'vue'
import { useSession } from '../session/useSession'
import { toast } from '../ui/toast'
import { useAddress } from '../ui/useAddress'
import { useKeyset } from '../ui/useKeyset'
import { useFaultWords } from '../useFaultWords'
import { administratorsQuery } from './administrator.documents'

/** The unit's administrators in office or those who were, by name and department; what is looked for is in the address. */
export function useAdministratorList() {
  const session = useSession()
  const words = useFaultWords()
  const { resolveClient } = useApolloClient()
  const { places, go } = useAddress(['state', 'name', 'department'])
  const state = computed<'present' | 'past'>({
    get: () => (places.value.state === 'past' ? 'past' : 'present'),
    set: (value) => void go({ state: value === 'past' ? value : null }, 'replace'),
  })
  const department = computed<string | null>({ get: () => places.value.department, set: (value) => void go({ department: value }, 'replace') })
  const name = ref(places.value.name ?? '')
  watchDebounced(name, (value) => go({ name: value.trim() || null }, 'replace'), { debounce: 300 })
  const filtered = computed(() => places.value.name !== null || department.value !== null)
  function clear(): void {
    name.value = ''
    void go({ name: null, department: null }, 'replace')
  }

  const list = useKeyset<Administrator_RowFragment>(
    () => JSON.stringify([state.value, places.value.name, department.value, session.language]),
    async (after) => {
      const variables = { name: places.value.name, departmentId: department.value, ended: state.value === 'past', after }
      const { data } = await resolveClient().query({ query: administratorsQuery, variables, fetchPolicy: 'network-only' })
      return data.unitAdministrators
    },
  )
  watch(list.moreError, (reason) => reason !== null && toast(words(reason) ?? '', { kind: 'danger' }))
  return { state, department, name, filtered, clear, list }
}
