import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 账号 and 添加账号. */
export class AccountsPage {
  readonly grid: Grid

  constructor(private readonly page: Page) {
    this.grid = new Grid(page, '账号')
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: '添加账号' })
  }
  /** The one-time code, shown once. */
  get code(): Locator {
    return this.page.getByRole('code')
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async openNew(): Promise<void> {
    await go(this.page, '/administration/accounts/new')
  }
  async fill({ role, name, login, unit }: { role: string; name: string; login: string; unit: string }): Promise<void> {
    await this.page.getByRole('radio', { name: role }).check()
    await this.page.getByRole('textbox', { name: '姓名' }).fill(name)
    await this.page.getByRole('textbox', { name: /^(身份证号|工作账号)$/ }).fill(login)
    await this.page.getByRole('textbox', { name: '单位' }).fill(unit)
    await this.page.getByRole('main').getByRole('list').getByRole('button', { name: unit }).click()
  }
  async find(name: string): Promise<void> {
    await go(this.page, '/administration/accounts')
    await this.page.getByRole('textbox', { name: /^姓名/ }).fill(name)
  }
  /** 锁定 or 解锁, with the reason that is asked for. */
  async setLocked(name: string, verb: '锁定' | '解锁', reason: string): Promise<void> {
    await this.grid.row(name).getByRole('button', { name: verb }).click()
    await this.dialog.getByRole('textbox', { name: '原因' }).fill(reason)
    await this.dialog.getByRole('button', { name: verb }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
