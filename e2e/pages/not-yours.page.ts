import type { Locator, Page } from '@playwright/test'

/** What stands in the place of a page of another role. */
export class NotYoursPage {
  constructor(private readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: '这个页面不属于当前身份' })
  }
  get lead(): Locator {
    return this.page.getByText(/^现在的身份是/)
  }
}
