import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 变更工作单位 of a person: the request, and how it stands in 我的信息. */
export class MyMovePage {
  constructor(private readonly page: Page) {}

  get summary(): Locator {
    return this.page.getByRole('main').getByRole('alert')
  }
  /** 工作单位变更 in 我的信息. */
  get state(): Locator {
    return this.page.getByRole('region', { name: '工作单位变更' })
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await go(this.page, '/profile')
  }
  async begin(): Promise<void> {
    await this.state.getByRole('button', { name: '变更工作单位' }).click()
  }
  async chooseUnit(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '单位名称' }).fill(text)
    await this.page.getByRole('button', { name: '查询', exact: true }).click()
    await this.page.getByRole('radio').first().check()
  }
  async chooseDepartment(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /^希望进入的部门/ }).selectOption(name)
  }
  async write(note: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^给新单位的说明/ }).fill(note)
  }
  async send(): Promise<void> {
    await this.page.getByRole('button', { name: '提交申请' }).click()
  }
  async withdraw(): Promise<void> {
    await this.state.getByRole('button', { name: '撤回申请' }).click()
    await this.dialog.getByRole('button', { name: '撤回申请' }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}

/** 人员调动 of a unit. */
export class StaffMovesPage {
  readonly grid: Grid

  constructor(private readonly page: Page) {
    this.grid = new Grid(page, '人员调动')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  /** Over the list of staff. */
  get notice(): Locator {
    return this.page.getByRole('link', { name: '去办理' })
  }

  async open(list?: 'out' | 'over'): Promise<void> {
    await go(this.page, `/staff/moves${list ? `?list=${list}` : ''}`)
  }
  /** Opens what a row offers. */
  async ask(name: string, verb: '接收' | '不予接收' | '同意转出' | '提出异议'): Promise<void> {
    await this.grid.row(name).getByRole('button', { name: new RegExp(`^${verb}`) }).click()
  }
  async confirm(verb: string, reason?: string): Promise<void> {
    if (reason) await this.dialog.getByRole('textbox', { name: '原因' }).fill(reason)
    await this.dialog.getByRole('button', { name: verb, exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
  async showHistory(name: string): Promise<void> {
    await this.grid.row(name).getByRole('button', { expanded: false }).click()
  }
}
