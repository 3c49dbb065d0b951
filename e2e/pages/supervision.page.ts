import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 单位注册与变更. */
export class SupervisionPage {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  get code(): Locator {
    return this.page.getByRole('code')
  }
  get status(): Locator {
    return this.page.getByRole('main').getByRole('status')
  }

  async open(): Promise<void> {
    await go(this.page, '/supervision/units')
  }
  async show(view: '单位注册' | '在用单位' | '已撤销或合并' | '可能重复' | '合并记录'): Promise<void> {
    await this.page.getByRole('group', { name: '内容' }).getByText(view, { exact: true }).click()
  }
  row(text: string): Locator {
    return this.page.getByRole('table').getByRole('row').filter({ hasText: text })
  }
  async search(text: string): Promise<void> {
    await this.page.getByRole('search').getByRole('textbox').fill(text)
  }
  async act(row: string, verb: string): Promise<void> {
    await this.row(row).getByRole('button', { name: new RegExp(`^${verb}`) }).click()
  }
  /** What happened to the unit whose row is open. */
  get history(): Locator {
    return this.page.getByRole('list', { name: '变更记录' })
  }
  /** On the preview: asks for the reason. */
  async merge(): Promise<void> {
    await this.page.getByRole('button', { name: '合并单位' }).click()
  }
  /** Fills in the open dialog and presses its verb. */
  async confirm(verb: string, { reason, name }: { reason?: string; name?: string } = {}): Promise<void> {
    if (name !== undefined) await this.dialog.getByRole('textbox', { name: '新名称' }).fill(name)
    if (reason !== undefined) await this.dialog.getByRole('textbox', { name: '原因' }).fill(reason)
    await this.dialog.getByRole('button', { name: verb, exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
  /** 合并单位: a line of the preview, as its figures. */
  async counts(what: string): Promise<string[]> {
    return this.page.getByRole('table').getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: what, exact: true }) }).getByRole('cell').allInnerTexts()
  }
}
