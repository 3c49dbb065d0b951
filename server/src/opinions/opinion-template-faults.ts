import type { Rows } from '../database/rows.js'
import type { Fault } from '../errors/user-error.js'

const textLength = 1000

/** Faults of a text that a unit is to keep; `exceptId` is the one that it takes the place of. */
export async function opinionTemplateFaults(rows: Rows, text: string, unitId: number, decision: string, exceptId = 0): Promise<Fault[]> {
  if (text === '') return [{ path: 'text', code: 'REQUIRED' }]
  if (text.length > textLength) return [{ path: 'text', code: 'TOO_LONG', params: { max: textLength, length: text.length } }]
  const kept = await rows('select text from opinion_template where unit_id = ? and decision = ? and id <> ?', [unitId, decision, exceptId])
  return kept.some(([other]) => other === text) ? [{ path: 'text', code: 'TEMPLATE_EXISTS' }] : []
}
