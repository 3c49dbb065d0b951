import { useMutation, useQuery } from '@vue/apollo-composable'
import { createGlobalState, useLocalStorage } from '@vueuse/core'
import type { ReviewDecision, Reviews_OpinionTemplateFragment } from '@xueshi/schema'
import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { useFaultWords } from '../useFaultWords'
import { useIdempotencyKey } from '../useIdempotencyKey'
import {
  addOpinionTemplateMutation,
  deleteOpinionTemplateMutation,
  opinionTemplatesQuery,
  updateOpinionTemplateMutation,
  useOpinionTemplateMutation,
} from './opinion-templates.documents'
import { refusalWords } from './useReview'

/** A text that the reviewers of the unit or authority keep. */
export type OpinionTemplate = Reviews_OpinionTemplateFragment

/** How they stand, chosen by the person. Kept on this machine. */
export const useTemplateOrder = createGlobalState(() => useLocalStorage<'use' | 'text'>('xueshi.review.templates', 'use'))

type Outcome = { __typename: string; message?: string; fields?: readonly { message: string }[] } | null | undefined

/** 常用意见 for a decision: read, used, and kept in place. What the server refuses is in `fault`; each change gives whether it was done. */
export function useOpinionTemplates(decision: () => ReviewDecision): {
  templates: ComputedRef<readonly OpinionTemplate[]>
  loaded: ComputedRef<boolean>
  busy: ComputedRef<boolean>
  fault: Ref<string | null>
  add: (text: string) => Promise<boolean>
  change: (template: OpinionTemplate, text: string) => Promise<boolean>
  drop: (template: OpinionTemplate) => Promise<boolean>
  use: (template: OpinionTemplate) => void
} {
  const faultWords = useFaultWords()
  const order = useTemplateOrder()
  const key = useIdempotencyKey()
  const fault = ref<string | null>(null)
  const { result } = useQuery(opinionTemplatesQuery, () => ({ decision: decision() }), { fetchPolicy: 'cache-and-network' })
  const again = { refetchQueries: ['OpinionTemplates'], awaitRefetchQueries: true }
  const adding = useMutation(addOpinionTemplateMutation, again)
  const changing = useMutation(updateOpinionTemplateMutation, again)
  const dropping = useMutation(deleteOpinionTemplateMutation, again)
  const using = useMutation(useOpinionTemplateMutation)

  const templates = computed(() => {
    const all = result.value?.opinionTemplates ?? []
    return order.value === 'text' ? all.toSorted((a, b) => a.text.localeCompare(b.text, 'zh')) : all
  })

  async function done(ask: () => Promise<Outcome>): Promise<boolean> {
    fault.value = null
    try {
      const outcome = await ask()
      if (outcome?.__typename === 'OpinionTemplate') return true
      fault.value = outcome?.message ? refusalWords({ message: outcome.message, ...(outcome.fields && { fields: outcome.fields }) }) : null
    } catch (reason) {
      fault.value = faultWords(reason)
    }
    return false
  }

  async function add(text: string): Promise<boolean> {
    const added = await done(async () => (await adding.mutate({ decision: decision(), text, idempotencyKey: key.current() }))?.data?.addOpinionTemplate)
    if (added) key.renew()
    return added
  }
  return {
    templates,
    loaded: computed(() => result.value !== undefined),
    busy: computed(() => adding.loading.value || changing.loading.value || dropping.loading.value),
    fault,
    add,
    change: ({ id, version }, text) => done(async () => (await changing.mutate({ id, version, text }))?.data?.updateOpinionTemplate),
    drop: ({ id, version }) => done(async () => (await dropping.mutate({ id, version }))?.data?.deleteOpinionTemplate),
    // Only its place in the list hangs on it: a failure is nobody's concern, and the list stays still under the pointer.
    use: ({ id }) => void using.mutate({ id }).catch(() => undefined),
  }
}
