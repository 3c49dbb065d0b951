import { ActivatePage } from './pages/activate.page.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { SupervisionPage } from './pages/supervision.page.ts'
import { UnitRegisterPage } from './pages/unit-register.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

// Invented for the demonstration: no region has the code 459900.
const school = { name: '演示继续教育学校', creditCode: '52459900100000193M', region: '青秀区', contact: '演示·校办', phone: '0771-5550166' }
const again = { ...school, name: '演示 继续教育学校', creditCode: '12459900100000206F' }
const official = () => accountOf('AUTHORITY', '演示·南宁市人社局经办')

test('a visitor registers a missing unit, the authority confirms it, and the unit signs in', async ({ page, signedInAs }) => {
  const form = new UnitRegisterPage(page)
  await new SignInPage(page).open()
  await page.getByRole('link', { name: '单位注册' }).click()
  await form.send.click()
  await expect(form.summary.first()).toContainText('填写单位名称')
  await test.step('a code that somebody has is said at once, with the unit', async () => {
    await form.fill({ ...school, creditCode: '124599001000000165' })
    await form.send.click()
    await expect(form.summary.first()).toContainText('“演示大学”')
  })
  await form.fill(school)
  await form.send.click()
  const receipt = await form.receipt.innerText()
  await form.look(receipt)
  await expect(form.outcome).toContainText(`${school.name}：等待人社部门确认`)

  const supervision = new SupervisionPage(await signedInAs(official()))
  await supervision.open()
  await supervision.act(school.name, '确认')
  await expect(supervision.dialog).toContainText('（校验通过）')
  await supervision.confirm('确认')
  const code = await supervision.code.innerText()
  await expect(supervision.row(school.name)).toHaveCount(0)

  await form.look(receipt)
  await expect(form.outcome).toContainText('已确认')
  await new SignInPage(page).open()
  await new SignInPage(page).submit({ kind: 'UNIT', login: school.creditCode, password: code })
  await expect(new ActivatePage(page).heading).toBeVisible()

  await test.step('registered again under another code it is a duplicate: merged after a preview, and the merger undone', async () => {
    await page.goto('/units/register')
    await form.fill(again)
    await form.send.click()
    await expect(form.summary.first()).toContainText('请写明区别')
    await page.getByRole('textbox', { name: '与同名单位的区别' }).fill('分校')
    await form.send.click()
    await expect(form.receipt).toBeVisible()
    await supervision.open()
    await supervision.act(again.name, '确认')
    await expect(supervision.dialog).toContainText(`${school.name} ${school.creditCode}`)
    await supervision.confirm('确认')
    await supervision.show('可能重复')
    await supervision.act(again.name, '核对并合并')
    await expect.poll(() => supervision.counts('管理员')).toEqual(['1', '1', '1', '1'])
    await supervision.merge()
    await supervision.confirm('合并单位', { reason: '同一学校重复注册' })
    await supervision.act(again.name, '撤销合并')
    await supervision.confirm('撤销合并')
    await expect(supervision.status.first()).toContainText(`“${again.name}”恢复使用`)
  })
})

test('an authority renames a unit, which its old name still finds, and closes it with what follows in sight', async ({ signedInAs }) => {
  const supervision = new SupervisionPage(await signedInAs(official()))
  await supervision.open()
  await supervision.show('在用单位')
  await supervision.search('宾阳县甘棠镇林业站')
  await supervision.act('宾阳县甘棠镇林业站', '改名')
  await supervision.confirm('改名', { name: '宾阳县甘棠镇林业工作站', reason: '演示：机构改革' })
  await expect(supervision.row('宾阳县甘棠镇林业工作站')).toBeVisible()
  await supervision.search('甘棠镇林业站')
  await supervision.row('宾阳县甘棠镇林业工作站').getByRole('button', { expanded: false }).click()
  await expect(supervision.history).toContainText('改名，原名“宾阳县甘棠镇林业站”，原因：演示：机构改革')

  await supervision.act('宾阳县甘棠镇林业工作站', '撤销单位')
  await expect(supervision.dialog).toContainText('0 人从今天起归入其他单位（南宁市）')
  await supervision.confirm('撤销单位', { reason: '演示：撤销' })
  await expect(supervision.row('宾阳县甘棠镇林业工作站')).toHaveCount(0)
  await supervision.show('已撤销或合并')
  await expect(supervision.row('宾阳县甘棠镇林业工作站')).toContainText('已撤销')
})
