import { test as base, type Cookie, type Page } from '@playwright/test'
import { SignInPage } from './pages/sign-in.page.ts'
import type { DemoAccount } from './site.ts'

/** How a person sits at the site. */
interface Seat {
  readonly language?: 'zh-CN' | 'en'
  readonly viewport?: { width: number; height: number }
}

interface People {
  /** A browser of its own, signed in, at no page yet. */
  signedInAs: (account: DemoAccount, seat?: Seat) => Promise<Page>
}

interface Kept {
  /** Cookies of those who have signed in, by kind and login. */
  kept: Map<string, Cookie[]>
  /** A page for all tests of a process that look and change nothing: the account's, or a visitor's. */
  lookingAs: (account: DemoAccount | null) => Promise<Page>
}

/**
 * The tests' own `test`. `signedInAs` signs in at the sign-in page once for each account and process; after that the cookie
 * is given to further browsers, as a person keeps a browser open. Who is to be signed out must sign in by themselves.
 */
export const test = base.extend<People, Kept>({
  kept: [async ({ browserName: _ }, use) => use(new Map()), { scope: 'worker' }],

  lookingAs: [
    async ({ browser, kept }, use) => {
      const pages = new Map<string, Page>()
      await use(async (account) => {
        const key = account ? keyOf(account) : ''
        const page = pages.get(key) ?? (await (await browser.newContext()).newPage())
        if (account && !pages.has(key)) await signIn(page, account, kept)
        pages.set(key, page)
        return page
      })
    },
    { scope: 'worker' },
  ],

  signedInAs: async ({ browser, kept }, use) => {
    await use(async (account, seat = {}) => {
      const context = await browser.newContext({ ...(seat.viewport && { viewport: seat.viewport }) })
      if (seat.language) await context.addInitScript((language) => localStorage.setItem('xueshi.language', language), seat.language)
      const page = await context.newPage()
      await signIn(page, account, kept)
      return page
    })
  },
})

const keyOf = ({ kind, login }: DemoAccount) => `${kind} ${login}`

async function signIn(page: Page, account: DemoAccount, kept: Map<string, Cookie[]>): Promise<void> {
  const context = page.context()
  const cookies = kept.get(keyOf(account))
  if (cookies) return context.addCookies(cookies)
  const door = new SignInPage(page)
  await door.open()
  await door.signIn(account)
  kept.set(keyOf(account), await context.cookies())
}

export { expect, type Page } from '@playwright/test'
