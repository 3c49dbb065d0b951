import type { Page } from '@playwright/test'
import { askByRequest } from './by-request.ts'
import { recentDays, yearOf } from './days.ts'

/** Registers more than anybody would type: drafts of the page's person, or of one of an administrator's staff. */
export async function registerMany(page: Page, count: number, title: string, professionalId: string | null = null): Promise<object[]> {
  const { endsOn } = recentDays(1)
  const categories = await askByRequest<{ id: string; enterable: boolean }[]>(page.request, '{ asked: hourCategories { id enterable } }')
  const categoryId = categories.find(({ enterable }) => enterable)!.id
  const records = []
  for (let index = 0; index < count; index++) {
    const input = { categoryId, title: `${title} ${index}`, startsOn: endsOn, startHalf: 'MORNING', endsOn, endHalf: 'AFTERNOON', year: yearOf(endsOn), claimedHours: 8 }
    const query = 'mutation ($input: HourRecordInput!, $professionalId: ID) { asked: createHourRecord(input: $input, professionalId: $professionalId) { ... on HourRecord { id version } } }'
    records.push(await askByRequest<object>(page.request, query, { input, professionalId }))
  }
  return records
}
