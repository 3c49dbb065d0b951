import { test as base, type Cookie, type Page } from '@playwright/test'
import { SignInPage } from './pages/sign-in.page.ts'
import type { DemoAccount } from './site.ts'

/** How a person sits at the site. */
interface Seat {
  readonly language?: 'zh-CN' | 'en'
  readonly viewport?: { width: number; height: number }
}

interface People {
  /** A browser of its own, signed in, at the role's first page. */
  signedInAs: (account: DemoAccount, seat?: Seat) => Promise<Page>
}

interface Kept {
  /** Cookies of those who have signed in, by kind and login. */
  kept: Map<string, Cookie[]>
}

/**
 * The tests' own `test`. `signedInAs` signs in at the sign-in page once for each account and process; after that the cookie
 * is given to further browsers, as a person keeps a browser open. Who is to be signed out must sign in by themselves.
 */
export const test = base.extend<People, Kept>({
  kept: [async ({ browserName: _ }, use) => use(new Map()), { scope: 'worker' }],

  signedInAs: async ({ browser, kept }, use) => {
    await use(async (account, seat = {}) => {
      const context = await browser.newContext({ ...(seat.viewport && { viewport: seat.viewport }) })
      if (seat.language) await context.addInitScript((language) => localStorage.setItem('xueshi.language', language), seat.language)
      const page = await context.newPage()
      const key = `${account.kind} ${account.login}`
      const cookies = kept.get(key)
      if (cookies) {
        await context.addCookies(cookies)
        await page.goto('/')
      } else {
        const signIn = new SignInPage(page)
        await signIn.open()
        await signIn.signIn(account)
        kept.set(key, await context.cookies())
      }
      return page
    })
  },
})

export { expect, type Page } from '@playwright/test'
