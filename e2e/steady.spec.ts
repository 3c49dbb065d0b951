import { holdAnswers } from './hold-answers.ts'
import { accountOf, type DemoAccount } from './site.ts'
import { expect, test } from './test.ts'
import { settled } from './views/view.ts'

const person = () => accountOf('PROFESSIONAL', '演示·周宁')
const administrator = () => accountOf('GENERAL_ADMIN', '演示·覃刚')
const pages: readonly { path: string; who: () => DemoAccount; button: string; width: number }[] = [
  { path: '/home', who: person, button: 'English', width: 1440 },
  { path: '/staff', who: administrator, button: '查询', width: 1440 },
  { path: '/staff', who: administrator, button: '筛选条件', width: 390 },
  { path: '/reviews/all-hours', who: administrator, button: '查询', width: 1440 },
  { path: '/unit/certificates', who: administrator, button: '查询', width: 1440 },
  { path: '/profile/move', who: person, button: '提交申请', width: 1440 },
]

for (const { path, who, button, width } of pages) {
  test(`${button} on ${path} at ${width} px stays where it is when the answers come`, async ({ signedInAs }) => {
    const page = await signedInAs(who(), { viewport: { width, height: 900 } })
    // All but who is signed in, without which there is no page.
    const answer = await holdAnswers(page, (operation) => operation !== 'Session')
    await page.goto(path)
    const at = page.getByRole('button', { name: button, exact: true })
    await expect(at).toBeVisible()
    const before = await at.boundingBox()
    answer()
    await settled(page)
    expect(await at.boundingBox()).toEqual(before)
  })
}

test('nothing moves for whoever asks for no motion, while the page loads, when it is there and when it is made wider', async ({ signedInAs }) => {
  const page = await signedInAs(administrator(), { viewport: { width: 390, height: 900 } })
  const moving = () => page.evaluate(() => document.getAnimations().length)
  const answer = await holdAnswers(page, (operation) => operation !== 'Session')
  await page.goto('/staff')
  await expect(page.locator('.skeleton').first()).toBeVisible()
  expect(await moving()).toBe(0)
  answer()
  await settled(page)
  expect(await moving()).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(await moving()).toBe(0)
})
