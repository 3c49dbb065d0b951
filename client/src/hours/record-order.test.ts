import { expect, it } from 'vitest'
import { recordOrder } from './record-order'

it('asks the server for the order of a column, both ways', () => {
  expect(recordOrder({ key: 'claimedHours', descending: true }, 'NEWEST')).toEqual({ orderBy: 'CLAIMED_HOURS', descending: true })
  expect(recordOrder({ key: 'claimedHours', descending: false }, 'NEWEST')).toEqual({ orderBy: 'CLAIMED_HOURS', descending: false })
})

it('finds who has waited longest by who was submitted first', () => {
  expect(recordOrder({ key: 'waiting', descending: true }, 'NEWEST')).toEqual({ orderBy: 'SUBMITTED', descending: false })
})

it('leaves the list’s own order its own direction', () => {
  expect(recordOrder(null, 'SUBMITTED')).toEqual({ orderBy: 'SUBMITTED', descending: null })
})
