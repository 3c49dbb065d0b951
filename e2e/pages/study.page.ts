import type { Locator, Page } from '@playwright/test'
import { askByRequest } from '../by-request.ts'
import { go } from '../go.ts'

/** 公需科目: years, courses and a lesson. */
export class StudyPage {
  constructor(private readonly page: Page) {}

  open(): Promise<unknown> {
    return go(this.page, '/study')
  }
  /** A course's way in. */
  async enter(title: string): Promise<void> {
    await this.page.getByRole('link', { name: `进入班级：${title}` }).click()
  }
  async lesson(title: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: title }).first().click()
  }
  get film(): Locator {
    return this.page.locator('video')
  }
  /** What the server holds of the lesson, in words. */
  get progress(): Locator {
    return this.page.getByRole('status').filter({ hasText: '按实际观看的内容计算' })
  }
  /** Plays at a speed until the film is at so many seconds, then halts; as its own controls would. */
  async playTo(seconds: number, speed: '1' | '1.25' | '1.5' = '1.5'): Promise<void> {
    await this.page.getByLabel('播放速度').selectOption(speed)
    await this.film.evaluate(
      (video: HTMLVideoElement, end) =>
        new Promise<void>((resolve) => {
          video.muted = true
          const reached = () => {
            if (video.currentTime < end) return
            video.removeEventListener('timeupdate', reached)
            video.pause()
            resolve()
          }
          video.addEventListener('timeupdate', reached)
          // The page stops the film until the server has begun the sitting, and plays it then.
          video.play().catch(() => undefined)
        }),
      seconds,
    )
  }
  /** Milliseconds of the lessons of a course that the server holds, in order. */
  async held(courseId: string): Promise<number[]> {
    const query = 'query ($id: ID!) { asked: studyCourse(id: $id) { lessons { watchedMs } } }'
    const { lessons } = await askByRequest<{ lessons: { watchedMs: number }[] }>(this.page.request, query, { id: courseId })
    return lessons.map(({ watchedMs }) => watchedMs)
  }
}
