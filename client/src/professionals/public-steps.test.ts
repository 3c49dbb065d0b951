import { expect, test } from 'vitest'
import { nextSteps } from './next-steps'
import { publicSteps, type PublicExam, type PublicStudy } from './public-steps'

const study = (changes: Partial<PublicStudy> = {}): PublicStudy => ({
  year: 2026, current: true, openUntil: '2026-12-31', required: { given: false }, electives: { given: false }, courses: [{ completedAt: null }, { completedAt: '2026-05-01T00:00:00Z' }], ...changes,
})
const exam = (allowed: boolean, year = 2026): PublicExam => ({ year, closesOn: '2026-12-31', permissions: { canOpen: { allowed } } })

test('this year’s courses that are left lead to its class', () => {
  expect(publicSteps([study()], [exam(false)])).toEqual([{ kind: 'study', amount: 1, year: 2026, deadline: '2026-12-31', to: '/study?year=2026' }])
})

test('nothing is studied that is closed, complete, given or of an earlier year', () => {
  const given = { given: true }
  const none = [study({ openUntil: null }), study({ courses: [{ completedAt: '2026-05-01T00:00:00Z' }] }), study({ courses: [] }), study({ required: given, electives: given }), study({ year: 2024, current: false })]
  expect(publicSteps(none, [])).toEqual([])
  expect(publicSteps([study({ required: given })], [])).toHaveLength(1)
})

test('an examination that is open comes before the courses, whichever year’s it is', () => {
  expect(publicSteps([study()], [exam(true, 2024), exam(false)]).map(({ kind, year, to }) => [kind, year, to])).toEqual([['exam', 2024, '/exams'], ['study', 2026, '/study?year=2026']])
})

test('they stand among the other steps by their days', () => {
  const entry = { year: 2026, entryOpen: true, entryUntil: '2027-03-31', missing: 30 }
  expect(nextSteps([2026], [], [entry], publicSteps([study()], [])).map(({ kind }) => kind)).toEqual(['study', 'correct', 'register'])
})
