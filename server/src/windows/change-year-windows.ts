import { LockMode } from '@mikro-orm/core'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { AnnualRequirement } from '../requirements/annual-requirement.entity.js'
import { ofWholeRegion } from './whole-region.js'
import { recordWindowEvent } from './window-events.js'
import type { YearWindowsInput } from './window.input.js'
import { refusesYearChange } from './window.policy.js'
import { yearWindowFaults } from './year-window-faults.js'

/** Changes when a year is entered and reviewed by everybody; the days until then stay in its history. Gives the year. */
export async function changeYearWindows(context: Context, year: number, version: number, input: YearWindowsInput): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const rows = transactionRows(em)
    const refusal = refusesYearChange(actor, { ofWholeRegion: await ofWholeRegion(rows, actor) })
    if (refusal) return notAllowed(language, refusal)
    const requirement = await em.findOne(AnnualRequirement, { year }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!requirement) return notFound(language)
    const { entryOpensOn, entryClosesOn, reviewClosesOn } = input
    const days = { entryOpensOn, entryClosesOn, reviewClosesOn }
    const former = { entryOpensOn: requirement.entryOpensOn, entryClosesOn: requirement.entryClosesOn, reviewClosesOn: requirement.reviewClosesOn }
    const same = JSON.stringify(days) === JSON.stringify(former)
    if (requirement.version !== version) {
      const [last] = await rows(`select actor_name, actor_id from window_event where year = ? and action = 'CHANGED' order by id desc limit 1`, [year])
      // The answer to this same request was lost.
      if (same && requirement.version === version + 1 && Number(last?.[1]) === actor.accountId) return year
      return conflict(language, requirement.version, last ? String(last[0]) : null)
    }
    const faults = yearWindowFaults(year, input)
    if (faults.length > 0) return invalidInput(language, faults)
    if (same) return year
    Object.assign(requirement, days)
    await em.flush()
    await recordWindowEvent(em, actor, clock.now(), { year, openingId: null, action: 'CHANGED', reason: input.reason.trim(), days, former })
    return year
  })
}
