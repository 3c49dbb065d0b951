import type { Locator, Page } from '@playwright/test'
import { go } from '../go.ts'

/** A year's courses, and one of them, as an authority edits them. */
export class CourseEditingPage {
  constructor(private readonly page: Page) {}

  open(year: number): Promise<unknown> {
    return go(this.page, `/public-years/${year}/courses`)
  }
  get main(): Locator {
    return this.page.getByRole('main')
  }
  /** 必修课, 选修课, 课时 or 相关资料. */
  part(name: string): Locator {
    return this.main.getByRole('region', { name, exact: true })
  }
  /** The names of a part's rows, in order. */
  rows(name: string): Locator {
    return this.part(name).getByRole('listitem').locator('.words > :first-child')
  }
  form(name: string): Locator {
    return this.main.getByRole('region', { name, exact: true })
  }
  async addCourse(kind: '必修课' | '选修课', title: string): Promise<void> {
    await this.main.getByRole('button', { name: `新增${kind}` }).click()
    const form = this.form(`新增${kind}`)
    await form.getByLabel('课程名称').fill(title)
    await form.getByRole('button', { name: '新增课程' }).click()
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  /** The form for a new lesson, opened. */
  async newLesson(title: string): Promise<Locator> {
    await this.part('课时').getByRole('button', { name: '新增课时' }).click()
    const form = this.form('新增课时')
    await form.getByLabel('课时名称').fill(title)
    return form
  }
  /** Chooses a file as a person would, by the button of its field. */
  async choose(within: Locator, button: string, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await within.getByRole('button', { name: button }).first().click()
    await (await chooser).setFiles(file)
  }
  /** Plays the first film in sight for a moment; gives how long it is, in seconds. */
  playAwhile(): Promise<number> {
    return this.page.locator('video').evaluate(
      (video: HTMLVideoElement) =>
        new Promise<number>((resolve) => {
          video.muted = true
          video.addEventListener('timeupdate', () => video.currentTime > 0.5 && resolve(video.duration))
          void video.play()
        }),
    )
  }
}
