import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

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
    await go(this.page, '/sign-in')
    await this.page.getByRole('link', { name: /找回账号/ }).click()
    await this.heading.waitFor()
  }
  /** Asks for a code by mail. */
  async askByMail(idNumber: string): Promise<void> {
    const part = this.page.getByRole('region', { name: '用邮件得到激活码' })
    await part.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
    await part.getByRole('button', { name: '发送激活码' }).click()
    await part.getByRole('status').filter({ hasText: '如果这个身份证号有账号' }).waitFor()
  }
  async enter(idNumber: string, code: string): Promise<void> {
    await this.heading.waitFor()
    const part = this.page.getByRole('region', { name: '已有激活码' })
    await part.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
    await part.getByRole('textbox', { name: '一次性激活码' }).fill(code)
    await part.getByRole('button', { name: '设置新密码' }).click()
  }
}
