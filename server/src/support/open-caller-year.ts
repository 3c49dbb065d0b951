import type { Context } from '../context.js'
import { notFound, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { openWindow } from '../windows/open-window.js'
import { lookedUpPerson } from './support-look.read.js'
import type { CallerYearInput } from './support.input.js'

/** 开放登记 of a year until a day for somebody who phones, as openWindow does for a unit or an authority. Gives the case's id; the same key again opens nothing anew. */
export async function openCallerYear(context: Context, caseId: number, input: CallerYearInput, idempotencyKey: string): Promise<number | InvalidInput | NotAllowed | NotFound> {
  const professionalId = await lookedUpPerson(context, caseId)
  if (professionalId === null) return notFound(context.language)
  const outcome = await openWindow(context, { ...input, professionalId: String(professionalId) }, idempotencyKey)
  return typeof outcome === 'number' ? caseId : outcome
}
