import { createGlobalState, useSessionStorage } from '@vueuse/core'
import { computed, type WritableComputedRef } from 'vue'

const useDrafts = createGlobalState(() => useSessionStorage<Record<string, string>>('xueshi.review.opinions', {}))

/** 审核意见 being written, by record: it survives a reload and a look at another record, and goes with the tab. */
export function useOpinionDraft(recordId: () => string): WritableComputedRef<string> {
  const drafts = useDrafts()
  return computed({
    get: () => drafts.value[recordId()] ?? '',
    set: (text) => {
      const { [recordId()]: _before, ...others } = drafts.value
      drafts.value = text ? { ...others, [recordId()]: text } : others
    },
  })
}

/** The record has been decided: what was being written about it goes. */
export function forgetOpinion(recordId: string): void {
  useOpinionDraft(() => recordId).value = ''
}
