import type { Page } from '@playwright/test'
import { accountOf } from '../site.ts'
import type { Words } from '../words.ts'
import { dialog, press, year, type View } from './view.ts'
import { university } from './who.ts'

/** Sends a file as somebody would choose it. */
async function choose(page: Page, words: Words, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press(page, words.imports.choose)
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: words.imports.another }).waitFor()
}
/** Hours of somebody of the university: one good row, one with several faults, one of nobody's. */
function hoursCsv(): string {
  const { login } = accountOf('PROFESSIONAL', '演示·李燕')
  const day = `${year}-01-05`
  const head = '证件号码,姓名,认定类型,认定内容,开始日期,结束日期或获得日期,申请学时,计入年度'
  const title = `演示用讲座 ${Math.random()}`
  return [head, `${login},演示·李燕,专题讲座,${title},${day},${day},8,${year}`, `${login},演示·李艳,论坛,${title} 二,${day},去年,很多,${year}`, `4.50102E+17,演示·李燕,专题讲座,${title} 三,${day},${day},8,${year}`].join('\n')
}

export const imports: readonly View[] = [
  {
    name: 'import-hours',
    who: university,
    path: '/imports/hours',
    states: [
      { name: 'checked', open: (page, words) => choose(page, words, '学时.csv', hoursCsv()) },
      {
        name: 'imported',
        open: async (page, words) => {
          await page.getByRole('button', { name: words.imports.begin.replace('{n}', '1') }).click()
          await page.getByRole('button', { name: words.imports.withdraw }).waitFor()
        },
      },
      { name: 'withdraw', within: dialog, open: (page, words) => press(page, words.imports.withdraw) },
    ],
  },
  { name: 'import-refused', who: university, path: '/imports/hours', reach: (page, words) => choose(page, words, '程序.xlsx', 'MZ\u0000') },
  { name: 'import-staff', who: university, path: '/imports/staff' },
]
