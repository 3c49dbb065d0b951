import type { Locator, Page } from '@playwright/test'

/** What is around every page: the menu, who is signed in, what has just happened. */
export class Frame {
  constructor(private readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }
  /** The entries of the menu. */
  get menu(): Locator {
    return this.page.getByRole('navigation', { name: '主菜单' }).getByRole('link')
  }
  /** 跳到正文. */
  get skipLink(): Locator {
    return this.page.getByRole('link', { name: '跳到正文' })
  }
  /** Says in passing what came of an action. */
  toast(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }
  get accountButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { expanded: false }).last()
  }

  async signOut(): Promise<void> {
    await this.accountButton.click()
    await this.page.getByRole('button', { name: '退出登录' }).click()
  }
}
