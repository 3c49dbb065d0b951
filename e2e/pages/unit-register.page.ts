import type { Locator, Page } from '@playwright/test'

/** 单位注册. */
export class UnitRegisterPage {
  constructor(private readonly page: Page) {}

  get summary(): Locator {
    return this.page.getByRole('alert')
  }
  get send(): Locator {
    return this.page.getByRole('button', { name: '提交注册' })
  }
  /** The receipt number, shown once the registration is received. */
  get receipt(): Locator {
    return this.page.getByRole('code')
  }
  get outcome(): Locator {
    return this.page.getByRole('region', { name: '查询注册结果' }).getByRole('status')
  }

  async fill({ name, creditCode, region, contact, phone }: { name: string; creditCode: string; region: string; contact: string; phone: string }): Promise<void> {
    await this.page.getByRole('textbox', { name: '单位名称' }).fill(name)
    await this.page.getByRole('textbox', { name: '统一社会信用代码' }).fill(creditCode)
    await this.page.getByRole('combobox', { name: '单位属地' }).selectOption({ label: region })
    await this.page.getByRole('textbox', { name: '联系人' }).fill(contact)
    await this.page.getByRole('textbox', { name: '联系电话' }).fill(phone)
  }
  async look(receipt: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '受理编号' }).fill(receipt)
    await this.page.getByRole('button', { name: '查询' }).click()
  }
}
