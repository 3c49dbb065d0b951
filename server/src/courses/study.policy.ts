import { endOfDay } from '../clock.js'
import type { MessageCode } from '../errors/message.js'

/** When a year is studied; days yyyy-mm-dd in Asia/Shanghai, both ends included. */
export interface StudyDays {
  readonly year: number
  readonly studyOpensOn: string | null
  readonly studyClosesOn: string | null
  readonly makeUpOpensOn: string | null
  readonly makeUpClosesOn: string | null
}

/** Why a year cannot be studied now, and the days that its words name. */
export interface StudyRefusal {
  readonly code: MessageCode
  readonly params: { readonly year: number; readonly opens: string; readonly closes: string }
}

/** A person's stand with an elective. */
export interface ElectiveStand {
  readonly chosen: boolean
  /** A lesson of it was begun, whatever was watched. */
  readonly begun: boolean
}

const within = (today: string, opens: string | null, closes: string | null) => opens !== null && closes !== null && opens <= today && today <= closes

/** The last instant at which the year is studied, where it is open today: in its own time, or as 补学补考. Null where it is not. */
export function studyCloses(days: StudyDays, today: string): { readonly at: Date; readonly makeUp: boolean } | null {
  if (within(today, days.studyOpensOn, days.studyClosesOn)) return { at: endOfDay(days.studyClosesOn!), makeUp: false }
  if (within(today, days.makeUpOpensOn, days.makeUpClosesOn)) return { at: endOfDay(days.makeUpClosesOn!), makeUp: true }
  return null
}

/** Null allows to study a published year today; otherwise why not. */
export function refusesStudy(days: StudyDays, today: string): StudyRefusal | null {
  if (studyCloses(days, today)) return null
  const { year } = days
  const next = [[days.studyOpensOn, days.studyClosesOn], [days.makeUpOpensOn, days.makeUpClosesOn]].find(([opens]) => opens && opens > today)
  if (next) return { code: 'STUDY_NOT_YET', params: { year, opens: next[0]!, closes: next[1] ?? '' } }
  if (days.makeUpClosesOn) return { code: 'MAKE_UP_OVER', params: { year, opens: days.makeUpOpensOn ?? '', closes: days.makeUpClosesOn } }
  if (days.studyClosesOn) return { code: 'STUDY_OVER', params: { year, opens: days.studyOpensOn ?? '', closes: days.studyClosesOn } }
  return { code: 'STUDY_DAYS_UNKNOWN', params: { year, opens: '', closes: '' } }
}

/**
 * Null allows to give up an elective (退选). The notice says that people choose their electives themselves and nothing of giving one up; decided
 * here: a choice is taken back while the year is studied and until a lesson is begun. From then on the course stays with what was watched of
 * it, which may have been completed on a device that has not reported yet; nobody is obliged to finish it.
 */
export function refusesGivingUp(course: StudyDays & { readonly kind: 'REQUIRED' | 'ELECTIVE' }, { chosen, begun }: ElectiveStand, today: string): StudyRefusal | null {
  const because = (code: MessageCode): StudyRefusal => ({ code, params: { year: course.year, opens: '', closes: '' } })
  if (course.kind === 'REQUIRED') return because('REQUIRED_STAYS')
  if (!chosen) return because('NOT_CHOSEN')
  return refusesStudy(course, today) ?? (begun ? because('COURSE_BEGUN') : null)
}
