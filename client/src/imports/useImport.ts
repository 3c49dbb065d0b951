import { useApolloClient, useQuery } from '@vue/apollo-composable'
import type { ImportJob_RowFragment, ImportMode } from '@xueshi/schema'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useFaultWords } from '../useFaultWords'
import { beginImportMutation, importJobQuery, resumeImportMutation, withdrawImportMutation } from './import.documents'
import { isUnderWay } from './import-state'

type Outcome = ImportJob_RowFragment | { __typename: 'InvalidInput' | 'NotAllowed' | 'NotFound' | 'Conflict'; message: string } | undefined

/** The import in the address: as it stands, looked at again every second while it is at work, and what can be done with it. */
export function useImport() {
  const route = useRoute()
  const router = useRouter()
  const words = useFaultWords()
  const { client } = useApolloClient()

  const id = computed(() => (typeof route.query['import'] === 'string' ? route.query['import'] : null))
  const fault = ref<string | null>(null)
  const busy = ref<'begin' | 'resume' | 'withdraw' | null>(null)
  const working = ref(false)
  const { result, loading, error, refetch } = useQuery(importJobQuery, () => ({ id: id.value ?? '' }), () => ({ enabled: id.value !== null, fetchPolicy: 'network-only' as const, pollInterval: working.value ? 1000 : 0 }))
  const job = computed(() => {
    const found = id.value === null ? null : (result.value?.importJob ?? null)
    return found?.id === id.value ? found : null
  })

  async function open(importId: string | null): Promise<void> {
    fault.value = null
    await router.push({ query: importId ? { import: importId } : {} })
  }

  async function act(what: 'begin' | 'resume' | 'withdraw', send: (job: ImportJob_RowFragment) => Promise<Outcome>): Promise<void> {
    if (!job.value || busy.value) return
    busy.value = what
    fault.value = null
    try {
      const outcome = await send(job.value)
      if (outcome?.__typename !== 'ImportJob') fault.value = outcome?.message ?? null
      await refetch()
    } catch (reason) {
      fault.value = words(reason)
    } finally {
      busy.value = null
    }
  }

  return {
    id,
    job,
    loading,
    error: computed(() => words(error.value)),
    gone: computed(() => id.value !== null && !loading.value && result.value?.importJob === null),
    fault,
    busy,
    working,
    isUnderWay: computed(() => job.value !== null && isUnderWay(job.value)),
    open,
    retry: () => refetch(),
    begin: (mode: ImportMode) => act('begin', async ({ id: key, version }) => (await client.mutate({ mutation: beginImportMutation, variables: { id: key, version, mode } })).data?.beginImport),
    resume: () => act('resume', async ({ id: key, version }) => (await client.mutate({ mutation: resumeImportMutation, variables: { id: key, version } })).data?.resumeImport),
    withdraw: () => act('withdraw', async ({ id: key, version }) => (await client.mutate({ mutation: withdrawImportMutation, variables: { id: key, version } })).data?.withdrawImport),
  }
}
