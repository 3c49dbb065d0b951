import type { EntityManager } from '@mikro-orm/sql'
import { currentYear } from '../clock.js'
import type { App } from '../context.js'
import { Course } from '../courses/course.entity.js'
import { CourseCompletion } from '../courses/study.entity.js'
import { ExamGrant } from '../exams/exam-grant.entity.js'
import { ExamQuestion } from '../exams/exam-question.entity.js'
import { layOut } from '../exams/paper.js'
import { insertRows } from '../database/write.js'
import { demoQuestions } from './demo-questions.js'
import type { DemoWorker } from './demo-records.js'

const minute = 60_000
const day = 24 * 60 * minute

type Worker = Pick<DemoWorker, 'professionalId' | 'accountId'>

/** A bank for 2025 and the current year, some who have completed their courses, and some whose attempts are used, of whom the first asks for a make-up. */
export async function fillDemoExams(em: EntityManager, { clock }: Pick<App, 'clock'>, ready: readonly Worker[], failed: readonly Worker[]): Promise<void> {
  const year = currentYear(clock)
  for (const [of, questions] of demoQuestions(year)) {
    for (const { kind, stem, options, correct } of questions) em.create(ExamQuestion, { year: of, kind, stem, options: JSON.stringify(options), correct: JSON.stringify(correct), demo: true })
  }
  const now = clock.now().getTime()
  const courses = await em.find(Course, { kind: 'REQUIRED', year: { $in: [year, year - 1] } })
  for (const { professionalId } of [...ready, ...failed]) {
    for (const course of courses) em.create(CourseCompletion, { professionalId, courseId: course.id, year: course.year, completedAt: new Date(now - 5 * day) })
  }
  await em.flush()
  for (const { professionalId } of failed) await fail(em, now, year, professionalId)
  const [asking] = failed as [Worker]
  em.create(ExamGrant, { professionalId: asking.professionalId, year, state: 'ASKED', reason: '考试期间出差在外，三次均未通过。（演示）', requestedById: asking.accountId, requestedAt: new Date(now - day), openFor: asking.professionalId } as ExamGrant)
  await em.flush()
}

/** Three attempts that were handed in empty, in the bank's own order. */
async function fail(em: EntityManager, now: number, year: number, professionalId: number): Promise<void> {
  const { paper, solution } = layOut((demoQuestions(year).get(year) ?? []).slice(0, 10), () => 0)
  const attempts = [1, 2, 3].map(number => {
    const startedAt = now - (5 - number) * day
    return [professionalId, year, number, JSON.stringify(paper), JSON.stringify(solution), '{}', 60, startedAt, startedAt + 30 * minute, startedAt + 12 * minute, 'PERSON', 0, 0]
  })
  await insertRows(em, 'exam_attempt', ['professional_id', 'year', 'number', 'paper', 'solution', 'answers', 'pass_mark', 'started_at', 'ends_at', 'handed_in_at', 'closed_by', 'score', 'passed'], attempts)
}
