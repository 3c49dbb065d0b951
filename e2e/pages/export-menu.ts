import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** What a list shows, as a file. */
export async function exportedBy(page: Page, what: string, kind: 'CSV' | 'XLSX'): Promise<Buffer> {
  const button = page.getByRole('button', { name: '导出' })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: new RegExp(`^${kind}\\s*${what}$`) }).click()
  return readFile(await (await download).path())
}
