import { describe, expect, it } from 'vitest'
import { nextSteps, type YearOutlook } from './next-steps'

const year = (value: Partial<YearOutlook> & { year: number }): YearOutlook => ({ entryOpen: true, entryUntil: `${value.year + 1}-03-31`, missing: 0, ...value })
const kinds = (steps: ReturnType<typeof nextSteps>) => steps.map((step) => step.kind)

describe('what to do next', () => {
  it('is nothing when nothing is missing', () => {
    expect(nextSteps([], [], [year({ year: 2026 })])).toEqual([])
  })

  it('says how many hours of which year are missing and until when', () => {
    expect(nextSteps([], [], [year({ year: 2026, missing: 32 })])).toEqual([
      { kind: 'register', amount: 32, year: 2026, deadline: '2027-03-31', to: '/hours/new?year=2026' },
    ])
  })

  it('puts what came back first, then what is drafted, when both end on the same day', () => {
    expect(kinds(nextSteps([2026], [2026, 2026], [year({ year: 2026, missing: 32 })]))).toEqual(['correct', 'submit', 'register'])
  })

  it('puts the nearest deadline first', () => {
    const steps = nextSteps([], [2027], [year({ year: 2027, missing: 90 }), year({ year: 2026, missing: 8 })])
    expect(steps.map((step) => step.deadline)).toEqual(['2027-03-31', '2028-03-31', '2028-03-31'])
    expect(steps[0]).toMatchObject({ kind: 'register', year: 2026 })
  })

  it('takes the nearest deadline of several records', () => {
    const steps = nextSteps([2027, 2026], [], [year({ year: 2027 }), year({ year: 2026 })])
    expect(steps).toMatchObject([{ kind: 'correct', amount: 2, deadline: '2027-03-31' }])
  })

  it('leaves out years that are closed', () => {
    expect(nextSteps([2024], [2024], [year({ year: 2024, entryOpen: false, missing: 40 })])).toEqual([])
  })

  it('is never more than three', () => {
    const years = [2025, 2026, 2027].map((value) => year({ year: value, missing: 1 }))
    expect(nextSteps([2026], [2026], years)).toHaveLength(3)
  })
})
