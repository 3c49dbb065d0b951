import { gzipSync } from 'node:zlib'
import { SignInPage } from './pages/sign-in.page.ts'
import { expect, test } from './test.ts'

const most = 250_000

test('the sign-in page needs at most 250 kB of JavaScript, gzipped', async ({ page }) => {
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.set(response.url(), response.body())
  })
  const signIn = new SignInPage(page)
  await signIn.open()
  await expect(signIn.button).toBeVisible()
  // Typing brings the rest: what proves that a browser is one.
  await signIn.login('PROFESSIONAL').fill('4599')
  await expect(page.getByText('浏览器核验完成')).toBeVisible()
  await page.waitForLoadState('networkidle')

  const sizes = await Promise.all([...scripts].map(async ([url, body]) => ({ script: new URL(url).pathname, bytes: gzipSync(await body).length })))
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0), JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(most)
})
