import { permission } from '../access/permission.js'
import { column, derived, expression, type Shape } from '../database/read-shape.js'
import { refusesAnswering, type AttemptFacts } from './exam.policy.js'
import { chosenOf, type Answers, type PaperQuestion } from './paper.js'

const asFlag = (value: unknown) => (value === null ? null : Boolean(Number(value)))

/** How an attempt is read; its solution never is. Readers add examAttemptScope. */
export const examAttemptShape: Shape = {
  typename: 'ExamAttempt',
  table: 'exam_attempt',
  key: 'id',
  fields: {
    id: column('id'),
    year: column('year'),
    number: column('number'),
    makeUp: expression(a => `case when ${a}.grant_id is null then 0 else 1 end`, asFlag),
    startedAt: column('startedAt'),
    endsAt: column('endsAt'),
    now: derived(['id'], (_, { clock }) => clock.now().getTime()),
    handedInAt: column('handedInAt'),
    closedBy: column('closedBy'),
    score: column('score'),
    passMark: column('passMark'),
    passed: column('passed', asFlag),
    awardedHours: column('awardedHours'),
    questions: derived(['paper'], raw => (JSON.parse(raw['paper']) as PaperQuestion[]).map((question, i) => ({ number: i + 1, ...question }))),
    answers: derived(['answers'], raw =>
      Object.entries(JSON.parse(raw['answers']) as Answers).map(([key, { r, c, t }]) => ({ __typename: 'ExamAnswer', number: Number(key.slice(1)), chosen: chosenOf(c), revision: r, savedAt: t })),
    ),
    permissions: derived(['handedInAt', 'endsAt'], (raw, { clock, language }) => ({ canAnswer: permission(refusesAnswering(raw as AttemptFacts, clock.now().getTime()), language) })),
  },
}
