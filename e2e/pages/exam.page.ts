import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 考试列表 and one attempt's paper. */
export class ExamPage {
  constructor(readonly page: Page) {}

  year(year: number): Locator {
    return this.page.getByRole('region', { name: `${year} 年度公需科目考试` })
  }
  question(number: number): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${number}\\. `) })
  }
  get questions(): Locator {
    return this.page.getByRole('group', { name: /^\d+\. / })
  }
  get progress(): Locator {
    return this.page.getByRole('region', { name: '考试进度' })
  }
  get timer(): Locator {
    return this.page.getByRole('timer')
  }
  get handInButton(): Locator {
    return this.progress.getByRole('button', { name: /^交卷/ })
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async list(): Promise<void> {
    await go(this.page, '/exams')
    await this.page.getByRole('region').first().waitFor()
  }
  async start(year: number): Promise<void> {
    await this.year(year).getByRole('button', { name: /^(开始|继续)考试/ }).click()
    await this.timer.waitFor()
  }
  /** Chooses options by their text; of a question with several, all of them. */
  async choose(number: number, ...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.question(number).locator('label').filter({ hasText: text }).locator('input').check()
  }
  async handIn(): Promise<void> {
    await this.handInButton.click()
    await this.dialog.getByRole('button', { name: '交卷' }).click()
  }
}
