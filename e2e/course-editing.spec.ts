import { fileURLToPath } from 'node:url'
import { today, yearOf } from './days.ts'
import { CourseEditingPage } from './pages/course-editing.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const films = (name: string) => fileURLToPath(new URL(`../server/src/seeds/films/${name}`, import.meta.url))
// The year before last: nobody of the demonstration studies it.
const year = yearOf(today()) - 2

test('the region’s authority adds a course with a film, a text and a material, and puts them in order', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('AUTHORITY', '演示·自治区人社厅经办'))
  const courses = new CourseEditingPage(page)
  await courses.open(year)
  await courses.main.getByRole('button', { name: '新增必修课' }).click()
  await expect(courses.form('新增必修课')).toContainText('考试资格和学时不变')
  await courses.addCourse('必修课', '测试课程：安全生产法')

  await test.step('a file that is no film is refused in words, and what was typed stays', async () => {
    const form = await courses.newLesson('第一课')
    await courses.choose(form, '选择视频', { name: '电影.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no film at all') })
    await expect(form.getByRole('alert')).toContainText('这不是 MP4 视频')
    await courses.choose(form, '换一个文件', films('safety.mp4'))
    await expect(form).toContainText('0:29')
    // The network breaks off once.
    await page.route('**/course-files/captions', (route) => route.abort(), { times: 1 })
    await courses.choose(form, '选择字幕', films('safety.vtt'))
    await expect(form.getByRole('alert')).toContainText('上传中断')
    await form.getByRole('button', { name: '重新上传' }).click()
    await expect(form.getByRole('alert')).toHaveCount(0)
    await expect(form).toContainText('safety.vtt')
    await expect(form.getByRole('progressbar')).toHaveCount(0)
    await expect(form.getByLabel('课时名称')).toHaveValue('第一课')
    await form.getByRole('button', { name: '新增课时' }).click()
    await expect(courses.rows('课时')).toHaveText(['第一课'])
  })

  await test.step('the film plays in its preview, with its captions', async () => {
    await courses.part('课时').getByRole('button', { name: /^预览/ }).click()
    expect(await courses.playAwhile()).toBeCloseTo(29.9, 0)
    await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length ?? 0)).toBeGreaterThan(2)
  })

  await test.step('a text follows, and goes to the front by the keyboard', async () => {
    const form = await courses.newLesson('要点')
    await form.getByText('图文', { exact: true }).click()
    await form.getByLabel('正文').fill('第一段\n\n第二段')
    await form.getByRole('button', { name: '新增课时' }).click()
    await expect(form.getByRole('link', { name: /阅读时长/ })).toBeVisible()
    await form.getByLabel('阅读时长（分钟）').fill('5')
    await form.getByRole('button', { name: '新增课时' }).click()
    await expect(courses.rows('课时')).toHaveText(['第一课', '要点'])
    const up = courses.part('课时').getByRole('button', { name: '上移：要点' })
    await up.focus()
    await page.keyboard.press('Enter')
    await expect(courses.rows('课时')).toHaveText(['要点', '第一课'])
    await expect(up).toBeFocused()
  })

  await test.step('a material is there as soon as it has arrived', async () => {
    const materials = courses.part('相关资料')
    await courses.choose(materials, '选择文件', { name: '提纲.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64') })
    await expect(courses.rows('相关资料')).toHaveText(['提纲.png'])
  })

  await test.step('the year shows it, and removes it while nobody has begun', async () => {
    await courses.open(year)
    const row = courses.part('必修课').getByRole('listitem').filter({ hasText: '测试课程：安全生产法' })
    await expect(row).toContainText('2 个课时')
    await row.getByRole('button', { name: '删除' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await expect(row).toHaveCount(0)
  })
})

test('another authority looks, and is told why it may not edit', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('AUTHORITY', '演示·南宁市人社局经办'))
  const courses = new CourseEditingPage(page)
  await courses.open(year)
  await expect(courses.main).toContainText('只能查看：')
  await expect(courses.main.getByRole('button', { name: '新增必修课' })).toHaveAttribute('aria-disabled', 'true')
})
