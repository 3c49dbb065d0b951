import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDays, type HalfDay, halfDaysBetween, suggestedTenths } from './half-days.js'

describe('halfDaysBetween', () => {
  it.each([
    ['2026-05-11', 'MORNING', '2026-05-13', 'AFTERNOON', 6],
    ['2026-05-11', 'AFTERNOON', '2026-05-13', 'MORNING', 4],
    ['2026-05-11', 'MORNING', '2026-05-11', 'MORNING', 1],
    ['2026-05-11', 'MORNING', '2026-05-11', 'AFTERNOON', 2],
    ['2025-12-31', 'AFTERNOON', '2026-01-01', 'MORNING', 2],
    ['2024-02-28', 'MORNING', '2024-03-01', 'AFTERNOON', 6],
  ] as const)('%s %s to %s %s is %i', (startsOn, startHalf, endsOn, endHalf, halfDays) => {
    expect(halfDaysBetween(startsOn, startHalf, endsOn, endHalf)).toBe(halfDays)
  })

  it('is not positive when the end lies before the start', () => {
    expect(halfDaysBetween('2020-05-12', 'MORNING', '2020-05-06', 'AFTERNOON')).toBe(-10)
    expect(halfDaysBetween('2020-05-12', 'AFTERNOON', '2020-05-12', 'MORNING')).toBe(0)
  })

  it('throws on a day that does not exist', () => {
    expect(() => halfDaysBetween('2025-02-29', 'MORNING', '2025-03-01', 'AFTERNOON')).toThrow(RangeError)
  })
})

describe('calendarDays', () => {
  it('counts both ends', () => {
    expect(calendarDays('2026-05-11', '2026-05-13')).toBe(3)
    expect(calendarDays('2026-05-11', '2026-05-11')).toBe(1)
    expect(calendarDays('2020-05-12', '2020-05-06')).toBe(-5)
  })
})

describe('suggestedTenths', () => {
  it('gives 24 学时 for three full days', () => {
    expect(suggestedTenths('HALF_DAY', '2026-05-11', 'MORNING', '2026-05-13', 'AFTERNOON')).toBe(240)
  })

  it('gives nothing when the end lies before the start', () => {
    expect(suggestedTenths('HALF_DAY', '2020-05-12', 'MORNING', '2020-05-06', 'AFTERNOON')).toBeNull()
  })

  it.each(['AS_CERTIFIED', 'MANUAL', 'SYSTEM'] as const)('gives nothing by %s', formula => {
    expect(suggestedTenths(formula, '2026-05-11', 'MORNING', '2026-05-13', 'AFTERNOON')).toBeNull()
  })

  it('never gives more than 8 学时 for each calendar day', () => {
    const half = fc.constantFrom<HalfDay>('MORNING', 'AFTERNOON')
    const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    fc.assert(fc.property(day, half, day, half, (startsOn, startHalf, endsOn, endHalf) => {
      const tenths = suggestedTenths('HALF_DAY', startsOn, startHalf, endsOn, endHalf)
      expect(tenths ?? 0).toBeLessThanOrEqual(Math.max(0, calendarDays(startsOn, endsOn) * 80))
    }))
  })
})
