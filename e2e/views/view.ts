import { expect, type Page } from '@playwright/test'
import { today, yearOf } from '../days.ts'
import type { DemoAccount } from '../site.ts'
import type { Words } from '../words.ts'

/** What a page shows after something was pressed. */
export interface ViewState {
  readonly name: string
  readonly open: (page: Page, words: Words) => Promise<void>
  /** What has opened above the rest, as a selector; without it the whole page has changed. */
  readonly within?: string
}

/** A page as somebody sees it, and what opens on it, in turn. */
export interface View {
  readonly name: string
  /** Null for a visitor. */
  readonly who: (() => DemoAccount) | null
  readonly path: string
  /** From the path to the page itself, where its address is not known before. */
  readonly reach?: (page: Page, words: Words) => Promise<void>
  readonly states?: readonly ViewState[]
}

/** The year of today. */
export const year = yearOf(today())

/** What has opened above the page. */
export const dialog = '[role="dialog"]'

/** Presses the button of this name. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The first row of the page’s first table. */
export const firstRow = (page: Page) => page.getByRole('table').first().getByRole('row').nth(1)

/** The table's row in which this stands. */
export const row = (page: Page, name: string) => page.getByRole('table').getByRole('row').filter({ hasText: name })

/** Shuts the open dialog first. */
export async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** What is said when nothing was filled in. */
export const faults = (verb: (words: Words) => string): ViewState => ({
  name: 'faults',
  open: async (page, words) => {
    await press(page, verb(words))
    await page.getByRole('alert').waitFor()
  },
})

/** Goes to the view's page. */
export async function visit(page: Page, view: View, words: Words): Promise<void> {
  await page.goto(view.path)
  await reached(page, view, words)
}

/** Waits for the page at the view's path, and goes on to the view itself. */
export async function reached(page: Page, view: View, words: Words): Promise<void> {
  await settled(page)
  if (!view.reach) return
  await view.reach(page, words)
  await settled(page)
}

/** Waits until everything that was on its way is there. Nothing moves then, as the tests' browsers ask for no motion. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0)
}
