import type { Locator, Page } from '@playwright/test'
import type { AccountKind } from '@xueshi/schema'
import { go } from '../go.ts'

const tabs: Record<AccountKind, { tab: string; login: string }> = {
  PROFESSIONAL: { tab: '专业技术人员', login: '身份证号' },
  UNIT: { tab: '单位账号', login: '统一社会信用代码' },
  UNIT_ADMIN: { tab: '单位管理员', login: '身份证号' },
  STAFF: { tab: '工作人员', login: '工作账号' },
}

/** 登录. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: '登录' })
  }
  tab(kind: AccountKind): Locator {
    return this.page.getByRole('tab', { name: tabs[kind].tab })
  }
  login(kind: AccountKind): Locator {
    return this.page.getByRole('textbox', { name: tabs[kind].login })
  }
  get password(): Locator {
    return this.page.getByRole('textbox', { name: '密码', exact: true })
  }
  get button(): Locator {
    return this.page.getByRole('button', { name: '登录', exact: true })
  }
  /** Why it was refused. */
  get refusal(): Locator {
    return this.page.getByRole('alert')
  }

  async open(): Promise<void> {
    await go(this.page, '/sign-in')
  }
  /** Fills in and presses 登录. */
  async submit({ kind, login, password }: { kind: AccountKind; login: string; password: string }): Promise<void> {
    await this.tab(kind).click()
    await this.login(kind).fill(login)
    await this.password.fill(password)
    await this.button.click()
  }
  /** Signs in and waits for what comes after. */
  async signIn(account: { kind: AccountKind; login: string; password: string }): Promise<void> {
    await this.submit(account)
    await this.page.waitForURL((url) => url.pathname !== '/sign-in' && url.pathname !== '/')
  }
}
