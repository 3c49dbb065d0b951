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

  /** The cells of a row by the words of their column's head. */
  async cells(row: Locator): Promise<Record<string, string>> {
    const words = async (cells: Locator) => (await cells.allInnerTexts()).map((text) => text.trim())
    const [heads, values] = [await words(this.table.getByRole('columnheader')), await words(row.getByRole('cell'))]
    return Object.fromEntries(heads.map((head, index) => [head.split('\n')[0] ?? '', values[index] ?? '']))
  }
}
