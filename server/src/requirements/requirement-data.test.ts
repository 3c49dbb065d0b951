import { describe, expect, it } from 'vitest'
import { isCalendarDay } from '../calendar-day.js'
import { firstYear, requirementOf } from './requirement-data.js'

const years = Array.from({ length: 12 }, (_, index) => firstYear + index)

describe('requirementOf', () => {
  it.each(years)('asks 90 学时 of %i, 60 of them professional', year => {
    const requirement = requirementOf(year)
    expect(requirement).toMatchObject({ year, total: 900, professional: 600 })
    expect(requirement.professional * 3).toBe(requirement.total * 2)
    expect(requirement.source).toContain('桂人社规〔2019〕4号')
  })

  it('has the year 2025 as the notice says', () => {
    expect(requirementOf(2025)).toMatchObject({
      publicRequired: 200,
      publicElective: 100,
      entryOpensOn: '2025-01-01',
      entryClosesOn: '2026-03-31',
      reviewClosesOn: '2026-03-31',
      studyClosesOn: '2025-12-31',
      source: expect.stringContaining('桂人社函〔2025〕80号'),
    })
  })

  it.each([
    [2020, null, null],
    [2021, 150, null],
    [2022, null, null],
    [2023, null, null],
    [2024, 150, null],
    [2026, null, null],
    [2031, null, null],
  ])('knows of the public subjects of %i no more than was published', (year, publicRequired, publicElective) => {
    expect(requirementOf(year)).toMatchObject({ publicRequired, publicElective })
  })

  it.each(years)('opens %i on its first day and closes it in the next year', year => {
    const { entryOpensOn, entryClosesOn, reviewClosesOn, studyClosesOn } = requirementOf(year)
    expect([entryOpensOn, entryClosesOn, reviewClosesOn]).toEqual([`${year}-01-01`, `${year + 1}-03-31`, `${year + 1}-03-31`])
    expect(studyClosesOn === null || (isCalendarDay(studyClosesOn) && studyClosesOn.startsWith(`${year}-`))).toBe(true)
  })

  it.each([2019, 2025.5, Number.NaN])('throws for %d', year => {
    expect(() => requirementOf(year)).toThrow(RangeError)
  })
})
