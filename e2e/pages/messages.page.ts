import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 消息, and the bell that leads there. */
export class MessagesPage {
  constructor(private readonly page: Page) {}

  /** The bell, with how many are unread in words. */
  get bell(): Locator {
    return this.page.getByRole('banner').getByRole('link', { name: /^消息/ })
  }
  get all(): Locator {
    return this.page.getByRole('main').getByRole('article')
  }
  get markAllRead(): Locator {
    return this.page.getByRole('button', { name: '全部标为已读' })
  }
  /** The messages that say this. */
  telling(text: string | RegExp): Locator {
    return this.all.filter({ hasText: text })
  }
  async open(): Promise<void> {
    await go(this.page, '/messages')
  }
  async show(choice: '全部' | '只看未读'): Promise<void> {
    await this.page.getByRole('group', { name: '显示' }).getByText(choice, { exact: true }).click()
  }
}
