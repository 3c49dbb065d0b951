import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, notAllowed, notFound, type Conflict, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { wording } from '../errors/message.js'
import { ofWholeRegion } from '../windows/whole-region.js'
import { holdYear } from './hold-year.js'
import { missingOfYear, wordedGaps, type YearRow } from './public-year.read.js'
import { refusesPublishing, refusesUnpublishing, refusesYearEditing } from './public-year.policy.js'
import { PublicYearIncomplete } from './public-year.type.js'
import { recordPublicYearAct } from './record-public-year-act.js'

type Refused = NotAllowed | NotFound | Conflict

/** 发布: from then on the year exists for those who study. Refused with the whole list where something is missing. Gives the year. */
export async function publishPublicYear(context: Context, year: number, version: number): Promise<number | PublicYearIncomplete | Refused> {
  return change(context, year, version, 'PUBLISHED', (em, row) => {
    const gaps = missingOfYear(row)
    return gaps.length > 0 ? Promise.resolve(incomplete(context, gaps)) : set(em, context, year, 'PUBLISHED')
  })
}

/** 撤回发布, while nobody has begun anything in it. Gives the year. */
export async function unpublishPublicYear(context: Context, year: number, version: number): Promise<number | Refused> {
  return change(context, year, version, 'DRAFT', em => set(em, context, year, 'DRAFT'))
}

/** The year is held: whoever begins to study it waits, and either is seen here or finds it unpublished. */
async function change<Outcome>(context: Context, year: number, version: number, to: 'PUBLISHED' | 'DRAFT', act: (em: EntityManager, row: YearRow) => Promise<number | Outcome>): Promise<number | Outcome | Refused> {
  const { language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const office = { ofWholeRegion: await ofWholeRegion(transactionRows(em), actor) }
    const outsider = refusesYearEditing(actor, office)
    if (outsider) return notAllowed(language, outsider)
    const row = await holdYear(em, year)
    if (!row) return notFound(language)
    // The answer to this same request was lost.
    if (row.status === to && row.version === version + 1 && row.editedById === actor.accountId) return year
    if (row.version !== version) return conflict(language, row.version, row.editedByName)
    const refusal = to === 'PUBLISHED' ? refusesPublishing(actor, office, row) : refusesUnpublishing(actor, office, row)
    return refusal ? notAllowed(language, refusal) : act(em, row)
  })
}

async function set(em: EntityManager, { actor, clock }: Context, year: number, status: 'PUBLISHED' | 'DRAFT'): Promise<number> {
  await write(em, 'update public_year set status = ?, version = version + 1 where year = ?', [status, year])
  await recordPublicYearAct(em, actor!, clock.now(), status === 'PUBLISHED' ? 'PUBLISHED' : 'UNPUBLISHED', year, {})
  return year
}

function incomplete({ language }: Context, gaps: ReturnType<typeof missingOfYear>): PublicYearIncomplete {
  const missing = wordedGaps(gaps, language)
  return Object.assign(new PublicYearIncomplete(), { code: 'PUBLIC_YEAR_INCOMPLETE', message: wording('PUBLIC_YEAR_INCOMPLETE', language, { count: missing.length }), missing })
}
