import type { Actor } from '../access/actor.js'
import { permission } from '../access/permission.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import type { ReadContext } from '../database/read-shape.js'
import type { MessageCode } from '../errors/message.js'
import { readAnnualRequirements } from '../requirements/annual-requirement.read.js'
import { requirementsOf } from '../requirements/requirement-of-year.js'
import { isMet, missingOf, totalOf, worded } from '../requirements/shortfalls.js'
import { entryWindows } from '../windows/entry-window.js'
import { refusesOpening } from '../windows/window.policy.js'
import type { CallerYear } from './support-case.type.js'

const nothingYet = { publicRequired: 0, publicElective: 0, professionalHours: 0 }

/** Every year that is known, the newest first: until when the person may enter and why not, and what is missing. Nine statements, however many years. */
export async function callerYears(context: Context, person: ReadContext & { readonly actor: Actor }, actor: Actor): Promise<CallerYear[]> {
  const { language, rows, strictProfessionalShare: strict } = context
  const professionalId = person.actor.professionalId!
  const [requirements, windows, found] = await Promise.all([
    requirementsOf(person),
    readAnnualRequirements(null, null, { year: {}, entryUntil: {} }, person),
    rows('select year, public_required, public_elective, professional_hours from annual_hours where professional_id = ?', [professionalId]),
  ])
  const sums = new Map(found.map(([year, publicRequired, publicElective, professionalHours]) => [Number(year), { publicRequired: Number(publicRequired), publicElective: Number(publicElective), professionalHours: Number(professionalHours) }]))
  const entering = await entryWindows(rows, todayIn(context.clock), windows.map(({ year }) => ({ professionalId, year })), 'year')
  return windows.map(({ year, entryUntil }) => {
    const requirement = requirements.get(year)!
    const counted = sums.get(year) ?? nothingYet
    const closed = entering({ professionalId, year })
    const refusal: MessageCode | null = refusesOpening(actor, { wholeUnit: false, review: false, professionalId }) ?? (entryUntil === null ? 'SUPPORT_NOTHING_TO_OPEN' : null)
    return {
      year,
      required: requirement.total,
      requiredProfessional: requirement.professionalHours,
      ...counted,
      total: totalOf(counted),
      met: isMet(requirement, counted, strict),
      shortfalls: worded(missingOf(requirement, counted, strict), language) as unknown as CallerYear['shortfalls'],
      entryUntil,
      canEnter: permission(closed?.code ?? null, language, closed?.params),
      canOpen: permission(refusal, language, { year }),
    }
  })
}
