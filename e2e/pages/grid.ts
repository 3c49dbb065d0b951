import type { Locator, Page } from '@playwright/test'

/** A list of the site: a table with a head, rows found by their text. */
export class Grid {
  constructor(
    private readonly page: Page,
    private readonly caption: string | RegExp,
  ) {}

  get table(): Locator {
    return this.page.getByRole('table', { name: this.caption, ...(typeof this.caption === 'string' && { exact: true }) })
  }
  /** The rows that hold all of these texts. */
  row(...texts: string[]): Locator {
    return texts.reduce((rows, hasText) => rows.filter({ hasText }), this.table.getByRole('row'))
  }

  /** A column's head, which sorts by it where that is offered. */
  head(name: string): Locator {
    return this.table.getByRole('columnheader', { name, exact: true })
  }
  async sortBy(name: string): Promise<void> {
    await this.head(name).getByRole('button').click()
  }
  /** The same orders as one choice, for where there are no heads. */
  get order(): Locator {
    return this.page.getByRole('region', { name: this.caption, exact: true }).getByRole('combobox', { name: '排序' })
  }

  /** The cells of a row by the words of their column's head, once the row is there. */
  async cells(row: Locator): Promise<Record<string, string>> {
    await row.waitFor()
    const [heads, values] = [await this.heads(), await texts(row.getByRole('cell'))]
    return Object.fromEntries(heads.map((head, index) => [head, values[index] ?? '']))
  }
  /** What a column holds, from the top. */
  async column(head: string): Promise<string[]> {
    const at = (await this.heads()).indexOf(head)
    return texts(this.table.getByRole('cell').and(this.page.locator(`:nth-child(${at + 1})`)))
  }
  private heads(): Promise<string[]> {
    return texts(this.table.getByRole('columnheader'))
  }
}

/** The first line of each. */
async function texts(cells: Locator): Promise<string[]> {
  return (await cells.allInnerTexts()).map((text) => text.trim().split('\n')[0] ?? '')
}
