import type { BrowserContext } from '@playwright/test'
import { demoQuestions } from '../server/src/seeds/demo-questions.ts'
import { dayAfter, today, yearOf } from './days.ts'
import { ExamPage } from './pages/exam.page.ts'
import { Frame } from './pages/frame.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const year = yearOf(today())
const bank = demoQuestions(year).get(year)!

/** The right options of a question as it stands on the page. */
async function rightOf(exam: ExamPage, number: number): Promise<string[]> {
  const stem = await exam.question(number).locator('legend').textContent()
  const found = bank.find((one) => stem!.includes(one.stem))!
  return found.correct.map((place) => found.options[place]!)
}

/** Lets all pages of a browser believe that it is hours later than it is. */
const wrongClock = (context: BrowserContext) =>
  context.addInitScript(() => {
    const { now } = Date
    Date.now = () => now() + 5 * 3_600_000
  })

test('an examination survives a cut network, a closed page, two tabs and a wrong clock, and gives its hours at once', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('PROFESSIONAL', '演示·罗敏'), { once: true })
  const context = page.context()
  await wrongClock(context)
  const exam = new ExamPage(page)
  await exam.list()
  await expect(exam.year(year)).toContainText('剩余 3 次机会')
  await exam.start(year)
  await expect(exam.questions).toHaveCount(10)
  await test.step('the time is the server’s, and each answer says whether it is saved', async () => {
    await expect(exam.timer).toHaveText(/^(30:00|29:\d\d|28:\d\d)$/)
    await exam.choose(1, ...(await rightOf(exam, 1)))
    await expect(exam.question(1)).toContainText('已保存')
    await expect(exam.progress).toContainText('答案均已保存')
  })
  const address = page.url()

  await test.step('without a network answers wait on this machine, which is said, and nothing is handed in', async () => {
    await context.setOffline(true)
    await expect(exam.dialog).toContainText('网络已断开')
    await exam.dialog.getByRole('button', { name: '继续作答' }).click()
    await expect(exam.dialog).toHaveCount(0)
    await exam.choose(2, ...(await rightOf(exam, 2)))
    await exam.choose(3, ...(await rightOf(exam, 3)))
    await expect(exam.question(3)).toContainText('尚未保存')
    await expect(exam.progress).toContainText('2 题尚未保存')
    await expect(exam.handInButton).toHaveAttribute('aria-disabled', 'true')
    await page.close()
  })

  const again = await context.newPage()
  const second = new ExamPage(again)
  await test.step('reloading with the network back sends them first and comes back to the attempt', async () => {
    await context.setOffline(false)
    const first = again.waitForRequest((request) => request.url().endsWith('/graphql') && (request.postData() ?? '').includes('Exam'))
    await again.goto(address)
    expect((await first).postData()).toContain('SaveExamAnswer')
    for (const number of [1, 2, 3]) await expect(second.question(number)).toContainText('已保存')
    await expect(second.progress).toContainText('答案均已保存')
  })

  await test.step('a second tab joins the same attempt, and what it answers is there for the first', async () => {
    const other = new ExamPage(await context.newPage())
    await other.list()
    await expect(other.year(year)).toContainText('剩余 2 次机会')
    await other.start(year)
    expect(other.page.url()).toBe(address)
    for (const number of [4, 5, 6]) await other.choose(number, ...(await rightOf(other, number)))
    await expect(other.progress).toContainText('答案均已保存')
    await other.page.close()
    await again.reload()
    await expect(second.question(6)).toContainText('已保存')
  })

  for (const number of [7, 8, 9, 10]) await second.choose(number, ...(await rightOf(second, number)))
  await expect(second.progress).toContainText('答案均已保存')
  await second.handIn()
  await expect(again.getByRole('heading', { name: '考试合格' })).toBeVisible()
  await expect(again.getByRole('main')).toContainText(`已计入 ${year} 年度 20 学时`)
  await again.reload()
  await expect(again.getByRole('main')).toContainText('100')
  await again.getByRole('link', { name: '返回考试列表' }).click()
  await expect(second.year(year)).toContainText('已通过，100 分')
})

test('whose attempts are used asks for a make-up, support grants it with a reason, and the person goes on', async ({ signedInAs }) => {
  const person = new ExamPage(await signedInAs(accountOf('PROFESSIONAL', '演示·蒙芳')))
  await person.list()
  await person.year(year).getByRole('button', { name: /^申请补学补考/ }).click()
  await person.dialog.getByRole('textbox', { name: '申请原因' }).fill('值班，未能复习')
  await person.dialog.getByRole('button', { name: '申请补学补考' }).click()
  await expect(person.year(year)).toContainText('补学补考已申请，等待办理。')

  const support = await signedInAs(accountOf('SUPPORT'))
  await support.goto('/exam-grants')
  await support.getByRole('row').filter({ hasText: '演示·蒙芳' }).getByRole('button', { name: /^办理/ }).click()
  const form = support.getByRole('region', { name: '办理演示·蒙芳的补学补考' })
  await expect(form).toContainText('已考 3 次，最好 0 分')
  await form.getByRole('textbox', { name: '有效期至' }).fill(dayAfter(today(), 10))
  await form.getByRole('button', { name: '确定' }).click()
  await expect(form.getByRole('alert')).toContainText('填写原因')
  await form.getByRole('textbox', { name: '原因' }).fill('已电话核实')
  await form.getByRole('button', { name: '确定' }).click()
  await expect(new Frame(support).toast('已为演示·蒙芳开通补学补考')).toBeVisible()
  await expect(support.getByRole('row').filter({ hasText: '演示·蒙芳' })).toHaveCount(0)

  await person.list()
  await expect(person.year(year)).toContainText('说明：已电话核实')
  await person.start(year)
  await expect(person.page.getByRole('heading', { level: 1 })).toHaveText(`${year} 年度考试（第 4 次）`)
})
