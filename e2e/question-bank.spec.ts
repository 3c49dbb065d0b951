import { ImportPage } from './pages/import.page.ts'
import { QuestionBankPage } from './pages/question-bank.page.ts'
import { accountOf } from './site.ts'
import { expect, test } from './test.ts'

/** Nobody is examined in it here. */
const year = 2025

test('the region’s authority adds a question, imports a workbook with two bad rows and exports the bank', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('AUTHORITY', '演示·自治区人社厅经办'))
  const bank = new QuestionBankPage(page, year)
  await bank.open()

  await test.step('faults stand at their fields, all at once; what was typed stays', async () => {
    await bank.press('添加题目')
    await bank.fill({ kind: '多选题', stem: '“一区两地一园一通道”包括哪些', options: ['自由贸易试验区', '自由贸易试验区'], right: [0] })
    await bank.save()
    await expect(bank.form.getByRole('alert')).toContainText('选项 B 与选项 A 相同')
    await expect(bank.form.getByRole('group', { name: '正确答案' })).toContainText('多选题至少有两个正确答案')
    await bank.form.getByRole('textbox', { name: '选项 B' }).fill('西部陆海新通道')
    for (const letter of ['D', 'C']) await bank.form.getByRole('button', { name: `删除选项 ${letter}` }).click()
    await bank.form.getByRole('group', { name: '正确答案' }).getByRole('checkbox').nth(1).check()
    await bank.save()
    await expect(bank.grid.row('“一区两地一园一通道”包括哪些')).toContainText('AB')
  })

  await page.getByRole('main').getByRole('button', { name: '导入', exact: true }).click()
  const imports = new ImportPage(page)
  await test.step('two bad rows are named by their cells, the others are imported, and the file comes back', async () => {
    await imports.upload(
      '新题.xlsx',
      await imports.filled([
        ['', '单选题', '演示·导入的单选题', '甲', '乙', '', '', '', '', '', '', 'B'],
        ['', '判断题', '演示·导入的判断题', '', '', '', '', '', '', '', '', '错误'],
        ['', '单选题', '演示·答案不在选项中', '甲', '乙', '', '', '', '', '', '', 'D'],
        ['', '问答题', '', '甲', '乙', '', '', '', '', '', '', 'A'],
      ]),
    )
    await expect(imports.faults.row('第 4 行')).toContainText('L4')
    await expect(imports.faults.row('第 5 行')).toContainText('“问答题”不是题型')
    await imports.press('导入 2 行')
    await expect(imports.of('新题.xlsx').getByRole('heading')).toContainText('已导入')
    const [head, first, , third] = await imports.result()
    expect(head?.at(-1)).toBe('错误原因')
    expect(first?.at(-1)).toBe('已导入')
    expect(third?.at(-1)).toContain('正确答案不在选项之中')
  })

  await page.getByRole('link', { name: '查看题库' }).click()
  await bank.look('演示·导入的')
  await expect(bank.grid.row('演示·导入的判断题')).toContainText('错误')
  expect((await bank.exported()).some((row) => row[2] === '演示·导入的单选题' && row.at(-1) === 'B' && /^Q\d+-1$/.test(String(row[0])))).toBe(true)
})

test('a city’s authority learns that the bank is kept from it', async ({ signedInAs }) => {
  const page = await signedInAs(accountOf('AUTHORITY', '演示·南宁市人社局经办'))
  const bank = new QuestionBankPage(page, year)
  await bank.open()
  await expect(page.getByRole('main')).toContainText('题库由自治区人社部门管理')
  await expect(page.getByRole('button', { name: '添加题目' })).toHaveCount(0)
})
