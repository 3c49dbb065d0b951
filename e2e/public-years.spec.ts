import { today, yearOf } from './days.ts'
import { Frame } from './pages/frame.ts'
import { PublicYearsPage } from './pages/public-years.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const year = yearOf(today())
const next = year + 1

test('the region’s authority makes the next year from the last, is told all that is missing, sets its values and publishes it; a city’s reads', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('AUTHORITY', '演示·自治区人社厅经办'))
  const years = new PublicYearsPage(page)
  await years.open()
  await expect(years.years.row(`${year} 年度`)).toContainText('已发布')
  await years.create(next, year)
  await expect(new Frame(page).toast(`已新建 ${next} 年度`)).toBeVisible()
  await expect(new Frame(page).heading).toHaveText(`${next} 年度公需科目`)
  await expect(years.publication).toContainText('必修 2 门、选修 3 门')

  await test.step('everything that cannot be is said at once, and what was typed stays', async () => {
    await years.field('学习开始日期').fill(`${next}-12-31`)
    await years.field('学习截止日期').fill(`${next}-01-01`)
    await years.field('合格分数').fill('101')
    await years.field('单选题').fill('90')
    await years.save.click()
    await expect(years.faults).toContainText('学习截止日期：截止日期早于开始日期')
    await expect(years.faults).toContainText('合格分数：应为 1 至 100 的整数')
    await expect(years.field('合格分数')).toHaveValue('101')
  })
  await years.field('合格分数').fill('65')
  await years.field('学习开始日期').fill('')
  await years.field('学习截止日期').fill('')
  await years.save.click()
  await expect(new Frame(page).toast(`已保存 ${next} 年度设置`)).toBeVisible()

  await test.step('publication is refused with the whole list', async () => {
    await years.publish.click()
    await expect(years.publication.getByRole('alert')).toHaveText('还不能发布，请先补齐以下 2 项。')
    await expect(years.missing).toHaveText([/请设定学习期限/, /单选题需要 90 题/])
  })
  await years.field('单选题').fill('5')
  await years.field('学习开始日期').fill(`${next}年1月1日`)
  await years.field('学习截止日期').fill(`${next}-12-31`)
  await expect(page.getByRole('status').filter({ hasText: '必修学时没有填写：完成后暂不计入学时' })).toBeVisible()
  await years.field('必修学时').fill('20')
  await years.save.click()
  await expect(years.publication).toContainText('内容已齐备，可以发布。')
  await years.publish.click()
  await expect(new Frame(page).toast(`已发布 ${next} 年度`)).toBeVisible()
  await years.open()
  await expect.poll(() => years.years.cells(years.years.row(`${next} 年度`))).toMatchObject({ 状态: '已发布', 学习期限: `${next}-01-01 至 ${next}-12-31`, 还缺: '已齐备' })

  const city = new PublicYearsPage(await signedInAs(accountOf('AUTHORITY', '演示·南宁市人社局经办')))
  await city.openYear(next)
  await expect(city.save).toHaveAttribute('aria-disabled', 'true')
  await expect(city.field('合格分数')).toBeDisabled()
  await expect(city.field('合格分数')).toHaveValue('65')
})
