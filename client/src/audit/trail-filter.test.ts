import { describe, expect, test } from 'vitest'
import { filterOf } from './trail-filter'

const none = { noun: null, actor: null, about: null, from: null, to: null }

describe('what the trail is filtered by', () => {
  test('is what the address says, without what is not known', () => {
    expect(filterOf({ ...none, noun: 'LOOK', about: '韦明', from: '2026-05-01' })).toEqual({ noun: 'LOOK', about: '韦明', from: '2026-05-01' })
    expect(filterOf({ ...none, noun: 'NOTHING' })).toEqual({})
  })
})
