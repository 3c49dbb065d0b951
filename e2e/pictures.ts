import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Keeps a picture of the whole page under pictures/, which is not part of the repository. */
export async function takePicture(page: Page, name: string): Promise<void> {
  // What sticks to the window's edge would otherwise be drawn over the middle of a long page.
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: join(import.meta.dirname, 'pictures', `${name}.png`), fullPage: true, animations: 'disabled' })
}
