import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 专业科目学时登记: what an administrator has entered for the staff, and the choice of a person in its form. */
export class EntriesPage {
  readonly grid: Grid

  constructor(private readonly page: Page) {
    this.grid = new Grid(page, '我为人员登记的学时')
  }

  get newEntry(): Locator {
    return this.page.getByRole('link', { name: '新登记培训' })
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  /** 姓名或身份证号 of the form. */
  get person(): Locator {
    return this.page.getByRole('textbox', { name: '姓名或身份证号' })
  }
  /** What looking for a person has come to. */
  get finding(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^(查到|管理范围内没有)/ })
  }
  get submitMany(): Locator {
    return this.page.getByRole('button', { name: '批量提交至本单位审核' })
  }

  async open(filter: Record<string, string> = {}): Promise<void> {
    await go(this.page, `/entries?${new URLSearchParams(filter)}`)
  }
  async find(text: string): Promise<void> {
    await this.person.fill(text)
    await this.page.getByRole('button', { name: '查找' }).click()
  }
  async choosePerson(name: string): Promise<void> {
    await this.find(name)
    await this.page.getByRole('radio', { name }).check()
  }
  async show(state: string): Promise<void> {
    await this.page.getByRole('group', { name: '状态' }).getByText(state, { exact: true }).click()
  }
  async choose(...labels: string[]): Promise<void> {
    for (const label of labels) await this.page.getByRole('checkbox', { name: new RegExp(`^选择 .*${label}`) }).check()
  }
  async submitChosen(): Promise<void> {
    await this.submitMany.click()
    await this.dialog.getByRole('button', { name: '提交审核' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
