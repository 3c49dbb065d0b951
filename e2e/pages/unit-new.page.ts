import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 添加单位. */
export class UnitNewPage {
  constructor(private readonly page: Page) {}

  get summary(): Locator {
    return this.page.getByRole('alert')
  }
  /** Why a credit code that does not check is right all the same; asked for once the code is doubted. */
  get reason(): Locator {
    return this.page.getByRole('textbox', { name: /^代码校验不通过仍要使用的原因/ })
  }
  get save(): Locator {
    return this.page.getByRole('button', { name: '添加单位' })
  }
  /** The unit's one-time code, shown once. */
  get code(): Locator {
    return this.page.getByRole('code')
  }

  async open(): Promise<void> {
    await go(this.page, '/administration/units/new')
  }
  async fill({ name, creditCode, region, departments }: { name: string; creditCode: string; region: string; departments: string[] }): Promise<void> {
    await this.page.getByRole('textbox', { name: '单位名称' }).fill(name)
    await this.page.getByRole('textbox', { name: '统一社会信用代码' }).fill(creditCode)
    await this.page.getByRole('combobox', { name: '单位属地' }).selectOption({ label: region })
    await this.page.getByRole('textbox', { name: /^部门/ }).fill(departments.join('\n'))
  }
}
