import type { Page } from '@playwright/test'

/** Keeps a page's requests of these GraphQL operations back until what it gives is called. */
export async function holdAnswers(page: Page, held: (operation: string) => boolean): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/graphql', async (route) => {
    if (held((route.request().postDataJSON() as { operationName: string }).operationName)) await promise
    await route.continue()
  })
  return resolve
}
