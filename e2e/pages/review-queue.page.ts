import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'
import { Grid } from './grid.ts'

/** 专业科目学时审核: the queue, and the record that is open beside it. */
export class ReviewQueuePage {
  readonly grid: Grid

  constructor(private readonly page: Page) {
    this.grid = new Grid(page, '专业科目学时审核')
  }

  /** The open record. */
  get record(): Locator {
    return this.page.getByRole('article')
  }
  get recordTitle(): Locator {
    return this.record.getByRole('heading', { level: 2 })
  }
  get evidencePicture(): Locator {
    return this.record.getByRole('figure').locator('img')
  }
  /** A page of a PDF, drawn in place. */
  evidencePage(name: string, number = 1): Locator {
    return this.record.getByRole('img', { name: `${name}，第 ${number} 页` })
  }
  get approvedHours(): Locator {
    return this.record.getByRole('textbox', { name: '批准学时' })
  }
  get approve(): Locator {
    return this.record.getByRole('button', { name: '通过', exact: true })
  }
  get refuse(): Locator {
    return this.record.getByRole('button', { name: '不通过', exact: true })
  }
  /** Back to the approval. */
  get leaveRefusal(): Locator {
    return this.record.getByRole('button', { name: '取消', exact: true })
  }
  get opinion(): Locator {
    return this.record.getByRole('textbox', { name: '审核意见' })
  }
  /** 撤销审核 in the progress, as often as it was done. */
  get undone(): Locator {
    return this.record.getByRole('listitem').filter({ hasText: '撤销审核' })
  }
  /** 常用意见 under the opinion. */
  get templates(): Locator {
    return this.record.getByRole('region', { name: '常用意见' })
  }
  template(text: string): Locator {
    return this.templates.getByRole('button', { name: `填入：${text}` })
  }
  get keepTemplate(): Locator {
    return this.templates.getByRole('button', { name: '保存为常用意见' })
  }
  get manageTemplates(): Locator {
    return this.templates.getByRole('button', { name: '管理' })
  }
  /** Opens what single keys do here. */
  get shortcuts(): Locator {
    return this.page.getByRole('button', { name: '快捷键' })
  }

  /** The queue, or what a person has in it; perhaps in another order, as the address says it. */
  async open(name?: string, sort?: string): Promise<void> {
    await go(this.page, `/reviews?${new URLSearchParams({ ...(name && { name }), ...(sort && { sort }) })}`)
  }
  async openRecord(...texts: string[]): Promise<void> {
    await this.grid.row(...texts).click()
  }
  async refuseWith(opinion: string): Promise<void> {
    await this.refuse.click()
    await this.opinion.fill(opinion)
    await this.refuse.click()
  }

  /** How many dots of the page are as dark as print; 0 as long as it is not drawn. */
  inkOf(name: string, number = 1): Promise<number> {
    return this.evidencePage(name, number).evaluate((canvas: HTMLCanvasElement) => {
      const dots = canvas.width && canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      return dots ? dots.filter((shade, index) => index % 4 === 0 && shade < 100 && dots[index + 3] === 255).length : 0
    })
  }

  /** 认定内容 of each row, from the top. */
  titles(): Promise<string[]> {
    return this.grid.column('认定内容')
  }
  /** The open record's id, which is in the address; null when none is open. */
  openId(): string | null {
    return new URL(this.page.url()).searchParams.get('record')
  }
}
