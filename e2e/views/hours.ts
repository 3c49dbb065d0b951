import { expect } from '@playwright/test'
import { picture } from '../samples.ts'
import { today } from '../days.ts'
import { accountOf } from '../site.ts'
import { dialog, faults, firstRow, press, shut, year, type View } from './view.ts'
import { professional, registered } from './who.ts'

export const hours: readonly View[] = [
  { name: 'home', who: professional, path: '/home' },
  {
    name: 'hours',
    who: professional,
    path: '/hours',
    states: [
      { name: 'columns', within: '.disclosed', open: (page, words) => press(page, words.ui.grid.columns) },
      { name: 'chosen', open: (page, words) => page.getByRole('checkbox', { name: words.ui.grid.selectPage }).check() },
      { name: 'submit', within: dialog, open: (page, words) => press(page, words.hours.list.submitToUnit) },
      {
        name: 'submit-to-authority',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await press(page, words.hours.list.submitToAuthority)
          const box = page.getByRole('dialog')
          await box.getByRole('textbox', { name: words.hours.units.name }).fill('演示')
          await box.getByRole('button', { name: words.hours.filter.apply }).click()
          await box.getByRole('radio').first().check()
        },
      },
      {
        name: 'delete',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await press(page, words.hours.list.removeMany)
        },
      },
    ],
  },
  {
    name: 'hours-new',
    who: professional,
    path: '/hours/new',
    states: [
      faults((words) => words.hours.form.saveAndSubmit),
      {
        name: 'filled',
        open: async (page, words) => {
          await page.getByRole('radio').first().check()
          await page.getByRole('group', { name: words.hours.form.category }).getByRole('group').getByRole('radio').first().check()
          await page.getByRole('textbox', { name: words.hours.form.startDay }).fill(today())
          await page.getByRole('textbox', { name: words.hours.form.endDay }).fill(today())
          const chooser = page.waitForEvent('filechooser')
          await press(page, words.hours.evidence.choose)
          await (await chooser).setFiles(picture('certificate.png'))
          await expect(page.getByRole('listitem').filter({ hasText: 'certificate.png' }).last()).toContainText('kB')
        },
      },
    ],
  },
  { name: 'hours-record', who: professional, path: '/hours?status=REJECTED', reach: (page) => firstRow(page).getByRole('link').first().click() },
  {
    name: 'hours-edit',
    who: professional,
    path: '/hours?status=REJECTED',
    reach: (page, words) => firstRow(page).getByRole('button', { name: new RegExp(`^${words.hours.action.edit}`) }).click(),
  },
  { name: 'hours-query', who: professional, path: `/hours/query?year=${year}` },
  {
    name: 'hours-query-details',
    who: professional,
    path: '/hours/query?tab=details',
    states: [{ name: 'progress', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() }],
  },
  { name: 'study', who: professional, path: '/study' },
  { name: 'study-make-up', who: professional, path: `/study?year=${year - 1}` },
  { name: 'study-over', who: professional, path: '/study?year=2023' },
  { name: 'study-course', who: professional, path: '/study', reach: (page) => page.getByRole('link', { name: '继续教育与学时登记（演示课程）' }).first().click() },
  {
    name: 'study-lesson',
    who: professional,
    path: '/study',
    reach: async (page) => {
      await page.getByRole('link', { name: '继续教育与学时登记（演示课程）' }).first().click()
      await page.getByRole('link', { name: '怎样学习公需科目（演示）' }).click()
      await page.locator('video').waitFor()
    },
  },
  {
    name: 'exams',
    who: () => accountOf('PROFESSIONAL', '演示·黄丽'),
    path: '/exams',
    states: [
      {
        name: 'paper',
        open: async (page, words) => {
          await page.getByRole('button', { name: new RegExp(`^(${words.exams.start}|${words.exams.goOn})`) }).first().click()
          await page.getByRole('timer').waitFor()
        },
      },
      { name: 'hand-in', within: dialog, open: (page, words) => page.getByRole('button', { name: words.exams.paper.handIn, exact: true }).first().click() },
    ],
  },
  { name: 'exam-result', who: () => accountOf('PROFESSIONAL', '演示·何欣'), path: '/exams', reach: (page, words) => page.getByRole('link', { name: words.exams.sitting.replace('{n}', '1') }).first().click() },
  {
    name: 'exam-grants',
    who: () => accountOf('SUPPORT'),
    path: '/exam-grants',
    states: [{ name: 'decide', open: (page, words) => page.getByRole('button', { name: new RegExp(`^${words.exams.grants.decide}`) }).first().click() }],
  },
  { name: 'home-unconfirmed', who: registered, path: '/home' },
  { name: 'unit-request', who: registered, path: '/unit-request', states: [faults((words) => words.registration.request.verb)] },
  { name: 'profile-moving', who: () => accountOf('PROFESSIONAL', '演示·何欣'), path: '/profile', states: [{ name: 'withdraw', within: dialog, open: (page, words) => press(page, words.moves.act.withdraw.verb) }] },
  {
    name: 'move-new',
    who: professional,
    path: '/profile/move',
    states: [
      faults((words) => words.moves.ask.verb),
      {
        name: 'chosen',
        open: async (page, words) => {
          await page.getByRole('textbox', { name: words.hours.units.name }).fill('演示科技')
          await press(page, words.hours.filter.apply)
          await page.getByRole('radio').first().check()
          await page.getByRole('combobox', { name: words.moves.ask.department }).waitFor()
        },
      },
    ],
  },
  { name: 'profile', who: professional, path: '/profile', states: [{ name: 'edit', open: (page, words) => press(page, words.professionals.profile.edit) }] },
]
