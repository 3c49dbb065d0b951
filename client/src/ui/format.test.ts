import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, speak, type Language } from '../i18n'
import { addDays, daysUntil, formatNumber, shanghai, useFormat } from './format'

/** The formats as a component in that language has them. */
async function formatIn(language: Language): Promise<ReturnType<typeof useFormat>> {
  await speak(language)
  let format!: ReturnType<typeof useFormat>
  mount({ setup: () => ((format = useFormat()), () => null) }, { global: { plugins: [i18n] } })
  return format
}

describe('days and instants', () => {
  it('count to a deadline, which lasts until the end of its day', () => {
    expect(daysUntil('2027-03-31', '2026-11-24')).toBe(127)
    expect(daysUntil('2026-11-24', '2026-11-24')).toBe(0)
    expect(daysUntil('2026-11-23', '2026-11-24')).toBe(-1)
  })
  it('move over months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })
  it('are read in Asia/Shanghai', () => {
    expect(shanghai('2026-05-10T16:30:00.000Z')).toEqual({ day: '2026-05-11', time: '00:30' })
  })
})

it('figures have their thousands apart', () => {
  expect([1284, 4.5, 0, 10000].map(formatNumber)).toEqual(['1,284', '4.5', '0', '10,000'])
})

describe('in Chinese', () => {
  let format: ReturnType<typeof useFormat>
  beforeAll(async () => void (format = await formatIn('zh-CN')))

  it('writes days as the notice does', () => {
    expect(format.day('2026-05-11')).toBe('2026年5月11日（周一）')
    expect(format.plainDay('2026-12-01')).toBe('2026年12月1日')
    expect(format.shortDay('2026-05-11')).toBe('05-11')
    expect(format.instant('2026-05-11T06:05:00.000Z')).toBe('2026年5月11日（周一） 14:05')
  })
  it('writes hours with halves', () => expect([24, 4.5].map(format.hours)).toEqual(['24 学时', '4.5 学时']))
  it('says how long is left', () => {
    expect(format.daysLeft('2026-12-31', '2026-11-24')).toBe('还剩 37 天')
    expect(format.daysLeft('2026-11-24', '2026-11-24')).toBe('今天 23:59 截止')
    expect(format.daysLeft('2026-11-20', '2026-11-24')).toBe('已截止')
  })
})

describe('in English', () => {
  let format: ReturnType<typeof useFormat>
  beforeAll(async () => void (format = await formatIn('en')))

  it('writes days plainly', () => {
    expect(format.day('2026-05-11')).toBe('Mon, 11 May 2026')
    expect(format.plainDay('2026-12-01')).toBe('1 December 2026')
  })
  it('knows one from many', () => {
    expect([24, 1, 4.5, 0].map(format.hours)).toEqual(['24 hours', '1 hour', '4.5 hours', '0 hours'])
    expect(format.daysLeft('2026-11-25', '2026-11-24')).toBe('1 day left')
  })
})
