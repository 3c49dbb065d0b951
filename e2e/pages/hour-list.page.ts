import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 学时登记: one's own registrations. */
export class HourListPage {
  readonly grid: Grid

  constructor(private readonly page: Page) {
    this.grid = new Grid(page, '我登记的学时')
  }

  get newRecord(): Locator {
    return this.page.getByRole('link', { name: '新登记培训' })
  }
  get submitMany(): Locator {
    return this.page.getByRole('button', { name: '批量提交至本单位审核' })
  }
  /** 共 N 条. */
  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^共 [\d,]+ 条$/ })
  }

  async open(): Promise<void> {
    await go(this.page, '/hours')
  }
  async filterByTitle(title: string): Promise<void> {
    await this.page.getByRole('search').getByRole('textbox', { name: '认定内容' }).fill(title)
    await this.page.getByRole('search').getByRole('button', { name: '查询' }).click()
  }
}
