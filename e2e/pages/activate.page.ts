import type { Locator, Page } from '@playwright/test'

/** 激活账号: contact and a password of one's own in place of the one-time code. */
export class ActivatePage {
  constructor(private readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: '激活账号' })
  }

  async activate({ phone, email, password }: { phone: string; email: string; password: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: '手机号' }).fill(phone)
    await this.page.getByRole('textbox', { name: /^电子邮箱/ }).fill(email)
    await this.page.getByRole('textbox', { name: '新密码', exact: true }).fill(password)
    await this.page.getByRole('textbox', { name: '再填一次新密码' }).fill(password)
    await this.page.getByRole('button', { name: '激活账号' }).click()
  }
}
