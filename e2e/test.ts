import { expect, test as base, type BrowserContext, type Cookie, type Page } from '@playwright/test'
import { hear } from './complaints.ts'
import { signInByRequest } from './by-request.ts'
import { siteUrl, type DemoAccount } from './site.ts'

/** How a person sits at the site. */
interface Seat {
  /** Without it that of the settings. */
  readonly viewport?: { width: number; height: number }
  /** A browser that nobody uses afterwards, as what is done to it lasts: its clock is set wrong. */
  readonly once?: boolean
}

interface People {
  /** A browser of its own, signed in, at no page yet and with nothing kept. */
  signedInAs: (account: DemoAccount, seat?: Seat) => Promise<Page>
  /** The same of somebody who is not signed in. */
  visitor: (seat?: Seat) => Promise<Page>
}

/** A browser that somebody sits at, and its page. */
interface Browser {
  readonly page: Page
  readonly context: BrowserContext
}

interface Kept {
  /** Cookies of those who have signed in, by kind and login. */
  kept: Map<string, Cookie[]>
  /** Browsers that nobody uses just now. */
  idle: Browser[]
  /** One page for all tests of a process that look and change nothing, as the account's or a visitor's: at no page yet where it was another's before. */
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
      let last: { page: Page; key: string } | undefined
      await use(async (account) => {
        const key = account ? keyOf(account) : ''
        if (last?.key === key) return last.page
        const page = last?.page ?? (await (await browser.newContext()).newPage())
        last = { page, key }
        await page.goto('about:blank')
        await page.context().clearCookies()
        if (account) await signIn(page.context(), account, kept)
        return page
      })
    },
    { scope: 'worker' },
  ],

  idle: [async ({ browserName: _ }, use) => use([]), { scope: 'worker' }],

  visitor: async ({ browser, idle, viewport }, use, info) => {
    const used: (Browser & { once: boolean; heard: ReturnType<typeof hear> })[] = []
    await use(async (seat = {}) => {
      const free = seat.once ? undefined : idle.pop()
      const context = free?.context ?? (await browser.newContext())
      const page = free?.page ?? (await context.newPage())
      used.push({ page, context, once: seat.once ?? false, heard: hear(context) })
      await page.setViewportSize(seat.viewport ?? viewport!)
      return page
    })
    const complaints = used.flatMap(({ heard }) => heard.end())
    for (const one of used) {
      // What failed keeps its browser out of the way of others.
      if (one.once || one.page.isClosed() || info.status !== info.expectedStatus) await one.context.close()
      else {
        await tidy(one)
        idle.push(one)
      }
    }
    expect(complaints, 'what the pages said to the console as errors').toEqual([])
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
