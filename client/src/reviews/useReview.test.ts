import { describe, expect, it } from 'vitest'
import { refusalWords, settled } from './useReview'

const row = (id: string, status: string, version = 1) => ({ id, status, version })

describe('what a decision leaves in the queue', () => {
  it('takes away what was decided', () => {
    const outcome = { failed: 0, items: [{ id: 'a', record: row('a', 'APPROVED') }, { id: 'b', record: row('b', 'APPROVED') }] }
    expect(settled(['a', 'b'], outcome)).toEqual({ gone: ['a', 'b'], changed: [], complete: true })
  })
  it('takes away what somebody else has decided or withdrawn', () => {
    const outcome = {
      failed: 2,
      items: [
        { id: 'a', record: row('a', 'REJECTED'), error: {} },
        { id: 'b', record: null, error: {} },
        { id: 'c', record: row('c', 'APPROVED') },
      ],
    }
    expect(settled(['a', 'b', 'c'], outcome).gone).toEqual(['a', 'b', 'c'])
  })
  it('keeps what still waits, as it is now', () => {
    const outcome = { failed: 1, items: [{ id: 'a', record: row('a', 'PENDING', 5), error: {} }, { id: 'b', record: row('b', 'APPROVED') }] }
    expect(settled(['a', 'b'], outcome)).toEqual({ gone: ['b'], changed: [row('a', 'PENDING', 5)], complete: true })
  })
  it('says when the answer does not name every failure', () => {
    const outcome = { failed: 150, items: Array.from({ length: 100 }, (_, index) => ({ id: String(index), record: null, error: {} })) }
    expect(settled([], outcome).complete).toBe(false)
  })
})

describe('a refusal in words', () => {
  it('is that of each field where the fields are named', () =>
    expect(refusalWords({ message: '有 2 处错误', fields: [{ message: '甲' }, { message: '乙' }] })).toBe('甲 乙'))
  it('is its own otherwise', () => expect(refusalWords({ message: '已由他人审核' })).toBe('已由他人审核'))
})
