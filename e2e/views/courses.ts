import { year, type View } from './view.ts'
import { authority, regional } from './who.ts'

export const courses: readonly View[] = [
  { name: 'year-courses', who: regional, path: `/public-years/${year}/courses?add=REQUIRED` },
  { name: 'year-courses-read-only', who: authority, path: `/public-years/${year}/courses` },
  {
    name: 'year-course',
    who: regional,
    path: `/public-years/${year}/courses`,
    reach: (page) => page.getByRole('link', { name: '继续教育与学时登记（演示课程）' }).first().click(),
    states: [
      { name: 'preview', open: (page, words) => page.getByRole('button', { name: new RegExp(`^${words.courseEditing.lesson.preview}`) }).first().click() },
      { name: 'lesson', open: (page, words) => page.getByRole('button', { name: words.courseEditing.lesson.add }).first().click() },
    ],
  },
]
