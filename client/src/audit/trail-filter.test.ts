import { describe, expect, test } from 'vitest'
import { effective, filterOf } from './trail-filter'

const none = { noun: null, actor: null, about: null, from: null, to: null }
const today = '2026-05-11'

describe('what the trail is filtered by', () => {
  test('is what the address says, without what is not known', () => {
    expect(filterOf({ ...none, noun: 'LOOK', about: '韦明', from: '2026-05-01' })).toEqual({ noun: 'LOOK', about: '韦明', from: '2026-05-01' })
    expect(filterOf({ ...none, noun: 'NOTHING' })).toEqual({})
  })

  test('is a year where a name is looked for in a large trail and no first day is named', () => {
    expect(effective({ ...none, actor: '韦明' }, 'AUDITOR', today).from).toBe('2025-05-11')
    expect(effective({ ...none, about: '韦明', to: '2026-01-01' }, 'AUTHORITY', today).from).toBe('2025-01-01')
    expect(effective({ ...none, actor: '韦明', from: '2026-05-01' }, 'AUDITOR', today).from).toBe('2026-05-01')
    expect(effective({ ...none, actor: '韦明' }, 'GENERAL_ADMIN', today).from).toBeNull()
    expect(effective(none, 'AUDITOR', today).from).toBeNull()
  })
})
