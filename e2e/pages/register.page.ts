import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** What is typed at the registration page. */
export interface Registering {
  readonly idNumber: string
  readonly name: string
  readonly unit: string
  readonly department?: string
  readonly phone: string
  readonly password: string
}

/** 注册, and what it ends in. */
export class RegisterPage {
  constructor(private readonly page: Page) {}

  get received(): Locator {
    return this.page.getByRole('heading', { level: 1, name: '注册已收到' })
  }
  get summary(): Locator {
    return this.page.getByRole('main').getByRole('alert')
  }
  get button(): Locator {
    return this.page.getByRole('button', { name: '注册', exact: true })
  }

  /** From the sign-in page, as a new person comes. */
  async open(): Promise<void> {
    await go(this.page, '/sign-in')
    await this.page.getByRole('link', { name: /，注册$/ }).click()
    // The sign-in page has a field of the same name.
    await this.page.getByRole('heading', { level: 1, name: '注册' }).waitFor()
  }
  async chooseUnit(name: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: '工作单位' }).fill(name)
    await this.page.getByRole('list', { name: '找到的单位' }).getByRole('button', { name }).first().click()
  }
  async fill({ idNumber, name, unit, department, phone, password }: Registering): Promise<void> {
    await this.page.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
    await this.page.getByRole('textbox', { name: '姓名' }).fill(name)
    await this.chooseUnit(unit)
    if (department) await this.page.getByRole('combobox', { name: /^部门/ }).selectOption(department)
    await this.page.getByRole('textbox', { name: '手机号或固定电话' }).fill(phone)
    await this.page.getByRole('textbox', { name: '新密码', exact: true }).fill(password)
    await this.page.getByRole('textbox', { name: '再填一次新密码' }).fill(password)
  }
  async register(typed: Registering): Promise<void> {
    await this.open()
    await this.fill(typed)
    await this.button.click()
    await this.received.waitFor()
  }
}
