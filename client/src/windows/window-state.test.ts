import { describe, expect, it } from 'vitest'
import { stateOfWindow } from './window-state'

describe('a window', () => {
  it.each([
    ['2025-12-31', 'NOT_YET'],
    ['2026-01-01', 'OPEN'],
    ['2027-03-31', 'OPEN'],
    ['2027-04-01', 'LONGER'],
    ['2027-06-30', 'LONGER'],
    ['2027-07-01', 'OVER'],
  ])('on %s is %s', (today, state) => expect(stateOfWindow(today, '2026-01-01', '2027-03-31', '2027-06-30')).toBe(state))

  it('is over after its own last day where nothing opened it longer', () => {
    expect(stateOfWindow('2027-04-01', '2026-01-01', '2027-03-31', '2027-03-31')).toBe('OVER')
  })

  it('without a first and a last day is open', () => {
    expect(stateOfWindow('2027-04-01', null, null, null)).toBe('OPEN')
  })
})
