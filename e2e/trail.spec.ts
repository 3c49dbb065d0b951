import { StaffPage } from './pages/staff.page.ts'
import { TrailPage } from './pages/trail.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

const person = '演示·陆海'

test('a look at a whole identity number is seen by the person, the unit and the auditor, and by no other unit', async ({ signedInAs }) => {
  const general = await signedInAs(accountOf('GENERAL_ADMIN', '演示·覃刚'))
  const staff = new StaffPage(general)
  await staff.open({ name: person })
  await staff.openPerson(person)
  await staff.revealIdNumber('核对报名信息')

  await test.step('the unit finds it by kind and name, with the reason', async () => {
    const trail = new TrailPage(general, '/unit/trail')
    await trail.open()
    await trail.filterBy('查看完整身份证号', person)
    const row = trail.grid.row('查看完整身份证号', '演示·覃刚', person)
    await expect(row).toContainText('总管理员')
    await trail.unfold(row)
    await expect(trail.details).toContainText('核对报名信息')
    await expect(trail.details).not.toContainText('网络地址')
  })

  await test.step('the person finds it, and the own sign-in with its address', async () => {
    const trail = new TrailPage(await signedInAs(accountOf('PROFESSIONAL', person)), '/account/trail')
    await trail.open()
    await trail.unfold(trail.grid.row('查看完整身份证号', '演示·覃刚'))
    await expect(trail.details).toContainText('演示大学')
    await trail.open({ noun: 'SESSION' })
    await trail.unfold(trail.grid.row('登录', person).first())
    await expect(trail.details).toContainText('网络地址')
  })

  await test.step('the auditor finds it among all units’', async () => {
    const trail = new TrailPage(await signedInAs(accountOf('AUDITOR')), '/audit/trail')
    await trail.open()
    await trail.filterBy('查看完整身份证号', person)
    await expect(trail.grid.row('查看完整身份证号', person)).toContainText('演示大学')
  })

  await test.step('another unit does not', async () => {
    const trail = new TrailPage(await signedInAs(accountOf('GENERAL_ADMIN', '演示·甘伟')), '/unit/trail')
    await trail.open({ noun: 'LOOK', about: person })
    await expect(trail.grid.table).toBeVisible()
    await expect(trail.grid.row(person)).toHaveCount(0)
  })
})

test('who tries what is not theirs is written down where they act', async ({ signedInAs }) => {
  const head = await signedInAs(accountOf('DEPARTMENT_ADMIN', '演示·罗敏'))
  const answer = await head.request.post('/graphql', { data: { query: '{ unitAdministrators { totalCount } }' }, headers: { 'content-type': 'application/json' } })
  expect(await answer.text()).toContain('FORBIDDEN')
  const trail = new TrailPage(head, '/unit/trail')
  await trail.open({ noun: 'REFUSAL' })
  await trail.unfold(trail.grid.row('操作被拒绝', '演示·罗敏').first())
  await expect(trail.details).toContainText('当前身份不能办理此事')
})
