import { describe, expect, it } from 'vitest'
import { calendarDays, halfDays, isRealDay, readDay, realDay } from './half-days'

describe('a typed day', () => {
  it.each(['2026-05-11', '2026-5-11', '2026/5/11', '2026.5.11', '2026年5月11日', '20260511', ' ２０２６－０５－１１ '])('is read from %s', (typed) =>
    expect(readDay(typed)).toBe('2026-05-11'))
  it.each(['', 'abc', '5-11', '2026-05', '11/05/2026', '2026-05-111'])('is not read from "%s"', (typed) => expect(readDay(typed)).toBeNull())
  it('must stand in the calendar', () => {
    expect(isRealDay('2024-02-29')).toBe(true)
    expect(isRealDay('2026-02-29')).toBe(false)
    expect(isRealDay('2026-13-01')).toBe(false)
    expect(realDay('2026-02-30')).toBeNull()
  })
})

describe('a period', () => {
  it('counts both ends', () => {
    expect(halfDays('2026-05-11', 'MORNING', '2026-05-13', 'AFTERNOON')).toBe(6)
    expect(halfDays('2026-05-11', 'AFTERNOON', '2026-05-13', 'MORNING')).toBe(4)
    expect(halfDays('2026-05-11', 'MORNING', '2026-05-11', 'MORNING')).toBe(1)
    expect(calendarDays('2025-12-31', '2026-01-01')).toBe(2)
  })
  it('is nothing when the end lies before the start', () => {
    expect(halfDays('2020-05-12', 'MORNING', '2020-05-06', 'AFTERNOON')).toBeLessThan(1)
    expect(halfDays('2020-05-12', 'AFTERNOON', '2020-05-12', 'MORNING')).toBe(0)
  })
})
