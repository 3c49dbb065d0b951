import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 账号: one's own, and whether mail goes to its address. */
export class AccountPage {
  constructor(private readonly page: Page) {}

  get mail(): Locator {
    return this.page.getByRole('region', { name: '邮件通知' })
  }
  get prove(): Locator {
    return this.mail.getByRole('button', { name: '验证邮箱' })
  }
  get email(): Locator {
    return this.mail.getByRole('textbox', { name: '电子邮箱' })
  }
  get send(): Locator {
    return this.mail.getByRole('button', { name: '发送验证码' })
  }
  get code(): Locator {
    return this.mail.getByRole('textbox', { name: '验证码' })
  }
  get confirm(): Locator {
    return this.mail.getByRole('button', { name: '验证', exact: true })
  }

  async open(): Promise<void> {
    await go(this.page, '/account')
  }
}
