import { describe, expect, it } from 'vitest'
import { dayNumber, isCalendarDay } from './calendar-day.js'

describe('isCalendarDay', () => {
  it.each(['2020-02-29', '2000-02-29', '2025-12-31', '1949-10-01', '0099-01-01'])('accepts %s', day => {
    expect(isCalendarDay(day)).toBe(true)
  })

  it.each([
    '2025-02-29', '1900-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '2025-1-1',
    '20250101', '2025-01-01T00:00', ' 2025-01-01', '2025-01-01\n', '２０２５-01-01', 'abc', '',
  ])('refuses %j', text => {
    expect(isCalendarDay(text)).toBe(false)
  })
})

describe('dayNumber', () => {
  it('counts whole days, over leap days and year ends', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2)
    expect(dayNumber('2026-01-01') - dayNumber('2025-12-31')).toBe(1)
  })

  it('throws on a day that does not exist', () => {
    expect(() => dayNumber('2025-02-29')).toThrow(RangeError)
  })
})
