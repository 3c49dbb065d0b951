import { test as base, type BrowserContext, type Cookie, type Page } from '@playwright/test'
import { signInByRequest } from './sign-in.ts'
import { siteUrl, type DemoAccount } from './site.ts'

/** How a person sits at the site. */
interface Seat {
  readonly language?: 'zh-CN' | 'en'
  readonly viewport?: { width: number; height: number }
  /** A browser that nobody uses afterwards, as what is done to it lasts: its clock is set wrong. */
  readonly once?: boolean
}

interface People {
  /** A browser of its own, signed in, at no page yet and with nothing kept but its language. */
  signedInAs: (account: DemoAccount, seat?: Seat) => Promise<Page>
  /** The same of somebody who is not signed in. */
  visitor: (seat?: Seat) => Promise<Page>
}

/** A browser that somebody sits at, and its page. */
interface Browser {
  readonly page: Page
  readonly context: BrowserContext
  /** Where it goes back to; null where it is not to be used again. */
  readonly seat: string | null
}

interface Kept {
  /** Cookies of those who have signed in, by kind and login. */
  kept: Map<string, Cookie[]>
  /** Browsers that nobody uses just now, by how they sit. */
  idle: Map<string, Browser[]>
  /** A page for all tests of a process that look and change nothing: the account's, or a visitor's. */
  lookingAs: (account: DemoAccount | null) => Promise<Page>
}

/**
 * The tests' own `test`. `signedInAs` signs each account in once for each process; after that the cookie is given to further
 * browsers, as a person keeps a browser open. Who is to be signed out must sign in by themselves. `page` is a visitor's.
 */
export const test = base.extend<People, Kept>({
  kept: [async ({ browserName: _ }, use) => use(new Map()), { scope: 'worker' }],

  lookingAs: [
    async ({ browser, kept }, use) => {
      const pages = new Map<string, Page>()
      await use(async (account) => {
        const key = account ? keyOf(account) : ''
        const page = pages.get(key) ?? (await (await browser.newContext()).newPage())
        if (account && !pages.has(key)) await signIn(page.context(), account, kept)
        pages.set(key, page)
        return page
      })
    },
    { scope: 'worker' },
  ],

  idle: [async ({ browserName: _ }, use) => use(new Map()), { scope: 'worker' }],

  visitor: async ({ browser, idle }, use, info) => {
    const used: Browser[] = []
    await use(async (seat = {}) => {
      const key = seat.once ? null : [seat.language, seat.viewport?.width, seat.viewport?.height].join(' ')
      const free = key === null ? undefined : idle.get(key)?.pop()
      const context = free?.context ?? (await browser.newContext({ ...(seat.viewport && { viewport: seat.viewport }) }))
      const page = free?.page ?? (await context.newPage())
      used.push({ page, context, seat: key })
      if (!free && seat.language) await context.addInitScript((language) => localStorage.setItem('xueshi.language', language), seat.language)
      return page
    })
    for (const one of used) {
      // What failed keeps its browser out of the way of others.
      if (one.seat === null || one.page.isClosed() || info.status !== info.expectedStatus) await one.context.close()
      else {
        await tidy(one)
        idle.set(one.seat, [...(idle.get(one.seat) ?? []), one])
      }
    }
  },

  signedInAs: async ({ visitor, kept }, use) =>
    use(async (account, seat) => {
      const page = await visitor(seat)
      await signIn(page.context(), account, kept)
      return page
    }),

  page: async ({ visitor }, use) => use(await visitor()),
})

const keyOf = ({ kind, login }: DemoAccount) => `${kind} ${login}`

/**
 * As new, but for the programs that it has loaded: a new browser takes a second of work for each of its first pages, a third of all
 * that the tests do. What a page keeps goes, also the cookie, and so does all that a test has put before the network.
 */
async function tidy({ context, page }: Browser): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close()
  await context.setOffline(false)
  await context.unrouteAll()
  await page.unrouteAll()
  page.removeAllListeners()
  await page.goto('about:blank')
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: siteUrl(), storageTypes: 'all' })
  await session.detach()
  await context.clearCookies()
}

async function signIn(context: BrowserContext, account: DemoAccount, kept: Map<string, Cookie[]>): Promise<void> {
  const cookies = kept.get(keyOf(account))
  if (cookies) return context.addCookies(cookies)
  await signInByRequest(context.request, account)
  kept.set(keyOf(account), await context.cookies())
}

export { expect, type Page } from '@playwright/test'
