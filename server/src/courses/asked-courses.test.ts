import { expect, test } from 'vitest'
import { allDone } from './asked-courses.js'

const course = (since: number | null, completedAt: number | null) => ({ since, completedAt })

test.each([
  ['no course', [], false],
  ['one that is open', [course(null, null)], false],
  ['all of them', [course(null, 5), course(null, 6)], true],
  ['one of two', [course(null, 5), course(null, null)], false],
  ['a course added after all were done', [course(null, 5), course(10, null)], true],
  ['a course added on the way', [course(null, 5), course(null, 12), course(10, null)], false],
  ['a course added on the way, and done', [course(null, 5), course(null, 12), course(10, 13)], true],
  ['two added after all were done, one by one', [course(null, 5), course(10, null), course(20, null)], true],
  ['a second one added after the first was done', [course(null, 12), course(10, 13), course(20, null)], true],
  ['a second one added before the first was done', [course(null, 12), course(10, 25), course(20, null)], false],
  ['courses of a new year, put in one after the other', [course(1, 30), course(2, null)], false],
])('%s', (_, courses, done) => expect(allDone(courses)).toBe(done))
