import { countCap } from '../database/page.js'
import type { Raw } from '../database/read-shape.js'
import type { Param, Rows } from '../database/rows.js'
import type { MessageKind } from './message-kind.js'

const counted: readonly MessageKind[] = ['HOURS_SUBMITTED', 'REVIEW_CLOSES'] as MessageKind[]

/**
 * How many records wait now of what messages tell of: submitted from the message on until it was read, or of a year. Counted at reading, so that
 * submitting changes no row that a whole unit shares, and a message never says more than is true. One statement, by the queue's own index.
 */
export async function waitingOf(messages: readonly Raw[], rows: Rows): Promise<Map<number, number>> {
  const parts: string[] = []
  const params: Param[] = []
  for (const { id, kind, unitId, departmentId, year, at, readAt } of messages) {
    if (!counted.includes(kind as MessageKind) || unitId === null) continue
    const conditions = ["h.review_unit_id = ? and h.status = 'PENDING'"]
    const values: Param[] = [id as number, unitId as number]
    const add = (sql: string, ...more: Param[]) => {
      conditions.push(sql)
      values.push(...more)
    }
    if (year !== null) add('h.year = ?', Number(year))
    else add('h.submitted_at >= ?', Number(at))
    if (year === null && readAt !== null) add('h.submitted_at <= ?', Number(readAt))
    if (departmentId !== null) add('h.department_id = ?', Number(departmentId))
    parts.push(`select ? as id, count(*) as n from (select 1 from hour_record h where ${conditions.join(' and ')} limit ${countCap}) x`)
    params.push(...values)
  }
  if (parts.length === 0) return new Map()
  return new Map((await rows(parts.join(' union all '), params)).map(([id, n]) => [Number(id), Number(n)]))
}
