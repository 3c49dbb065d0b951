import type { Page } from '@playwright/test'
import { go } from '../go.ts'
import { exportedBy } from './export-menu.ts'
import { Grid } from './grid.ts'

/** 全学时查询 of a unit. */
export class AllHoursPage {
  constructor(private readonly page: Page) {}

  private grid(year: number): Grid {
    return new Grid(this.page, `${year} 年度学时`)
  }

  async open(year: number, name: string): Promise<void> {
    await go(this.page, `/reviews/all-hours?${new URLSearchParams({ year: String(year), name })}`)
  }
  async openPerson(year: number, name: string): Promise<void> {
    await this.grid(year).row(name).click()
  }

  /** 学时 of a person. */
  async hours(year: number, name: string): Promise<{ professional: number; total: number }> {
    const grid = this.grid(year)
    const cells = await grid.cells(grid.row(name))
    return { professional: Number(cells['专业科目']), total: Number(cells['总学时']) }
  }
  /** The records that count for the person who is open. */
  async records(): Promise<string[]> {
    const list = this.page.getByRole('article').getByRole('listitem')
    await list.first().waitFor()
    return (await list.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
  }
  /** What is shown, as a file. */
  exported(what: '年度学时汇总' | '已认定学时明细', kind: 'CSV' | 'XLSX'): Promise<Buffer> {
    return exportedBy(this.page, what, kind)
  }
}
