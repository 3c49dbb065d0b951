import axe, { type RunOptions } from 'axe-core'
import { expect, test, type Page } from './test.ts'
import { settled, views, visit } from './views/index.ts'
import { words, type Language } from './words.ts'

// WCAG 2.2, levels A and AA.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
// Every page in both languages and at both widths: what a language breaks seldom depends on the width.
const seats: readonly { language: Language; width: number }[] = [
  { language: 'zh-CN', width: 1440 },
  { language: 'en', width: 390 },
]

for (const view of views) {
  test(`axe finds nothing on ${view.name}`, async ({ lookingAs }) => {
    const page = await lookingAs(view.who?.() ?? null)
    for (const { language, width } of seats) {
      const check = async (what: string, within?: string) => {
        await settled(page)
        expect.soft(await violations(page, within), `${what} in ${language} at ${width} px`).toEqual([])
      }
      await page.setViewportSize({ width, height: 900 })
      await speak(page, language)
      await visit(page, view, words[language])
      await check(view.name)
      for (const [index, state] of (view.states ?? []).entries()) {
        await state.open(page, words[language])
        // Each state once, in turn here and there: an analysis is most of this file's time.
        if (index % seats.length === seats.findIndex((seat) => seat.language === language)) await check(`${view.name} with ${state.name}`, state.within)
      }
    }
  })
}

/** From the next page on. */
async function speak(page: Page, language: Language): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/sign-in')
  await page.evaluate((chosen) => localStorage.setItem('xueshi.language', chosen), language)
}

/**
 * What axe finds against the rules, a line each. Run in the page itself: what its companion for Playwright sends out and back of every element
 * that is as it should be takes as long as the analysis.
 */
async function violations(page: Page, within: string | undefined): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ({ within, options }) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(within ?? document, options)
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary?.replaceAll(/\s+/g, ' ')}`))
    },
    { within, options: { runOnly: rules, resultTypes: ['violations'] } satisfies RunOptions },
  )
}
