import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { hourRecordShape } from '../hours/hour-record.shape.js'
import { HourStatus } from '../hours/hour-enums.js'
import type { HourRecord } from '../hours/hour-record.type.js'
import type { CallerRecords } from './support-case.type.js'

const mostShown = 20

/** A caller's records by state, and those that wait or came back: a statement each for what is asked for. */
export async function callerRecords(context: ReadContext, professionalId: number, selection: Selection): Promise<CallerRecords> {
  const list = async (status: 'PENDING' | 'REJECTED', order: string, wanted: Selection | undefined): Promise<HourRecord[]> => {
    if (!wanted) return []
    const found = await readRows(hourRecordShape, wanted, { where: 'r.professional_id = ? and r.status = ?', params: [professionalId, status], order, limit: mostShown }, context)
    return found.map(({ node }) => node as unknown as HourRecord)
  }
  const [counted, pending, rejected] = await Promise.all([
    context.rows('select status, count(*) as records from hour_record where professional_id = ? group by status', [professionalId]),
    list('PENDING', 'r.submitted_at, r.id', selection['pending']),
    list('REJECTED', 'r.reviewed_at desc, r.id desc', selection['rejected']),
  ])
  const counts = new Map(counted.map(([status, count]) => [status, Number(count)]))
  return { counts: Object.values(HourStatus).map(status => ({ status, count: counts.get(status) ?? 0 })), pending, rejected }
}
