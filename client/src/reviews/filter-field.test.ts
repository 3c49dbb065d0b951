import { describe, expect, it } from 'vitest'
import { filterFaults } from './filter-field'

describe('filters that cannot be looked for', () => {
  it('takes whole identity numbers, old and new', () => {
    expect(filterFaults({ idNumber: '459900199001011234' })).toEqual({})
    expect(filterFaults({ idNumber: '45990019900101123x' })).toEqual({})
    expect(filterFaults({ idNumber: '459900900101123' })).toEqual({})
  })
  it('refuses part of an identity number', () => expect(filterFaults({ idNumber: '1234' })).toEqual({ idNumber: 'idNumberFault' }))
  it('refuses days that do not exist', () => expect(filterFaults({ from: '2026-02-30' })).toEqual({ from: 'dayFault' }))
  it('refuses an end before the start', () => expect(filterFaults({ from: '2026-05-12', to: '2026-05-06' })).toEqual({ to: 'toFault' }))
  it('takes one day as start and end', () => expect(filterFaults({ from: '2026-05-12', to: '2026-05-12' })).toEqual({}))
})
