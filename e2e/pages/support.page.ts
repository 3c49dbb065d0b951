import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 人工咨询: who phones is looked up and helped. */
export class SupportPage {
  constructor(readonly page: Page) {}

  get number(): Locator {
    return this.page.getByRole('textbox', { name: '身份证号' })
  }
  get reason(): Locator {
    return this.page.getByRole('textbox', { name: '来电事由' })
  }
  get lookUpButton(): Locator {
    return this.page.getByRole('button', { name: '查询', exact: true })
  }
  /** What is wrong, or that there is nobody. */
  get alert(): Locator {
    return this.page.getByRole('alert')
  }
  caller(name: string): Locator {
    return this.page.getByRole('region', { name })
  }
  /** A part of the call: 各年度学时, 学时登记, 公需科目和考试, 证书. */
  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }
  yearIn(part: string, year: number): Locator {
    return this.part(part).getByRole('row').filter({ hasText: `${year} 年度` }).first()
  }

  async open(): Promise<void> {
    await go(this.page, '/support')
  }
  async lookUp(number: string, reason: string): Promise<void> {
    await this.number.fill(number)
    await this.reason.fill(reason)
    await this.lookUpButton.click()
  }
}
