import { todayIn } from '../clock.js'
import type { Raw, ReadContext } from '../database/read-shape.js'
import { wording, type MessageCode, type MessageParams } from '../errors/message.js'
import { countDuplicates } from './duplicates.js'
import { calendarDays } from './half-days.js'

/** The columns that warnings are worked out from. */
export const warningColumns = ['id', 'status', 'claimedHours', 'startsOn', 'endsOn', 'year', 'enteredById', 'categoryId', 'professionalId'] as const

/** What a reviewer should look at in each record; two statements for all of them. */
export async function warningsOf(raws: readonly Raw[], context: ReadContext): Promise<Map<unknown, unknown>> {
  const [duplicates, obtained] = await Promise.all([
    countDuplicates(raws.map(raw => raw['id'] as number), context),
    context.rows("select id from hour_category where date_kind = 'OBTAINED'", []),
  ])
  const withoutDays = new Set(obtained.map(([id]) => id))
  return new Map(raws.map(raw => [raw['id'], warningsOfOne(raw, duplicates.get(raw['id'] as number) ?? 0, withoutDays.has(raw['categoryId']), context)]))
}

/** `obtained`: one day that says nothing of how long it took, so hours are not held against it. */
function warningsOfOne(raw: Raw, duplicates: number, obtained: boolean, { actor, language, clock }: ReadContext) {
  const warnings: { __typename: 'Warning'; code: string; message: string }[] = []
  const warn = (code: MessageCode, params?: MessageParams) => warnings.push({ __typename: 'Warning', code, message: wording(code, language, params) })
  const days = calendarDays(raw['startsOn'] as string, raw['endsOn'] as string)
  const claimed = raw['claimedHours'] as number
  if (!obtained && claimed > days * 80) warn('ABOVE_EIGHT_A_DAY', { hours: claimed / 10, days, most: days * 8 })
  const ends = Number(String(raw['endsOn']).slice(0, 4))
  if (ends !== raw['year']) warn('OTHER_YEAR', { year: raw['year'] as number, ends })
  if (String(raw['endsOn']) > todayIn(clock)) warn('ENDS_IN_FUTURE', { ends: raw['endsOn'] as string })
  if (actor && raw['enteredById'] === actor.accountId && raw['professionalId'] !== actor.professionalId) warn('ENTERED_BY_REVIEWER')
  if (duplicates > 0) warn('LIKELY_DUPLICATE', { count: duplicates })
  return warnings
}
