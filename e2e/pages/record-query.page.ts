import type { Page } from '@playwright/test'
import { go } from '../go.ts'
import { exportedBy } from './export-menu.ts'
import { Grid } from './grid.ts'

/** 专业科目学时查询 of a unit. */
export class RecordQueryPage {
  constructor(private readonly page: Page) {}

  grid(year: number): Grid {
    return new Grid(this.page, `${year} 年度已认定的专业科目学时`)
  }

  async open(year: number, name: string): Promise<void> {
    await go(this.page, `/reviews/query?${new URLSearchParams({ year: String(year), name })}`)
  }
  async filter(field: string, option: string): Promise<void> {
    const search = this.page.getByRole('search')
    await search.getByRole('combobox', { name: field }).selectOption(option)
    await search.getByRole('button', { name: '查询' }).click()
  }
  exported(kind: 'CSV' | 'XLSX'): Promise<Buffer> {
    return exportedBy(this.page, '已认定学时明细', kind)
  }
}
