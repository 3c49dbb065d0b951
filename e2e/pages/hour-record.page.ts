import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** 查看: one record of one's own. */
export class HourRecordPage {
  constructor(private readonly page: Page) {}

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }
  status(words: string): Locator {
    return this.page.getByRole('main').getByText(words, { exact: true }).first()
  }
  /** 审核意见 of the last decision, above the record. */
  opinion(words: string): Locator {
    return this.page.getByText(`审核意见：${words}`).first()
  }
  /** Links to the files of evidence. */
  get evidence(): Locator {
    return this.page.getByRole('region', { name: '附件', exact: true }).getByRole('link')
  }
  /** 审核进度, oldest first. */
  get progress(): Locator {
    return this.page.getByRole('list', { name: '审核进度' }).getByRole('listitem')
  }
  private button(verb: string): Locator {
    return this.page.getByRole('region', { name: '登记内容' }).getByRole('button', { name: new RegExp(`^${verb}`) })
  }
  get edit(): Locator {
    return this.button('修改')
  }
  get submit(): Locator {
    return this.button('提交')
  }
  get withdraw(): Locator {
    return this.button('撤回')
  }
  get remove(): Locator {
    return this.button('删除')
  }

  async open(id: string): Promise<void> {
    await go(this.page, `/hours/${id}`)
  }

  /** The record's id, which its address ends in. */
  id(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? ''
  }
}
