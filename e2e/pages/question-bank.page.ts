import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** A question as it is typed. */
export interface TypedQuestion {
  readonly kind: '单选题' | '多选题' | '判断题'
  readonly stem: string
  readonly options?: readonly string[]
  /** By their places. */
  readonly right: readonly number[]
}

/** 题库 of a year. */
export class QuestionBankPage {
  readonly grid: Grid

  constructor(
    private readonly page: Page,
    private readonly year: number,
  ) {
    this.grid = new Grid(page, '题库')
  }

  /** What is in the bank of a kind, and what a paper asks. */
  count(kind: TypedQuestion['kind']): Locator {
    return this.page.getByRole('term').filter({ hasText: kind }).locator('xpath=following-sibling::dd')
  }
  get form(): Locator {
    return this.page.getByRole('region', { name: /^(?:添加|编辑)题目/ })
  }

  async open(): Promise<void> {
    await go(this.page, `/public-years/${this.year}/questions`)
  }
  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click()
  }
  async look(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '题干或选项' }).fill(text)
    await this.press('查询')
  }

  async fill({ kind, stem, options = [], right }: TypedQuestion): Promise<void> {
    await this.form.getByRole('radio', { name: kind }).check()
    await this.form.getByRole('textbox', { name: '题干' }).fill(stem)
    for (const [place, option] of options.entries()) await this.form.getByRole('textbox', { name: `选项 ${String.fromCharCode(65 + place)}` }).fill(option)
    const answers = this.form.getByRole('group', { name: '正确答案' }).getByRole(kind === '多选题' ? 'checkbox' : 'radio')
    for (const place of right) await answers.nth(place).check()
  }
  async save(): Promise<void> {
    await this.form.getByRole('button', { name: '保存' }).click()
  }

  /** Downloads the exported bank; gives its first sheet row by row. */
  async exported(): Promise<unknown[][]> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('link', { name: '导出题库' }).click()
    const book = new exceljs.Workbook()
    await book.xlsx.load((await readFile(await (await download).path())) as never)
    const rows: unknown[][] = []
    book.worksheets[0]!.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)))
    return rows
  }
}
