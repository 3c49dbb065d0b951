import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

type Row = readonly (string | number | null)[]

/** 导入 by workbook: template, dry run and result on one page. */
export class ImportPage {
  readonly faults: Grid
  readonly earlier: Grid

  constructor(
    private readonly page: Page,
    private readonly kind: 'hours' | 'staff' = 'hours',
  ) {
    this.faults = new Grid(page, '有错误的行')
    this.earlier = new Grid(page, '以前的导入')
  }

  /** The open import, by its file's name. */
  of(fileName: string): Locator {
    return this.page.getByRole('region', { name: fileName })
  }
  get alert(): Locator {
    return this.page.getByRole('main').getByRole('alert')
  }
  count(of: string): Locator {
    return this.page.getByRole('term').filter({ hasText: of }).locator('xpath=following-sibling::dd')
  }

  async open(): Promise<void> {
    await go(this.page, `/imports/${this.kind}`)
  }

  /** Downloads the template and fills its first sheet; gives it as a person would upload it. */
  async filled(rows: readonly Row[]): Promise<Buffer> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('link', { name: '下载模板' }).click()
    const book = new exceljs.Workbook()
    await book.xlsx.load((await readFile(await (await download).path())) as never)
    const sheet = book.worksheets[0]!
    rows.forEach((row, at) => {
      row.forEach((value, column) => (sheet.getCell(at + 2, column + 1).value = value))
    })
    return Buffer.from(await book.xlsx.writeBuffer())
  }

  async upload(name: string, content: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: '选择文件' }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: content })
  }

  /** Downloads the returned workbook; gives its first sheet row by row. */
  async result(): Promise<unknown[][]> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('link', { name: /下载结果文件/ }).click()
    const book = new exceljs.Workbook()
    await book.xlsx.load((await readFile(await (await download).path())) as never)
    const rows: unknown[][] = []
    book.worksheets[0]!.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)))
    return rows
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click()
  }
  async confirmWithdraw(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: '整批撤回' }).click()
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
}
