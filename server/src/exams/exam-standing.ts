import { currentYear, todayIn, type Clock } from '../clock.js'
import { yearsOfRequiredDone } from '../courses/courses-done.js'
import type { Rows } from '../database/rows.js'
import type { MessageParams } from '../errors/message.js'
import type { QuestionKind } from './exam-enums.js'
import type { ExamFacts } from './exam.policy.js'
import { paperOrder, type Composition } from './paper.js'

/** One attempt as lists and rules need it; instants in ms. */
export interface Sitting {
  readonly id: number
  readonly number: number
  readonly grantId: number | null
  readonly startedAt: number
  readonly endsAt: number
  readonly handedInAt: number | null
  readonly closedBy: string | null
  readonly score: number | null
  readonly passed: boolean
  readonly awardedHours: number | null
}

/** A 补学补考 as rules need it. */
interface Given {
  readonly id: number
  readonly state: string
  readonly attempts: number | null
  readonly expiresOn: string | null
}

/** How a person stands with the examination of one published year. */
export interface ExamStanding {
  readonly year: number
  readonly passMark: number
  /** Attempts of the year's own. */
  readonly attempts: number
  /** Null: until the window's last day. */
  readonly minutes: number | null
  readonly composition: Composition
  /** Tenths of a 学时 that passing gives; null: not known, gives none. */
  readonly hours: number | null
  /** The days between which it may be begun, of the window that holds or comes next, or was the last. */
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly sittings: readonly Sitting[]
  /** The make-up to use next; null where there is none in force. */
  readonly grant: Given | null
  readonly facts: ExamFacts
  /** What words about it name. */
  readonly params: MessageParams
}

const isDay = (day: unknown) => (day === null ? null : String(day).slice(0, 10))

/** Which of a year's two windows counts today. */
function windowOf(today: string, spans: readonly (readonly [opens: string | null, closes: string | null])[]) {
  const known = spans.filter((span): span is readonly [string, string] => span[0] !== null && span[1] !== null)
  const open = known.find(([opens, closes]) => opens <= today && today <= closes)
  if (open) return { state: 'OPEN', span: open } as const
  const next = known.filter(([opens]) => opens > today).toSorted()[0]
  if (next) return { state: 'NOT_YET', span: next } as const
  const last = known.toSorted((a, b) => a[1].localeCompare(b[1])).at(-1)
  return last ? ({ state: 'OVER', span: last } as const) : ({ state: 'UNKNOWN', span: [null, null] } as const)
}

/** How a person stands with every published year, the newest first, or with one: five statements. */
export async function examStandings(rows: Rows, clock: Clock, professionalId: number, only: number | null = null): Promise<ExamStanding[]> {
  const today = todayIn(clock)
  const of = (column: string) => (only === null ? '' : ` and ${column} = ${Math.trunc(only)}`)
  const years = await rows(
    `select y.year, y.pass_mark, y.attempts, y.exam_minutes, y.single_count, y.multiple_count, y.true_false_count, y.study_opens_on, y.study_closes_on, y.make_up_opens_on, y.make_up_closes_on, r.public_required
       from public_year y left join annual_requirement r on r.year = y.year where y.status = 'PUBLISHED' and y.year <= ?${of('y.year')} order by y.year desc`,
    [currentYear(clock)],
  )
  const coursesDone = await yearsOfRequiredDone(rows, professionalId)
  const bank = await rows(`select year, kind, count(*) as questions from exam_question where 1 = 1${of('year')} group by year, kind`, [])
  const attempts = await rows(
    `select id, number, grant_id, started_at, ends_at, handed_in_at, closed_by, score, passed, awarded_hours, year from exam_attempt where professional_id = ?${of('year')} order by number`,
    [professionalId],
  )
  const grants = await rows(`select id, state, attempts, expires_on, year from exam_grant where professional_id = ?${of('year')} order by id`, [professionalId])

  const inBank = new Map(bank.map(([year, kind, count]) => [`${Number(year)} ${String(kind)}`, Number(count)]))
  return years.map(row => {
    const [year, passMark, allowed, minutes, single, multiple, trueFalse] = row.map(value => (value === null ? null : Number(value))) as number[]
    const [studyOpens, studyCloses, makeUpOpens, makeUpCloses] = row.slice(7, 11).map(isDay)
    const composition: Composition = { SINGLE: single!, MULTIPLE: multiple!, TRUE_FALSE: trueFalse! }
    const sittings = attempts.filter(one => Number(one[10]) === year).map(sittingOf)
    const given = grants.filter(one => Number(one[4]) === year).map(([id, state, attempts, expiresOn]): Given => ({ id: Number(id), state: String(state), attempts: attempts === null ? null : Number(attempts), expiresOn: isDay(expiresOn) }))
    const { state: window, span } = windowOf(today, [[studyOpens!, studyCloses!], [makeUpOpens!, makeUpCloses!]])
    const usedOf = (grantId: number | null) => sittings.filter(sitting => sitting.grantId === grantId).length
    const leftOf = (one: Given) => (one.state === 'GRANTED' && (one.expiresOn ?? '') >= today ? one.attempts! - usedOf(one.id) : 0)
    const grant = given.find(one => leftOf(one) > 0) ?? null
    return {
      year: year!,
      passMark: passMark!,
      attempts: allowed!,
      minutes: minutes ?? null,
      composition,
      hours: row[11] === null ? null : Number(row[11]),
      opensOn: span[0],
      closesOn: span[1],
      sittings,
      grant,
      facts: {
        set: paperOrder.every(kind => (inBank.get(`${year} ${kind}`) ?? 0) >= composition[kind]) && sizeOf(composition) > 0,
        passed: sittings.some(({ passed }) => passed),
        coursesDone: coursesDone.has(year!),
        openAttempt: sittings.some(({ handedInAt }) => handedInAt === null),
        window,
        left: Math.max(0, allowed! - usedOf(null)),
        grantedLeft: grant ? leftOf(grant) : 0,
        asked: given.some(({ state }) => state === 'ASKED'),
      },
      params: { year: year!, attempts: allowed!, opens: span[0] ?? '', closes: span[1] ?? '' },
    }
  })
}

/** How many questions a paper has. */
export const sizeOf = (composition: Readonly<Record<`${QuestionKind}`, number>>): number => paperOrder.reduce((sum, kind) => sum + composition[kind], 0)

function sittingOf([id, number, grantId, startedAt, endsAt, handedInAt, closedBy, score, passed, awardedHours]: unknown[]): Sitting {
  const orNull = (value: unknown) => (value === null || value === undefined ? null : Number(value))
  return {
    id: Number(id),
    number: Number(number),
    grantId: orNull(grantId),
    startedAt: Number(startedAt),
    endsAt: Number(endsAt),
    handedInAt: orNull(handedInAt),
    closedBy: closedBy === null ? null : String(closedBy),
    score: orNull(score),
    passed: Boolean(Number(passed ?? 0)),
    awardedHours: orNull(awardedHours),
  }
}
