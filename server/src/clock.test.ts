import { describe, expect, it } from 'vitest'
import { currentYear, daysLeft, endOfDay, fixedClock, shanghaiDay, startOfDay, systemClock, todayIn } from './clock.js'

describe('systemClock', () => {
  it('tells the present instant', () => {
    const before = Date.now()
    const now = systemClock.now().getTime()
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })
})

describe('fixedClock', () => {
  it('stands still, also when a caller changes the date it was handed', () => {
    const clock = fixedClock('2026-01-01T00:00:00.000Z')
    clock.now().setUTCFullYear(1999)
    expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.000Z')
  })

  it('refuses what is no instant', () => {
    expect(() => fixedClock('soon')).toThrow(RangeError)
  })
})

describe('days in Asia/Shanghai', () => {
  it('changes the day at 16:00 UTC', () => {
    expect(shanghaiDay(new Date('2026-03-31T15:59:59.999Z'))).toBe('2026-03-31')
    expect(shanghaiDay(new Date('2026-03-31T16:00:00.000Z'))).toBe('2026-04-01')
  })

  it('has the new year eight hours before UTC has it', () => {
    const clock = fixedClock('2025-12-31T16:00:00Z')
    expect(todayIn(clock)).toBe('2026-01-01')
    expect(currentYear(clock)).toBe(2026)
    expect(currentYear(fixedClock('2025-12-31T15:59:59.999Z'))).toBe(2025)
  })

  it('begins and ends a day at its first and last millisecond', () => {
    expect(startOfDay('2026-03-31').toISOString()).toBe('2026-03-30T16:00:00.000Z')
    expect(endOfDay('2026-03-31').toISOString()).toBe('2026-03-31T15:59:59.999Z')
    expect(shanghaiDay(startOfDay('2024-02-29'))).toBe('2024-02-29')
    expect(shanghaiDay(endOfDay('2024-02-29'))).toBe('2024-02-29')
  })

  it('throws on a day that does not exist', () => {
    expect(() => startOfDay('2025-02-30')).toThrow(RangeError)
    expect(() => endOfDay('2025-2-3')).toThrow(RangeError)
  })
})

describe('daysLeft', () => {
  it('is 0 on the last day and negative after it', () => {
    expect(daysLeft('2026-03-31', '2026-03-31')).toBe(0)
    expect(daysLeft('2026-03-30', '2026-03-31')).toBe(1)
    expect(daysLeft('2026-04-01', '2026-03-31')).toBe(-1)
    expect(daysLeft('2025-12-31', '2026-03-31')).toBe(90)
  })
})
