import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import type { MessageCode } from '../errors/message.js'

/** What of a year's examination a person has and may use. Days are yyyy-mm-dd in Asia/Shanghai. */
export interface ExamFacts {
  /** Whether the paper is composed and its bank has enough questions. */
  readonly set: boolean
  readonly passed: boolean
  readonly coursesDone: boolean
  /** An attempt that is not handed in: it is joined, whatever else holds. */
  readonly openAttempt: boolean
  readonly window: 'NOT_YET' | 'OPEN' | 'OVER' | 'UNKNOWN'
  /** Attempts of the year's own that are left. */
  readonly left: number
  /** Attempts of a 补学补考 in force that are left. */
  readonly grantedLeft: number
  /** A request for 补学补考 that waits. */
  readonly asked: boolean
}

type Verdict = MessageCode | null

const isProfessional = (actor: Actor) => actor.role === Role.PROFESSIONAL && actor.professionalId !== null

/**
 * 开始考试: once the year's required courses are completed, while its study or make-up is open, three times; afterwards with a 补学补考, which
 * holds until its own last day. An open attempt is joined and never counts against itself.
 */
export function refusesOpening(actor: Actor, facts: ExamFacts): Verdict {
  if (!isProfessional(actor)) return 'NOT_ALLOWED'
  if (facts.openAttempt) return null
  if (facts.passed) return 'EXAM_PASSED'
  // Who can do nothing about the courses any more is not sent to them.
  const closed = facts.left > 0 ? windowRefusal[facts.window] : null
  if (closed) return closed
  if (!facts.coursesDone) return 'EXAM_COURSES_FIRST'
  if (!facts.set) return 'EXAM_NOT_SET'
  if (facts.left > 0) return null
  return facts.grantedLeft > 0 ? null : facts.asked ? 'EXAM_MAKE_UP_ASKED' : 'EXAM_ATTEMPTS_USED'
}

const windowRefusal = { NOT_YET: 'EXAM_NOT_YET', OPEN: null, OVER: 'EXAM_WINDOW_OVER', UNKNOWN: 'EXAM_WINDOW_UNKNOWN' } as const satisfies Record<ExamFacts['window'], Verdict>

/** 申请补学补考: once all attempts are used without passing, while the year is open; one request at a time. */
export function refusesAsking(actor: Actor, facts: ExamFacts): Verdict {
  if (!isProfessional(actor)) return 'NOT_ALLOWED'
  const refusal = refusesFurtherAttempts(facts)
  if (refusal === 'EXAM_PASSED' || refusal === 'EXAM_ATTEMPTS_LEFT') return refusal
  return facts.asked ? 'EXAM_MAKE_UP_ASKED' : refusal
}

/** Whether there is cause for a 补学补考 at all, whoever asks: all attempts are used without passing, and the year is open. */
export function refusesFurtherAttempts(facts: ExamFacts): Verdict {
  if (facts.passed) return 'EXAM_PASSED'
  if (facts.openAttempt || facts.left > 0 || facts.grantedLeft > 0) return 'EXAM_ATTEMPTS_LEFT'
  return windowRefusal[facts.window]
}

/** 办理补学补考: support, once, and never one's own. */
export function refusesDeciding(actor: Actor, grant: { readonly state: string; readonly requestedById: number }): Verdict {
  if (actor.role !== Role.SUPPORT) return 'NOT_ALLOWED'
  if (actor.accountId === grant.requestedById) return 'EXAM_GRANT_OWN'
  return grant.state === 'ASKED' ? null : 'EXAM_GRANT_DECIDED'
}

/** What saving and handing in look at. */
export interface AttemptFacts {
  readonly handedInAt: Date | number | null
  readonly endsAt: Date | number
}

/** 答题: until it is handed in or its time is over, by the server's clock. */
export function refusesAnswering({ handedInAt, endsAt }: AttemptFacts, now: number): Verdict {
  if (handedInAt !== null) return 'EXAM_CLOSED'
  return now > Number(endsAt) ? 'EXAM_TIME_OVER' : null
}
