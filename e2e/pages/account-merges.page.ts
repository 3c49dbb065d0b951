import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 账号合并. */
export class AccountMergesPage {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  get status(): Locator {
    return this.page.getByRole('main').getByRole('status')
  }

  async open(): Promise<void> {
    await go(this.page, '/supervision/accounts')
  }
  async showMerges(): Promise<void> {
    await this.page.getByRole('group', { name: '内容' }).getByText('合并记录', { exact: true }).click()
  }
  row(text: string): Locator {
    return this.page.getByRole('table').getByRole('row').filter({ hasText: text })
  }
  async act(row: string, verb: string): Promise<void> {
    await this.row(row).getByRole('button', { name: new RegExp(`^${verb}`) }).click()
  }
  /** On the preview: asks for the reason. */
  async merge(): Promise<void> {
    await this.page.getByRole('button', { name: '合并账号' }).click()
  }
  /** Fills in the open dialog and presses its verb. */
  async confirm(verb: string, reason?: string): Promise<void> {
    if (reason !== undefined) await this.dialog.getByRole('textbox', { name: '原因' }).fill(reason)
    await this.dialog.getByRole('button', { name: verb, exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
  /** Looks somebody up to merge: by the whole name or number. */
  async find(text: string): Promise<Locator> {
    await go(this.page, '/supervision/accounts/merge')
    await this.page.getByRole('search').getByRole('textbox').fill(text)
    return this.page.getByRole('list', { name: '找到的人员' }).getByRole('listitem')
  }
  /** A line of the preview, as its figures. */
  async counts(what: string): Promise<string[]> {
    return this.page.getByRole('table', { name: '合并前后对照' }).getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: what, exact: true }) }).getByRole('cell').allInnerTexts()
  }
}
