import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 公需科目管理: the years, and the page of one. */
export class PublicYearsPage {
  readonly years: Grid

  constructor(private readonly page: Page) {
    this.years = new Grid(page, '公需科目管理')
  }

  async open(): Promise<void> {
    await go(this.page, '/public-years')
    await this.years.row('年度').nth(1).waitFor()
  }
  get add(): Locator {
    return this.page.getByRole('button', { name: '新建年度' })
  }
  /** What a new year is chosen in. */
  get newYear(): Locator {
    return this.page.getByRole('region', { name: '新建年度' })
  }
  async create(year: number, copyFrom: number): Promise<void> {
    await this.add.click()
    await this.newYear.getByRole('combobox', { name: '年度', exact: true }).selectOption(String(year))
    await this.newYear.getByRole('combobox', { name: '沿用' }).selectOption(String(copyFrom))
    await this.newYear.getByRole('button', { name: '新建', exact: true }).click()
  }

  async openYear(year: number): Promise<void> {
    await go(this.page, `/public-years/${year}`)
    await this.save.waitFor()
  }
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name })
  }
  get save(): Locator {
    return this.page.getByRole('button', { name: '保存' })
  }
  get faults(): Locator {
    return this.page.getByRole('alert')
  }
  /** 发布 and what it lacks. */
  get publication(): Locator {
    return this.page.getByRole('region', { name: '发布' })
  }
  get missing(): Locator {
    return this.publication.getByRole('list', { name: '还缺' }).getByRole('listitem')
  }
  get publish(): Locator {
    return this.publication.getByRole('button', { name: '发布', exact: true })
  }
}
