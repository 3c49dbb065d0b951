import { accountOf } from '../site.ts'
import { dialog, firstRow, press, shut, type View } from './view.ts'
import { administrator } from './who.ts'

export const reviews: readonly View[] = [
  {
    name: 'reviews',
    who: administrator,
    path: '/reviews',
    states: [
      {
        name: 'shortcuts',
        // Where there is no room for a keyboard there is no button.
        open: async (page, words) => {
          if ((page.viewportSize()?.width ?? 0) > 1000) await press(page, words.reviews.shortcuts.title)
        },
      },
      { name: 'chosen', open: (page, words) => page.getByRole('checkbox', { name: words.ui.grid.selectPage }).check() },
      { name: 'approve', within: dialog, open: (page, words) => press(page, words.reviews.batch.approve) },
      {
        name: 'refuse',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await press(page, words.reviews.batch.refuse)
          await page.getByRole('dialog').getByRole('button', { name: words.reviews.batch.verb.REJECT, exact: true }).click()
        },
      },
    ],
  },
  {
    name: 'review',
    who: administrator,
    path: '/reviews',
    reach: (page) => firstRow(page).click(),
    states: [
      { name: 'opinion', open: (page, words) => press(page, words.reviews.refuse) },
      { name: 'common-opinions', open: (page, words) => press(page, words.reviews.templates.manage) },
    ],
  },
  { name: 'review-results', who: administrator, path: '/reviews/results' },
  {
    name: 'review-result',
    who: administrator,
    path: '/reviews/results?status=REJECTED',
    reach: (page) => firstRow(page).click(),
    states: [{ name: 'delete', within: dialog, open: (page, words) => page.getByRole('article').getByRole('button', { name: words.reviews.deletion.verb }).click() }],
  },
  { name: 'record-query', who: administrator, path: '/reviews/query' },
  { name: 'record-query-record', who: administrator, path: '/reviews/query', reach: (page) => firstRow(page).click() },
  { name: 'all-hours', who: administrator, path: '/reviews/all-hours', states: [{ name: 'export', open: (page, words) => press(page, words.reviews.export.title) }] },
  {
    name: 'all-hours-unmet',
    who: administrator,
    path: '/reviews/all-hours?met=no',
    states: [{ name: 'remind', within: dialog, open: (page, words) => press(page, words.reviews.remind.verb) }],
  },
  { name: 'all-hours-person', who: administrator, path: '/reviews/all-hours', reach: (page) => firstRow(page).click() },
  { name: 'all-hours-unit', who: () => accountOf('UNIT', '演示科技有限公司'), path: '/reviews/all-hours' },
  { name: 'reviews-authority', who: () => accountOf('AUTHORITY', '演示·南宁市人社局经办'), path: '/reviews' },
]
