import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** A professional's home. */
export class PersonHomePage {
  constructor(private readonly page: Page) {}

  /** This year's hours, as the figure beside the bar. */
  get year(): Locator {
    return this.page.getByRole('heading', { level: 2, name: /已获得/ })
  }
  private get bar(): Locator {
    return this.page.getByRole('img', { name: /^已 .*专业科目/ })
  }
  /** 未通过的记录. */
  get returned(): Locator {
    return this.page.getByRole('region', { name: '未通过的记录' })
  }
  /** 等待审核. */
  get waiting(): Locator {
    return this.page.getByRole('region', { name: '等待审核' })
  }
  /** 下一步. */
  get steps(): Locator {
    return this.page.getByRole('region', { name: '下一步' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await go(this.page, '/home')
    await this.year.waitFor()
  }

  /** 学时 of this year: all, and of the professional subject. */
  async hours(): Promise<{ total: number; professional: number }> {
    const figure = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]?.replaceAll(',', ''))
    return {
      total: figure((await this.year.innerText()).replaceAll(/\s+/g, ' '), /已获得 ([\d.,]+) 学时/),
      professional: figure((await this.bar.getAttribute('aria-label')) ?? '', /专业科目 ([\d.,]+) 学时/),
    }
  }
}
