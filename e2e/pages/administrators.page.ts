import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** What is typed of an administrator; without a department it is 总管理员. */
export interface TypedAdministrator {
  readonly idNumber: string
  readonly name: string
  readonly jobTitle: string
  readonly phone: string
  readonly department?: string
  readonly duties: string
}

/** 单位管理员管理, 新增管理员 and 修改管理员. */
export class AdministratorsPage {
  readonly grid: Grid

  constructor(private readonly page: Page) {
    this.grid = new Grid(page, '单位管理员管理')
  }

  /** The one-time code, shown once. */
  get code(): Locator {
    return this.page.getByRole('code')
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  get summary(): Locator {
    return this.page.getByRole('alert')
  }
  get submit(): Locator {
    return this.page.getByRole('button', { name: '新增管理员' })
  }
  get department(): Locator {
    return this.page.getByRole('combobox', { name: '管理部门' })
  }

  async open(): Promise<void> {
    await go(this.page, '/unit/administrators')
  }
  /** Adds one and gives the one-time code. */
  async add({ idNumber, name, jobTitle, phone, department, duties }: TypedAdministrator): Promise<string> {
    await go(this.page, '/unit/administrators/new')
    await this.page.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
    await this.page.getByRole('textbox', { name: '姓名' }).fill(name)
    await this.page.getByRole('textbox', { name: '职务' }).fill(jobTitle)
    await this.page.getByRole('textbox', { name: '联系电话' }).fill(phone)
    await this.page.getByRole('radio', { name: '在编', exact: true }).check()
    if (department) await this.department.selectOption(department)
    await this.page.getByRole('textbox', { name: '分管工作' }).fill(duties)
    await this.submit.click()
    return this.code.innerText()
  }
  async act(name: string, verb: '修改' | '激活码' | '移除'): Promise<void> {
    await this.grid.row(name).getByRole('button', { name: new RegExp(`^${verb}`) }).click()
  }
  async confirm(verb: '激活码' | '移除'): Promise<void> {
    await this.dialog.getByRole('button', { name: verb }).click()
  }
  /** 允许登录系统 or 不允许登录系统. */
  async setSignIn(allowed: boolean): Promise<void> {
    await this.page.getByRole('radio', { name: allowed ? '允许登录系统' : '不允许登录系统', exact: true }).check()
  }
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: '保存' }).click()
  }
}
