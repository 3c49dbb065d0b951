import type { EntityManager } from '@mikro-orm/sql'
import { currentYear } from '../clock.js'
import type { App } from '../context.js'
import { AnnualRequirement } from './annual-requirement.entity.js'
import { firstYear, requirementOf } from './requirement-data.js'

/** Makes known the years up to the clock's current one that are not yet. What has been edited since is left as it is. */
export async function fillYears(em: EntityManager, { clock }: Pick<App, 'clock'>): Promise<void> {
  const known = new Set((await em.findAll(AnnualRequirement)).map(({ year }) => year))
  for (let year = firstYear; year <= currentYear(clock); year++) {
    if (known.has(year)) continue
    const { professional, ...rest } = requirementOf(year)
    em.create(AnnualRequirement, { ...rest, professionalHours: professional })
  }
  await em.flush()
}

const minute = 60_000

/** Sees to it that a server that runs over New Year knows the new year within a minute; gives what ends it. */
export function followYears(app: Pick<App, 'clock' | 'database'>, failed: (error: unknown) => void): () => void {
  let known = currentYear(app.clock)
  const timer = setInterval(() => {
    const year = currentYear(app.clock)
    if (year === known) return
    // Another server may have been first: then the next minute finds it there.
    fillYears(app.database.fork(), app).then(() => (known = year), failed)
  }, minute)
  return () => clearInterval(timer)
}
