import { press, year, type View } from './view.ts'
import { authority, regional } from './who.ts'

export const publicYears: readonly View[] = [
  { name: 'public-years', who: regional, path: '/public-years', states: [{ name: 'new', open: (page, words) => press(page, words.publicYears.new.verb) }] },
  {
    name: 'public-year',
    who: regional,
    path: `/public-years/${year}`,
    states: [
      {
        name: 'faults',
        open: async (page, words) => {
          await page.getByRole('textbox', { name: words.publicYears.field.studyClosesOn }).fill(`${year}-02-30`)
          await page.getByRole('textbox', { name: words.publicYears.field.requiredHours }).fill('')
          await page.getByRole('textbox', { name: words.publicYears.field.passMark }).fill('')
          await press(page, words.ui.save)
          await page.getByRole('alert').waitFor()
        },
      },
    ],
  },
  // What it lacks, read by an authority that may not edit it.
  { name: 'public-year-read', who: authority, path: `/public-years/${year - 1}` },
]
