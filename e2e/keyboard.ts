import { expect, type Locator, type Page } from '@playwright/test'

const furthest = 80

/**
 * Presses Tab until a control has the focus, as somebody without a mouse does. Every stop on the way must show that it has
 * the focus. Throws when the control is not reached.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let presses = 0; presses < furthest; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await focusedControl(page)
    expect(stop.ring, `${stop.what} shows that it has the focus`).toBe(true)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${furthest} times Tab did not reach ${target}`)
}

/** What has the focus, and whether a ring of at least 2 px is drawn around it or the label that holds it. */
async function focusedControl(page: Page): Promise<{ what: string; ring: boolean }> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const drawn = (element: Element | null | undefined) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    return {
      what: focused === document.body ? 'the page' : (focused?.outerHTML.slice(0, 120) ?? ''),
      // At the end of a page the focus goes to the browser's own controls, which is not ours to draw.
      ring: focused === document.body || drawn(focused) || drawn(focused?.closest('label')) || drawn(focused?.closest('.el-input__wrapper')),
    }
  })
}
