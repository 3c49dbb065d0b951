import { dialog, firstRow, press, shut, type View } from './view.ts'
import { regional } from './who.ts'

export const questions: readonly View[] = [
  {
    name: 'question-bank',
    who: regional,
    path: '/public-years/2025/questions',
    states: [
      {
        name: 'remove',
        within: dialog,
        open: async (page, words) => {
          await firstRow(page).getByRole('button', { name: new RegExp(`^${words.questionBank.remove}`) }).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'faults',
        open: async (page, words) => {
          await shut(page)
          await press(page, words.questionBank.add)
          await press(page, words.ui.save)
          await page.getByRole('alert').waitFor()
        },
      },
    ],
  },
  { name: 'question-import', who: regional, path: '/public-years/2025/questions/import' },
  { name: 'paper-preview', who: regional, path: '/public-years/2025/questions/paper' },
]
