import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 单位部门管理. */
export class DepartmentsPage {
  readonly grid: Grid

  constructor(private readonly page: Page) {
    this.grid = new Grid(page, '单位部门管理')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  /** 新增部门, or 改名. */
  get form(): Locator {
    return this.page.getByRole('region', { name: /^(新增部门|改名)$/ })
  }

  async open(): Promise<void> {
    await go(this.page, '/unit/departments')
  }
  async add(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '新增部门' }).first().click()
    await this.save(name)
  }
  async rename(name: string, next: string): Promise<void> {
    await this.act(name, '改名')
    await this.save(next)
  }
  /** Fills in the form that is open and waits until it is gone. */
  private async save(name: string): Promise<void> {
    await this.form.getByRole('textbox').fill(name)
    await this.form.getByRole('button', { name: '保存' }).click()
    await this.form.waitFor({ state: 'hidden' })
  }
  /** Opens what a row offers: 合并, 撤销部门. */
  async act(name: string, verb: '改名' | '合并' | '撤销部门'): Promise<void> {
    await this.grid.row(name).getByRole('button', { name: new RegExp(`^${verb}`) }).click()
  }
  async confirm(verb: '合并' | '撤销部门'): Promise<void> {
    await this.dialog.getByRole('button', { name: verb }).click()
  }
  async showClosed(): Promise<void> {
    await this.page.getByText('已撤销或合并', { exact: true }).click()
  }
}
