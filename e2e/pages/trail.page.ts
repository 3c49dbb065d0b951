import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 操作记录, and a person's 账号操作记录. */
export class TrailPage {
  readonly grid: Grid

  constructor(
    private readonly page: Page,
    private readonly path: '/unit/trail' | '/audit/trail' | '/account/trail',
  ) {
    this.grid = new Grid(page, /操作记录$/)
  }

  /** What more is known of the rows that are unfolded. */
  get details(): Locator {
    return this.page.getByRole('table').getByRole('cell').filter({ has: this.page.locator('dl') })
  }

  async open(filter: Record<string, string> = {}): Promise<void> {
    await go(this.page, `${this.path}?${new URLSearchParams(filter)}`)
  }
  async filterBy(kind: string, about: string): Promise<void> {
    const search = this.page.getByRole('search')
    await search.getByRole('combobox', { name: '类别' }).selectOption(kind)
    await search.getByRole('textbox', { name: /^涉及对象/ }).fill(about)
    await search.getByRole('button', { name: '查询' }).click()
  }
  async unfold(row: Locator): Promise<void> {
    await row.getByRole('button', { expanded: false }).click()
  }
}
