import { beforeEach, describe, expect, it } from 'vitest'
import { draftKey, isTouched, keepDraft, keptDraft, newDraft } from './hour-draft'

const key = draftKey('7', null)
beforeEach(() => sessionStorage.clear())

describe('what was typed', () => {
  it('comes back after a reload, with the key of its creation', () => {
    const draft = newDraft('key-1')
    draft.values.title = '培训班'
    draft.sent = '{}'
    keepDraft(sessionStorage, key, draft)
    expect(keptDraft(sessionStorage, key)).toEqual(draft)
  })

  it('is kept apart for each account and each record', () => {
    const draft = newDraft('key-1')
    draft.values.title = '培训班'
    keepDraft(sessionStorage, key, draft)
    expect(keptDraft(sessionStorage, draftKey('8', null))).toBeNull()
    expect(keptDraft(sessionStorage, draftKey('7', '12'))).toBeNull()
    expect(keptDraft(sessionStorage, draftKey('7', null, '3'))).toBeNull()
  })

  it('is forgotten when the form is empty again', () => {
    const draft = newDraft('key-1')
    draft.values.title = '培训班'
    keepDraft(sessionStorage, key, draft)
    draft.values.title = ''
    expect(isTouched(draft)).toBe(false)
    keepDraft(sessionStorage, key, draft)
    expect(sessionStorage.length).toBe(0)
  })

  it.each(['no json', '{}', '{"values":{"title":"old"},"base":{},"idempotencyKey":"x"}', '[]'])('is not taken from %s', (text) => {
    sessionStorage.setItem(key, text)
    expect(keptDraft(sessionStorage, key)).toBeNull()
  })
})
