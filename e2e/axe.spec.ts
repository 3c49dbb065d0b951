import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { default as Axe, RunOptions } from 'axe-core'
import { hear } from './complaints.ts'
import { go } from './go.ts'
import { expect, test, type Page } from './test.ts'
import { reached, settled, views } from './views/index.ts'
import { words, type Language } from './words.ts'

// WCAG 2.2, levels A and AA.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const options: RunOptions = { runOnly: rules, resultTypes: ['violations'], preload: false }
// Half the size of what the package gives as its source, which every page loaded anew has to read.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Seat {
  readonly language: Language
  readonly width: number
}

// Every page in both languages and at both widths: what a language breaks seldom depends on the width.
const seats: readonly Seat[] = [
  { language: 'zh-CN', width: 1440 },
  { language: 'en', width: 390 },
]

for (const group of Map.groupBy(views, ({ who }) => who).values()) {
  test.describe(() => {
    // One after the other in one process: whose page it is stays signed in, and a page begins at the seat where the one before it ended.
    test.describe.configure({ mode: 'default' })
    for (const [index, view] of group.entries()) {
      test(`axe finds nothing on ${view.name}`, async ({ lookingAs }) => {
        const page = await lookingAs(view.who?.() ?? null)
        // What opens on a page is looked at from one seat, in turn from page to page: an analysis is most of this file's time.
        const [first, last] = index % 2 === 0 ? [seats[0]!, seats[1]!] : [seats[1]!, seats[0]!]
        const check = async (what: string, { language, width }: Seat, within?: string) =>
          expect.soft(await violations(page, within), `${what} in ${language} at ${width} px`).toEqual([])
        const heard = hear(page.context())
        await go(page, view.path)
        // Until the page's program has begun, the language at its head is not yet the person's.
        await settled(page)
        await sit(page, first)
        await reached(page, view, words[first.language])
        await check(view.name, first)
        await sit(page, last)
        await settled(page)
        await check(view.name, last)
        for (const state of view.states ?? []) {
          await state.open(page, words[last.language])
          await settled(page)
          await check(`${view.name} with ${state.name}`, last, state.within)
        }
        expect.soft(heard.end(), `what ${view.name} said to the console as errors`).toEqual([])
      })
    }
  })
}

/** Takes a width and a language, also in the middle of a page, as a person does at its head. */
async function sit(page: Page, { language, width }: Seat): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) !== language) {
    // A phone keeps the languages in its menu.
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.locator(`button.language[lang="${language}"]`).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
  }
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 })
}

/** What axe finds against the rules, a line each. Run in the page itself: what its companion for Playwright sends out and back of every element takes as long as the analysis. */
async function violations(page: Page, within: string | undefined): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(
    async ({ within, options }) => {
      const found = await (window as unknown as { axe: typeof Axe }).axe.run(within ?? document, options)
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary?.replaceAll(/\s+/g, ' ')}`))
    },
    { within, options },
  )
}
