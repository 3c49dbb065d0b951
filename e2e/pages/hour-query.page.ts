import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 学时查询 of a person. */
export class HourQueryPage {
  private readonly years: Grid
  readonly details: Grid

  constructor(private readonly page: Page) {
    this.years = new Grid(page, '各年度学时')
    this.details = new Grid(page, '培训登记详情')
  }

  yearLink(year: number): Locator {
    return this.years.table.getByRole('link', { name: `${year} 年度` })
  }
  private yearRow(year: number): Locator {
    return this.years.table.getByRole('row', { name: new RegExp(`^${year} 年度`) })
  }
  /** What a year's hours are made of. */
  records(year: number): Grid {
    return new Grid(this.page, `${year} 年度详细信息`)
  }
  get detailsTab(): Locator {
    return this.page.getByRole('tab', { name: '培训登记详情' })
  }
  /** 审核进度 of the record that was opened by its "+". */
  get progress(): Locator {
    return this.page.getByRole('list', { name: '审核进度' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await go(this.page, '/hours/query')
  }
  async expand(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `展开 ${title}` }).click()
  }

  /** 学时 of a year. */
  async hours(year: number): Promise<{ professional: number; total: number }> {
    const cells = await this.yearRow(year).getByRole('cell').allInnerTexts()
    const [, professional, total] = cells.map((text) => Number(text.replaceAll(',', '')))
    return { professional: professional ?? Number.NaN, total: total ?? Number.NaN }
  }
}
