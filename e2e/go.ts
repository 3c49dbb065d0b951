import type { Page } from '@playwright/test'

interface Mounted {
  readonly __vue_app__: { config: { globalProperties: { $router: { isReady: () => Promise<void>; push: (to: string) => Promise<unknown> } } } }
}

/**
 * To an address of the site. From another page of it by the page's own router, as a link leads there: loading all anew takes four times
 * the work, and hardly anybody does. Where none is open, or the same one, it is loaded; so what is open or typed there never stays.
 */
export async function go(page: Page, path: string): Promise<void> {
  const { protocol, pathname } = new URL(page.url())
  if (!protocol.startsWith('http') || pathname === path.split('?')[0]) {
    await page.goto(path)
    return
  }
  await page.evaluate((to) => {
    const { $router } = (document.querySelector('#app') as unknown as Mounted).__vue_app__.config.globalProperties
    // Who goes on before the first page has decided where it leads is taken there all the same.
    return $router.isReady().then(() => $router.push(to)).then(() => undefined)
  }, path)
}
