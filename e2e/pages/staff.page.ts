import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 专业技术人员管理 and 添加人员. */
export class StaffPage {
  readonly grid: Grid

  constructor(private readonly page: Page) {
    this.grid = new Grid(page, '专业技术人员管理')
  }

  /** The open person. */
  get person(): Locator {
    return this.page.getByRole('article')
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  /** The one-time code, shown once. */
  get code(): Locator {
    return this.page.getByRole('code')
  }
  get summary(): Locator {
    return this.page.getByRole('main').getByRole('alert')
  }
  /** What has come of many at once. */
  get outcome(): Locator {
    return this.page.getByRole('region', { name: '办理结果' })
  }
  /** N 人未分配部门. */
  get unassigned(): Locator {
    return this.page.getByRole('button', { name: /人未分配部门/ })
  }
  /** N 人待确认. */
  get awaiting(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /人待确认/ })
  }
  get columnHeads(): Locator {
    return this.grid.table.getByRole('columnheader')
  }

  async open(filter: Record<string, string> = {}): Promise<void> {
    await go(this.page, `/staff?${new URLSearchParams(filter)}`)
  }
  async openPerson(name: string): Promise<void> {
    await this.grid.row(name).click()
  }
  async choose(...names: string[]): Promise<void> {
    for (const name of names) await this.page.getByRole('checkbox', { name: `选择 ${name}` }).check()
  }
  async assignTo(department: string): Promise<void> {
    await this.page.getByRole('button', { name: '分配部门', exact: true }).click()
    await this.dialog.getByRole('combobox', { name: '部门' }).selectOption(department)
    await this.dialog.getByRole('button', { name: '分配部门' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
  /** 确认 of those who were chosen. */
  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: '确认', exact: true }).click()
    await this.dialog.getByRole('button', { name: '确认', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
  /** 不予确认 of those who were chosen. */
  async refuse(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: '不予确认', exact: true }).click()
    await this.dialog.getByRole('textbox', { name: /^原因/ }).fill(reason)
    await this.dialog.getByRole('button', { name: '不予确认', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
  async resetAccess(): Promise<void> {
    await this.person.getByRole('button', { name: '重置登录' }).click()
    await this.dialog.getByRole('button', { name: '重置登录' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** Looks at the open person's whole identity number, for a reason. */
  async revealIdNumber(reason: string): Promise<void> {
    await this.person.getByRole('button', { name: '查看', exact: true }).click()
    await this.dialog.getByRole('textbox').fill(reason)
    await this.dialog.getByRole('button', { name: '查看', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  async openNew(): Promise<void> {
    await go(this.page, '/staff/new')
  }
  async fill({ idNumber, name, department }: { idNumber: string; name: string; department?: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
    await this.page.getByRole('textbox', { name: '姓名' }).fill(name)
    if (department) await this.page.getByRole('combobox', { name: /^部门/ }).selectOption(department)
  }
  async add(): Promise<void> {
    await this.page.getByRole('button', { name: '添加人员' }).click()
  }
}
