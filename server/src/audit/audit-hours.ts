import type { NewHourEvent } from '../hours/hour-events.js'
import { chunks } from '../database/write.js'
import type { NewAudit } from './record-audit.js'

/** So many records' keys stand in one row: its text stays far below 64 kB. */
const recordsInRow = 2000

/**
 * What was done to hour records, for the trail: of one record a row about its person; of many one row for all of a department to which the
 * same was done. A batch of 10 000 would double its writes with a row each, and each record has its event beside.
 */
export function auditOfHours(events: readonly NewHourEvent[]): NewAudit[] {
  const groups = Map.groupBy(events, ({ action, of, opinion, toName }) => JSON.stringify([action, of.unitId, of.departmentId, opinion ?? null, toName ?? null]))
  return [...groups.values()].flatMap(group =>
    chunks(group, recordsInRow).map((part): NewAudit => {
      const [{ action, of, opinion, toName, hourRecordId }] = part as [NewHourEvent]
      const words = { ...(opinion ? { opinion } : {}), ...(toName ? { to: toName } : {}) }
      if (part.length === 1) return { noun: 'HOUR', action, subjectId: hourRecordId, about: { professional: of.professionalId, unitId: of.unitId, departmentId: of.departmentId }, details: words }
      const details = { count: part.length, ...words, records: part.map(event => event.hourRecordId) }
      return { noun: 'HOUR', action, about: { unitId: of.unitId, departmentId: of.departmentId }, details }
    }),
  )
}
