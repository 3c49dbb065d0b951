import type { Actor } from '../access/actor.js'
import { refusesEditing } from '../courses/course-editor.js'
import type { Rows } from '../database/rows.js'
import type { MessageCode } from '../errors/message.js'

/** The bank is seen and edited by who edits the year, and by nobody else: it is secret. Null allows; a code refuses. */
export async function refusesBank(rows: Rows, actor: Actor): Promise<MessageCode | null> {
  return (await refusesEditing(rows, actor)) === null ? null : 'QUESTIONS_BY_REGION'
}

/** What removing a question looks at. */
export interface RemovalFacts {
  /** Whether its year is published. */
  readonly published: boolean
  /** Questions of its kind in the year's bank. */
  readonly inBank: number
  /** Those that a paper of the year asks of the kind. */
  readonly needed: number
}

/** A published year keeps as many questions as its paper asks: with fewer nobody could begin the examination. */
export function refusesRemoval({ published, inBank, needed }: RemovalFacts): MessageCode | null {
  return published && inBank - 1 < needed ? 'QUESTION_NEEDED' : null
}
