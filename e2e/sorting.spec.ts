import { HourListPage } from './pages/hour-list.page.ts'
import { ReviewQueuePage } from './pages/review-queue.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const sortOf = (url: string) => new URL(url).searchParams.get('sort')

test('a list is sorted by its heads; the order survives a reload and Back returns to the one before', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('PROFESSIONAL', '演示·韦明'))
  const list = new HourListPage(page)
  const { grid } = list
  const expectSorted = async (order: 'ascending' | 'descending') => {
    await expect(grid.head('学时')).toHaveAttribute('aria-sort', order)
    await expect(async () => {
      const hours = (await grid.column('学时')).map(Number)
      const ascending = hours.toSorted((a, b) => a - b)
      expect(hours.length).toBeGreaterThan(5)
      expect(hours).toEqual(order === 'ascending' ? ascending : ascending.toReversed())
    }).toPass({ timeout: 15_000 })
  }
  await list.open()
  await expect(grid.head('学时')).toHaveAttribute('aria-sort', 'none')

  await grid.sortBy('学时')
  await expectSorted('ascending')
  await grid.sortBy('学时')
  await expectSorted('descending')
  expect(sortOf(page.url())).toBe('-claimedHours')

  await page.reload()
  await expectSorted('descending')
  await grid.sortBy('年度')
  await expect(grid.head('年度')).toHaveAttribute('aria-sort', 'ascending')
  await page.goBack()
  await expectSorted('descending')
  await page.goBack()
  await expectSorted('ascending')
  await page.goBack()
  await expect(grid.head('学时')).toHaveAttribute('aria-sort', 'none')
  expect(sortOf(page.url())).toBeNull()
})

test('the queue is gone through in the order that was asked for', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('GENERAL_ADMIN', '演示·覃刚'))
  const queue = new ReviewQueuePage(page)
  await queue.open()
  await expect(queue.grid.head('等待天数')).toHaveAttribute('aria-sort', 'descending')
  await queue.grid.sortBy('申请学时')
  await queue.grid.sortBy('申请学时')
  await expect(queue.grid.head('申请学时')).toHaveAttribute('aria-sort', 'descending')
  await expect(queue.grid.row('演示').first()).toBeVisible()
  const [first = '', second = ''] = await queue.titles()
  await page.keyboard.press('j')
  await expect(queue.recordTitle).toHaveText(first)
  await page.keyboard.press('j')
  await expect(queue.recordTitle).toHaveText(second)
  expect(sortOf(page.url())).toBe('-claimedHours')
})

test('on a phone one choice sorts', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('PROFESSIONAL', '演示·韦明'), { viewport: { width: 390, height: 844 } })
  const list = new HourListPage(page)
  await list.open()
  await list.grid.order.selectOption('学时从多到少')
  await expect.poll(() => sortOf(page.url())).toBe('-claimedHours')
  await page.reload()
  await expect(list.grid.order).toHaveValue('-claimedHours')
  await list.grid.order.selectOption('默认顺序')
  await expect.poll(() => sortOf(page.url())).toBeNull()
})
