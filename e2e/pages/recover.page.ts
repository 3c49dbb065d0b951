import type { Locator, Page } from '@playwright/test'

/** 找回账号. */
export class RecoverPage {
  constructor(private readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: '找回账号' })
  }
  get refusal(): Locator {
    return this.page.getByRole('main').getByRole('alert')
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in')
    await this.page.getByRole('link', { name: /找回账号/ }).click()
    await this.heading.waitFor()
  }
  async enter(idNumber: string, code: string): Promise<void> {
    await this.heading.waitFor()
    await this.page.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
    await this.page.getByRole('textbox', { name: '一次性激活码' }).fill(code)
    await this.page.getByRole('button', { name: '设置新密码' }).click()
  }
}
