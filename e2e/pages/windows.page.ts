import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** What an opening is made of. */
export interface TypedOpening {
  readonly year: number
  /** Whom it is for; a name is enough where the role opens for people alone. */
  readonly kind?: '一名人员' | '整个单位'
  readonly name: string
  readonly entry?: string
  readonly review?: string
  readonly reason: string
}

/** 学时登记开放. */
export class WindowsPage {
  readonly years: Grid
  readonly openings: Grid

  constructor(private readonly page: Page) {
    this.years = new Grid(page, '各年度期限')
    this.openings = new Grid(page, '单独开放')
  }

  /** In the page's head, as long as no opening is being filled in. */
  get add(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: '开放', exact: true }).first()
  }
  /** What an opening is filled into. */
  get form(): Locator {
    return this.page.getByRole('region', { name: '为单位或个人开放' })
  }
  /** A year's own windows. */
  yearForm(year: number): Locator {
    return this.page.getByRole('region', { name: `调整 ${year} 年度期限` })
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await go(this.page, '/windows')
    await this.years.row('年度').nth(1).waitFor()
  }
  async fill({ year, kind, name, entry, review, reason }: TypedOpening): Promise<void> {
    await this.form.getByRole('combobox', { name: '年度' }).selectOption(String(year))
    if (kind) await this.form.getByRole('radio', { name: kind }).check()
    await this.form.getByRole('textbox', { name: kind === '整个单位' ? '单位名称' : '姓名' }).fill(name)
    await this.form.getByRole('button', { name: '查找' }).click()
    await this.form.getByRole('radio', { name }).check()
    if (entry) await this.form.getByRole('textbox', { name: '登记开放至' }).fill(entry)
    if (review) await this.form.getByRole('textbox', { name: '审核开放至' }).fill(review)
    await this.form.getByRole('textbox', { name: '原因' }).fill(reason)
  }
  async save(): Promise<void> {
    await this.form.getByRole('button', { name: '开放', exact: true }).click()
  }
  async withdraw(row: readonly string[], reason: string): Promise<void> {
    await this.openings.row(...row).getByRole('button', { name: /^撤回/ }).click()
    await this.dialog.getByRole('textbox', { name: '撤回原因' }).fill(reason)
    await this.dialog.getByRole('button', { name: '撤回', exact: true }).click()
  }
  async changeYear(year: number, days: { readonly entryCloses: string; readonly reviewCloses: string }, basis: string): Promise<void> {
    await this.years.row(`${year} 年度`).getByRole('button', { name: /^调整期限/ }).click()
    const form = this.yearForm(year)
    await form.getByRole('textbox', { name: '登记截止日期' }).fill(days.entryCloses)
    await form.getByRole('textbox', { name: '审核截止日期' }).fill(days.reviewCloses)
    await form.getByRole('textbox', { name: '调整依据' }).fill(basis)
    await form.getByRole('button', { name: '保存' }).click()
  }
}
