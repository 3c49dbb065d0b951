import { hash } from 'node:crypto'
import type { HourRecordInput } from '../hours/hour-record.input.js'

/** The key of a record by what it is of, hexadecimal: hour-work.ts says why by this. */
export function recordKey(personId: number, categoryId: number, input: Pick<HourRecordInput, 'title' | 'startsOn' | 'startHalf' | 'endsOn' | 'endHalf'>): string {
  return hash('sha256', JSON.stringify(['import', personId, categoryId, input.title.trim(), input.startsOn, input.startHalf, input.endsOn, input.endHalf]))
}
