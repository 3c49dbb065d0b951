import { recordAudit } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { invalidInput, type InvalidInput } from '../errors/user-error.js'
import { tell } from '../messages/tell.js'
import { unmetOfYear } from './annual-hours.read.js'
import type { AnnualHoursFilter } from './annual-hours.type.js'
import { requirementsOf } from './requirement-of-year.js'

/** At most this many people in one call: all in one transaction. */
const mostPeople = 10_000

/** How many were reminded by this call, and how many had been reminded today before it. */
export interface ReminderCounts {
  readonly reminded: number
  readonly already: number
}

/**
 * Reminds those who have not reached a year's requirement (未完成名单), as far as they are in the caller's scope and match the filter: a message,
 * and a mail to proven addresses. Nobody is reminded of a year twice on one day, whoever asks and however often, so that a call may be repeated.
 */
export async function remindUnmet(context: Context, year: number, filter: AnnualHoursFilter | null): Promise<ReminderCounts | InvalidInput> {
  const { clock, language } = context
  const actor = context.actor!
  const requirement = (await requirementsOf(context)).get(year)
  if (!requirement) return invalidInput(language, [{ path: 'year', code: 'UNKNOWN_CHOICE' }])
  const once = `YEAR_REMINDER ${year} ${todayIn(clock)}`
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const unmet = await unmetOfYear(rows, year, filter, requirement, once, mostPeople + 1, context)
    if (unmet.length > mostPeople) return invalidInput(language, [{ path: 'filter', code: 'REMIND_TOO_MANY', params: { max: mostPeople } }])
    const untold = unmet.filter(({ told }) => !told)
    const [[unit] = ['']] = await rows('select name from unit where id = ?', [actor.unitId])
    const common = { unit: String(unit), year, required: requirement.total / 10, professional: requirement.professionalHours / 10 }
    await tell(em, context, untold.map(({ accountId, total }) => ({ accountId, kind: 'YEAR_REMINDER', params: { ...common, total: total / 10 }, once })))
    if (untold.length > 0) {
      const about = { unitId: actor.unitId, departmentId: actor.departmentId }
      await recordAudit(em, actor, clock.now(), [{ noun: 'REMINDER', action: 'SENT', about, details: { year, count: untold.length } }])
    }
    return { reminded: untold.length, already: unmet.length - untold.length }
  })
}
