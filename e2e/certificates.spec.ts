import { readFile } from 'node:fs/promises'
import { go } from './go.ts'
import { CertificatesPage, VerifyPage } from './pages/certificates.page.ts'
import { Frame } from './pages/frame.ts'
import { Grid } from './pages/grid.ts'
import { MessagesPage } from './pages/messages.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

/** The demonstration's year with public subjects. */
const year = 2025
const completion = '继续教育合格证书'
const name = '演示·农强'

test('a person is issued a certificate, a visitor verifies it and its file, the unit downloads it and deletes hours, and the visitor sees why it fell', async ({ visitor, signedInAs }) => {
  const person = await signedInAs(accountOf('PROFESSIONAL', name))
  const own = new CertificatesPage(person)
  await own.open()
  await own.issue(year, completion).click()
  await expect(new Frame(person).toast(/已领取证书 HG2025-\d{8}/)).toBeVisible()
  await expect(own.issue(year, completion)).toHaveCount(0)
  const pdf = await own.download(year, completion)
  expect(pdf.name).toMatch(/^演示·农强 2025 继续教育合格证书 HG2025-\d{8}\.pdf$/)
  const address = (await own.verifyLink(year, completion).getAttribute('href')) ?? ''

  const anybody = await visitor()
  const verify = new VerifyPage(anybody)
  await test.step('the visitor sees what it says, not the whole name, and whether the file is the one issued', async () => {
    await verify.scan(address)
    await expect(verify.outcome.getByRole('heading', { name: '有效' })).toBeVisible()
    for (const words of [completion, '演***强', '演示大学', '102 学时', '72 学时', pdf.sha256]) await expect(verify.outcome).toContainText(words)
    await expect(verify.outcome).not.toContainText(name)
    await verify.file.setInputFiles(pdf.path)
    await expect(verify.compared).toContainText('与签发时的文件一致')
    const bytes = await readFile(pdf.path)
    const altered = Buffer.from(bytes)
    altered.writeUInt8(altered.readUInt8(altered.length - 10) ^ 1, altered.length - 10)
    await verify.file.setInputFiles({ name: 'altered.pdf', mimeType: 'application/pdf', buffer: altered })
    await expect(verify.compared).toContainText('“altered.pdf”与签发时的文件不一致')
  })

  const unit = await signedInAs(accountOf('GENERAL_ADMIN', '演示·覃刚'))
  await test.step('the unit sees it and downloads the archive', async () => {
    await unit.goto(`/unit/certificates?year=${year}&kind=COMPLETION`)
    const grid = new Grid(unit, '证书')
    expect(await grid.cells(grid.row(name))).toMatchObject({ 年度: '2025', 证书种类: completion, 状态: '有效' })
    const coming = unit.waitForEvent('download')
    await unit.getByRole('link', { name: /^下载全部有效证书/ }).click()
    const archive = await readFile(await (await coming).path())
    expect([archive.subarray(0, 2).toString(), archive.includes(pdf.name)]).toEqual(['PK', true])
  })

  await test.step('an approved record is deleted, and the certificate falls with it', async () => {
    await go(unit, `/reviews/results?status=APPROVED&name=${encodeURIComponent(name)}`)
    await unit.getByRole('row').filter({ hasText: '大数据技术在线课程' }).filter({ hasText: String(year) }).first().click()
    await unit.getByRole('article').getByRole('button', { name: '删除' }).click()
    const dialog = unit.getByRole('dialog')
    await dialog.getByRole('textbox').fill('课程证明不实（测试）')
    await dialog.getByRole('button', { name: '删除', exact: true }).click()
    await expect(dialog).toHaveCount(0)

    await anybody.goto('/verify')
    const { pathname, searchParams } = new URL(address, 'http://localhost')
    await verify.type(pathname.split('/').at(-1) ?? '', (searchParams.get('code') ?? '').toLowerCase())
    await expect(verify.outcome.getByRole('heading', { name: '已失效' })).toBeVisible()
    await expect(verify.outcome).toContainText('起失效：证书所依据的学时已被删除')
    await expect(verify.outcome).not.toContainText('课程证明不实')
  })

  await test.step('the person is told, with what was written, and sees what is missing', async () => {
    const inbox = new MessagesPage(person)
    await inbox.open()
    const told = inbox.telling('已失效').first()
    await expect(told).toContainText('课程证明不实（测试）')
    await told.getByRole('link', { name: '查看证书' }).click()
    await expect(own.kind(year, completion)).toContainText('已失效')
    await expect(own.kind(year, completion)).toContainText('还差')
    await expect(own.issue(year, completion)).toHaveCount(0)
  })
})
