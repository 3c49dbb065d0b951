import { expect, type Page } from '@playwright/test'
import { recentDays, yearOf } from './days.ts'

/** Asks the server as whoever the page is signed in as; the query names its one field `asked`. */
export async function askAs<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post('/graphql', { data: { query, variables } })
  const { data, errors } = (await response.json()) as { data: { asked: T }; errors?: unknown }
  expect(errors).toBeUndefined()
  return data.asked
}

/** Registers more than anybody would type: drafts of the page's person, or of one of an administrator's staff. */
export async function registerMany(page: Page, count: number, title: string, professionalId: string | null = null): Promise<object[]> {
  const { endsOn } = recentDays(1)
  const categories = await askAs<{ id: string; enterable: boolean }[]>(page, '{ asked: hourCategories { id enterable } }')
  const categoryId = categories.find(({ enterable }) => enterable)!.id
  const records = []
  for (let index = 0; index < count; index++) {
    const input = { categoryId, title: `${title} ${index}`, startsOn: endsOn, startHalf: 'MORNING', endsOn, endHalf: 'AFTERNOON', year: yearOf(endsOn), claimedHours: 8 }
    const query = 'mutation ($input: HourRecordInput!, $professionalId: ID) { asked: createHourRecord(input: $input, professionalId: $professionalId) { ... on HourRecord { id version } } }'
    records.push(await askAs<object>(page, query, { input, professionalId }))
  }
  return records
}
