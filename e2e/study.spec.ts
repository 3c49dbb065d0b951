import { readFileSync } from 'node:fs'
import { today, yearOf } from './days.ts'
import { Frame } from './pages/frame.ts'
import { StudyPage } from './pages/study.page.ts'
import { shortenLesson } from './short-lesson.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const year = yearOf(today())
const learner = () => accountOf('PROFESSIONAL', '演示·农强')

test('a person studies: films play by file and by playlist, an outage loses nothing, and what the page shows is the server’s', async ({ signedInAs }) => {
  const page = await signedInAs(learner())
  const study = new StudyPage(page)
  await study.open()
  await expect(page.getByRole('region', { name: `${year} 年度公需科目必修课` })).toContainText('还有 2 门课程没有完成')
  await expect(page.getByRole('listitem').filter({ hasText: '2022 年度' })).toContainText('2022 年度的补学补考已于 2025-12-31 截止')
  await expect(page.getByRole('listitem').filter({ hasText: `${year - 1} 年度` })).toContainText('可以补学补考')

  await study.enter('继续教育与学时登记（演示课程）')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 学习提纲（演示）.pdf' }).click()
  expect(readFileSync(await (await download).path()).subarray(0, 5).toString()).toBe('%PDF-')
  const courseId = new URL(page.url()).pathname.split('/').at(-1)!
  await study.lesson('怎样学习公需科目（演示）')

  await test.step('the film has picture and captions, and plays', async () => {
    await study.playTo(6)
    expect(await study.film.evaluate((video: HTMLVideoElement) => [video.videoWidth, video.textTracks[0]?.cues?.length])).toEqual([640, 5])
    await expect(study.progress).toContainText('已学 0:0')
    await expect.poll(async () => (await study.held(courseId))[0]).toBeGreaterThan(5000)
  })

  await test.step('what was not watched is not skipped', async () => {
    await study.film.evaluate((video: HTMLVideoElement) => void (video.currentTime = 30))
    await expect(page.getByRole('status').filter({ hasText: '还没有看过的部分不能跳过' })).toBeVisible()
    expect(await study.film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeLessThan(10)
  })

  await test.step('what is watched without the network is sent afterwards, also by a page that was closed', async () => {
    const before = (await study.held(courseId))[0]!
    await page.route('**/graphql', (route) => (route.request().postData()?.includes('RecordStudy') ? route.abort() : route.continue()))
    await study.playTo(11)
    await expect(page.getByText('学习记录保存在本机')).toBeVisible()
    expect((await study.held(courseId))[0]).toBe(before)
    await page.unroute('**/graphql')
    await page.reload()
    await expect.poll(async () => (await study.held(courseId))[0]).toBeGreaterThan(9500)
    await expect.poll(async () => (await study.held(courseId))[0]).toBeLessThan(13_000)
  })

  await test.step('an elective is chosen; its film plays by playlist, on a second device, and the first is told', async () => {
    await study.playTo(12)
    const second = await signedInAs(learner(), { viewport: { width: 390, height: 844 } })
    const elsewhere = new StudyPage(second)
    await elsewhere.open()
    await second.getByRole('button', { name: '选课：认识知识产权（演示课程）' }).click()
    await expect(new Frame(second).toast('已选课：认识知识产权（演示课程）')).toBeVisible()
    await elsewhere.enter('认识知识产权（演示课程）')
    await elsewhere.lesson('认识知识产权（演示）')
    await elsewhere.playTo(4)
    await expect(elsewhere.progress).toContainText('已学 0:0')
    const first = study.film.evaluate((video: HTMLVideoElement) => void video.play().catch(() => undefined))
    await first
    await expect(page.getByText('已在另一处继续学习，此处停止计时')).toBeVisible()
    expect(await study.film.evaluate((video: HTMLVideoElement) => video.paused)).toBe(true)
  })

  await test.step('a text is read in its own time', async () => {
    await page.getByRole('link', { name: '下一课时：学习要点（演示）' }).click()
    await expect.poll(async () => (await study.held(courseId))[1], { timeout: 20_000 }).toBeGreaterThan(3000)
  })
})

test('a text that is read to its end is done, and an elective that is not begun is given up', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('PROFESSIONAL', '演示·周宁'))
  const study = new StudyPage(page)
  shortenLesson('用电安全（演示课程）', '学习要点（演示）', 3000)
  await study.open()
  const choose = page.getByRole('button', { name: '选课：用电安全（演示课程）' })
  await choose.click()
  await page.getByRole('button', { name: '退选：用电安全（演示课程）' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '退选' }).click()
  await expect(new Frame(page).toast('已退选：用电安全（演示课程）')).toBeVisible()
  await choose.click()
  await study.enter('用电安全（演示课程）')
  await study.lesson('学习要点（演示）')
  await expect(study.progress).toContainText('已完成')
  await study.open()
  await expect(page.getByRole('listitem').filter({ hasText: '用电安全（演示课程）' })).toContainText('已完成 1 / 2 个课时')
  await expect(page.getByRole('button', { name: '退选：用电安全（演示课程）' })).toHaveCount(0)
})
