import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { recordAudit } from '../audit/record-audit.js'
import type { NewAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate } from '../database/write.js'
import type { Language } from '../errors/language.js'
import { notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { refusesEditing } from './course-editor.js'

/** What an edit came to: the key of the course, or the year, that is to be shown; or why nothing was done. */
export type EditOutcome = number | InvalidInput | NotAllowed | NotFound | Conflict

/** What an edit works with, within its transaction. */
export interface Edit {
  readonly em: EntityManager
  readonly rows: Rows
  readonly actor: Actor
  readonly at: Date
  readonly year: number
  readonly language: Language
  /** Writes what was done into the trail of who did it. */
  readonly record: (action: Extract<NewAudit, { noun: 'COURSE' }>['action'], subjectId: number, details: Readonly<Record<string, string | number | readonly string[]>>) => Promise<void>
}

/** What an edit begins with: the year itself, or something of it. */
const yearOf = {
  year: 'select year from public_year where year = ?',
  course: 'select year from course where id = ?',
  lesson: 'select c.year from lesson l join course c on c.id = l.course_id where l.id = ?',
  material: 'select c.year from course_material m join course c on c.id = m.course_id where m.id = ?',
} as const

/**
 * One edit of a year's courses in one transaction, by who may edit them. The year's row is held until the commit: edits of a year come one
 * after the other, and none while it is published. What people study is held row by row, where an edit depends on that nobody has begun.
 */
export async function editYear(context: Context, place: keyof typeof yearOf, id: number, work: (edit: Edit) => Promise<EditOutcome>): Promise<EditOutcome> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const refusal = await refusesEditing(rows, actor)
    if (refusal) return notAllowed(language, refusal)
    const [found] = await rows(yearOf[place], [id])
    if (!found) return notFound(language)
    const year = Number(found[0])
    await rows(`select year from public_year where year = ?${forUpdate(em)}`, [year])
    const at = clock.now()
    return work({
      em,
      rows,
      actor,
      at,
      year,
      language,
      record: (action, subjectId, details) => recordAudit(em, actor, at, [{ noun: 'COURSE', action, about: { unitId: actor.unitId ?? null, departmentId: null }, subjectId, details: { year, ...details } }]),
    })
  })
}
