import { describe, expect, it } from 'vitest'
import { neighbour, nextAfter } from './queue-movement'

const ids = ['a', 'b', 'c']

describe('moving in the queue', () => {
  it('starts at the first record', () => {
    expect(neighbour(ids, null, 1)).toBe('a')
    expect(neighbour(ids, null, -1)).toBe('a')
  })
  it('goes on by one', () => {
    expect(neighbour(ids, 'a', 1)).toBe('b')
    expect(neighbour(ids, 'c', -1)).toBe('b')
  })
  it('stays at either end', () => {
    expect(neighbour(ids, 'c', 1)).toBe('c')
    expect(neighbour(ids, 'a', -1)).toBe('a')
  })
  it('goes to the first from a record that is not in the list', () => expect(neighbour(ids, 'x', 1)).toBe('a'))
  it('leads nowhere in an empty queue', () => expect(neighbour([], 'a', 1)).toBeNull())
})

describe('after a decision', () => {
  it('opens the record below', () => expect(nextAfter(ids, 'b')).toBe('c'))
  it('opens the one above at the foot of the list', () => expect(nextAfter(ids, 'c')).toBe('b'))
  it('opens none when it was the last one', () => expect(nextAfter(['a'], 'a')).toBeNull())
  it('opens the first when the decided record was not in the list', () => expect(nextAfter(ids, 'x')).toBe('a'))
})
