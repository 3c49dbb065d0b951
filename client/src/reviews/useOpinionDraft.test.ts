import { expect, it } from 'vitest'
import { ref } from 'vue'
import { forgetOpinion, useOpinionDraft } from './useOpinionDraft'

it('keeps what is being written by record, until it is decided', () => {
  const open = ref('1')
  const opinion = useOpinionDraft(() => open.value)
  opinion.value = '附件不清晰'
  open.value = '2'
  expect(opinion.value).toBe('')
  open.value = '1'
  expect(opinion.value).toBe('附件不清晰')
  forgetOpinion('1')
  expect(opinion.value).toBe('')
})
