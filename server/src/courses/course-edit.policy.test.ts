import { expect, test } from 'vitest'
import { refusesCourseRemoval, refusesLessonRemoval, refusesNewContent } from './course-edit.policy.js'

const free = { begun: false, waitedFor: false }

test.each([
  ['nobody has begun', free, null],
  ['somebody has begun', { ...free, begun: true }, 'COURSE_BEGUN'],
  ['somebody lacks it alone', { ...free, waitedFor: true }, 'COURSE_WAITED_FOR'],
] as const)('a course that %s', (_, facts, refusal) => expect(refusesCourseRemoval(facts)).toBe(refusal))

test.each([
  ['nobody has begun', { ...free, last: false, course: free }, null, null],
  ['nobody has begun, in a course that is', { ...free, last: false, course: { ...free, begun: true } }, null, null],
  ['somebody has begun', { ...free, begun: true, last: false, course: free }, 'LESSON_BEGUN', 'LESSON_BEGUN'],
  ['somebody lacks alone', { ...free, waitedFor: true, last: false, course: free }, 'LESSON_WAITED_FOR', null],
  ['is the last of a course that was chosen', { ...free, last: true, course: { ...free, begun: true } }, 'COURSE_BEGUN', null],
  ['is the last of an elective that somebody lacks alone', { ...free, last: true, course: { ...free, waitedFor: true } }, 'COURSE_WAITED_FOR', null],
  ['is the last of a course that nobody has begun', { ...free, last: true, course: free }, null, null],
] as const)('a lesson that %s', (_, facts, removal, content) => {
  expect(refusesLessonRemoval(facts)).toBe(removal)
  expect(refusesNewContent(facts)).toBe(content)
})
