import type { EntityManager } from '@mikro-orm/sql'
import { transactionRows } from '../database/rows.js'
import { insertRows, write } from '../database/write.js'
import { requirementOf } from '../requirements/requirement-data.js'
import type { YearValues } from './public-year-values.js'

/**
 * Sees to it that what a year asks for is known, as its public subjects give hours to it: the total and the professional share as in the year
 * before it that is known, entry from 1 January on as by analogy in every year (fill-years.ts would make the same), no public hours.
 */
export async function ensureRequirement(em: EntityManager, year: number): Promise<void> {
  const rows = transactionRows(em)
  const [there] = await rows('select year from annual_requirement where year = ?', [year])
  if (there) return
  const [latest] = await rows('select year, total, professional_hours from annual_requirement where year < ? order by year desc limit 1', [year])
  const { total, professional, entryOpensOn, entryClosesOn, reviewClosesOn } = requirementOf(year)
  const source = `总学时与专业科目学时：${latest ? `参照${Number(latest[0])}年度` : '桂人社规〔2019〕4号第四条'}。公需科目学时与学习期限未知。登记与审验期限：参照2025年度。`
  await insertRows(
    em,
    'annual_requirement',
    ['year', 'total', 'professional_hours', 'entry_opens_on', 'entry_closes_on', 'review_closes_on', 'source'],
    [[year, latest ? Number(latest[1]) : total, latest ? Number(latest[2]) : professional, entryOpensOn, entryClosesOn, reviewClosesOn, source]],
  )
}

/**
 * Writes the hours that a year's public subjects give and the last day of their study. The row's version guards its windows, which somebody
 * else may be changing at the same time; these columns are guarded by that of the public year.
 */
export async function writePublicHours(em: EntityManager, year: number, { requiredHours, electiveHours, studyClosesOn }: YearValues): Promise<void> {
  await ensureRequirement(em, year)
  await write(em, 'update annual_requirement set public_required = ?, public_elective = ?, study_closes_on = ? where year = ?', [requiredHours, electiveHours, studyClosesOn, year])
}
