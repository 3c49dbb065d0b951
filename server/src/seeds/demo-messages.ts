import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { fixedClock } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { tell } from '../messages/tell.js'
import { tellReviewers } from '../messages/tell-reviewers.js'

/** What the people and reviewers of the demonstration have been told of this year's records, each at its time. */
export async function fillDemoMessages(em: EntityManager, { config }: Pick<App, 'config'>, year: number): Promise<void> {
  const rows = transactionRows(em)
  const decided = await rows(
    `select r.id, r.title, r.status, r.approved_hours, r.opinion, r.reviewed_at, p.account_id, a.id as place from hour_record r
       join professional p on p.id = r.professional_id join assignment a on a.account_id = p.account_id and a.role = '${Role.PROFESSIONAL}'
      where r.year = ? and r.source = 'SELF' and r.status in ('APPROVED', 'REJECTED') order by r.reviewed_at, r.id`,
    [year],
  )
  for (const [id, title, status, tenths, opinion, at, accountId, assignmentId] of decided) {
    await tell(em, { config, clock: clockAt(at) }, [
      {
        accountId: Number(accountId),
        assignmentId: Number(assignmentId),
        kind: status === 'APPROVED' ? 'HOURS_APPROVED' : 'HOURS_RETURNED',
        params: { title: String(title), year, hours: Number(tenths) / 10 },
        detail: opinion === null ? null : String(opinion),
        hourRecordId: Number(id),
      },
    ])
  }
  const waiting = await rows("select review_unit_id, department_id, min(submitted_at) as since from hour_record where status = 'PENDING' group by review_unit_id, department_id order by since", [])
  for (const [unitId, departmentId, since] of waiting) {
    await tellReviewers(em, clockAt(since), { accountId: 0 }, Number(unitId), departmentId === null ? [] : [Number(departmentId)])
  }
}

const clockAt = (instant: unknown) => fixedClock(new Date(Number(instant)).toISOString())
