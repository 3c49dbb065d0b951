import { expect, type Page } from '@playwright/test'
import { today, yearOf } from './days.ts'
import { picture } from './samples.ts'
import { accountOf, type DemoAccount } from './site.ts'
import type { Words } from './words.ts'

/** What a page shows after something was pressed. */
interface ViewState {
  readonly name: string
  readonly open: (page: Page, words: Words) => Promise<void>
  /** What has opened above the rest, as a selector; without it the whole page has changed. */
  readonly within?: string
}

/** A page as somebody sees it, and what opens on it, in turn. */
export interface View {
  readonly name: string
  /** Null for a visitor. */
  readonly who: (() => DemoAccount) | null
  readonly path: string
  /** From the path to the page itself, where its address is not known before. */
  readonly reach?: (page: Page, words: Words) => Promise<void>
  readonly states?: readonly ViewState[]
}

const year = yearOf(today())
const professional = () => accountOf('PROFESSIONAL', '演示·周宁')
/** Registered, and not confirmed yet. */
const registered = () => accountOf('PROFESSIONAL', '演示·石岩')
const administrator = () => accountOf('GENERAL_ADMIN', '演示·甘伟')
const system = () => accountOf('SYSTEM_ADMIN')

const dialog = '[role="dialog"]'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const firstRow = (page: Page) => page.getByRole('table').first().getByRole('row').nth(1)

/** Shuts the open dialog first. */
async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const faults = (verb: (words: Words) => string): ViewState => ({
  name: 'faults',
  open: async (page, words) => {
    await press(page, verb(words))
    await page.getByRole('alert').waitFor()
  },
})

const visitors: readonly View[] = [
  { name: 'sign-in', who: null, path: '/sign-in', states: [faults((words) => words.session.signIn.verb)] },
  { name: 'activate', who: null, path: '/activate', states: [faults((words) => words.session.activate.verb)] },
  {
    name: 'register',
    who: null,
    path: '/register',
    states: [
      faults((words) => words.registration.verb),
      {
        name: 'units',
        open: async (page, words) => {
          await page.getByRole('searchbox', { name: words.registration.unit }).fill('演示')
          await page.getByRole('list', { name: words.registration.units.results }).waitFor()
        },
      },
      { name: 'department', open: (page) => page.getByRole('button', { name: '演示大学' }).click() },
    ],
  },
  { name: 'recover', who: null, path: '/recover', states: [faults((words) => words.registration.recover.verb)] },
  { name: 'unit-register', who: null, path: '/units/register', states: [faults((words) => words.unitRegistration.verb)] },
  { name: 'not-found', who: null, path: '/nowhere' },
  {
    name: 'verify',
    who: null,
    path: '/verify',
    states: [
      faults((words) => words.certificates.verify.verb),
      {
        name: 'unknown',
        open: async (page, words) => {
          await page.getByRole('textbox', { name: words.certificates.fact.number }).fill('HG2025-00000000')
          await page.getByRole('textbox', { name: words.certificates.fact.code }).fill('AAAA-AAAA-AAAA')
          await press(page, words.certificates.verify.verb)
          await page.getByRole('heading', { name: words.certificates.state.UNKNOWN }).waitFor()
        },
      },
    ],
  },
]

const hours: readonly View[] = [
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
  { name: 'year-courses', who: () => accountOf('AUTHORITY', '演示·自治区人社厅经办'), path: `/public-years/${year}/courses?add=REQUIRED` },
  { name: 'year-courses-read-only', who: () => accountOf('AUTHORITY', '演示·南宁市人社局经办'), path: `/public-years/${year}/courses` },
  {
    name: 'year-course',
    who: () => accountOf('AUTHORITY', '演示·自治区人社厅经办'),
    path: `/public-years/${year}/courses`,
    reach: (page) => page.getByRole('link', { name: '继续教育与学时登记（演示课程）' }).first().click(),
    states: [
      { name: 'preview', open: (page, words) => page.getByRole('button', { name: new RegExp(`^${words.courseEditing.lesson.preview}`) }).first().click() },
      { name: 'lesson', open: (page, words) => page.getByRole('button', { name: words.courseEditing.lesson.add }).first().click() },
    ],
  },
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

const accounts: readonly View[] = [
  { name: 'account', who: professional, path: '/account', states: [{ name: 'menu', open: (page) => page.getByRole('banner').getByRole('button', { expanded: false }).click() }] },
  {
    name: 'account-email',
    who: professional,
    path: '/account',
    states: [
      { name: 'address', open: (page, words) => press(page, words.session.email.prove) },
      faults((words) => words.session.email.send),
      {
        name: 'code',
        open: async (page, words) => {
          await page.getByRole('textbox', { name: words.session.activate.email }).fill('views@example.com')
          await press(page, words.session.email.send)
          await page.getByRole('textbox', { name: words.session.email.code }).waitFor()
        },
      },
    ],
  },
  { name: 'messages', who: professional, path: '/messages' },
  { name: 'messages-unread', who: professional, path: '/messages?show=unread' },
  { name: 'messages-administrator', who: administrator, path: '/messages' },
  { name: 'messages-none', who: system, path: '/messages' },
  { name: 'password', who: professional, path: '/account/password', states: [faults((words) => words.session.password.verb)] },
  { name: 'not-yours', who: professional, path: '/reviews' },
]

const reviews: readonly View[] = [
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

const university = () => accountOf('GENERAL_ADMIN', '演示·覃刚')

const entries: readonly View[] = [
  {
    name: 'entries',
    who: university,
    path: '/entries',
    states: [
      { name: 'chosen', open: (page, words) => page.getByRole('checkbox', { name: words.ui.grid.selectPage }).check() },
      { name: 'submit', within: dialog, open: (page, words) => press(page, words.hours.list.submitToUnit) },
    ],
  },
  {
    name: 'entries-new',
    who: university,
    path: '/entries/new',
    states: [
      faults((words) => words.hours.form.saveAndSubmit),
      {
        name: 'found',
        open: async (page, words) => {
          await page.getByRole('textbox', { name: words.entries.person.find }).fill('演示')
          await press(page, words.hours.find.verb)
          // Nobody is chosen: what is begun would come back at the next visit.
          await page.getByRole('radio', { name: '演示·' }).first().waitFor()
        },
      },
    ],
  },
  { name: 'entries-record', who: university, path: '/entries?state=REJECTED', reach: (page) => firstRow(page).getByRole('link').first().click() },
  {
    name: 'entries-edit',
    who: university,
    path: '/entries?state=REJECTED',
    reach: (page, words) => firstRow(page).getByRole('button', { name: new RegExp(`^${words.hours.action.edit}`) }).click(),
  },
]

const staff: readonly View[] = [
  {
    name: 'staff',
    who: university,
    path: '/staff',
    states: [
      { name: 'chosen', open: (page, words) => page.getByRole('checkbox', { name: words.ui.grid.selectPage }).check() },
      { name: 'assign', within: dialog, open: (page, words) => press(page, words.staff.assign.verb) },
    ],
  },
  {
    name: 'staff-awaiting',
    who: university,
    path: '/staff?state=AWAITING',
    states: [
      { name: 'chosen', open: (page, words) => page.getByRole('checkbox', { name: words.ui.grid.selectPage }).check() },
      { name: 'refuse', within: dialog, open: (page, words) => press(page, words.staff.refuse.verb) },
    ],
  },
  { name: 'staff-registered', who: university, path: '/staff?state=AWAITING&name=演示·廖晨', reach: (page) => firstRow(page).click() },
  { name: 'staff-without-department', who: university, path: '/staff?department=none' },
  {
    name: 'staff-person',
    who: university,
    path: '/staff?name=演示·杨帆',
    reach: (page) => firstRow(page).click(),
    states: [
      { name: 'reset', within: dialog, open: (page, words) => page.getByRole('article').getByRole('button', { name: words.staff.reset.verb }).click() },
      {
        name: 'reveal',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await page.getByRole('article').getByRole('button', { name: words.professionals.profile.reveal, exact: true }).click()
        },
      },
      {
        name: 'edit',
        open: async (page, words) => {
          await shut(page)
          await page.getByRole('article').getByRole('button', { name: words.staff.edit.verb, exact: true }).click()
        },
      },
    ],
  },
  { name: 'staff-department', who: () => accountOf('DEPARTMENT_ADMIN', '演示·蒙芳'), path: '/staff' },
  {
    name: 'staff-moves',
    who: university,
    path: '/staff/moves',
    states: [
      { name: 'history', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() },
      { name: 'accept', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.moves.act.accept.verb }).first().click() },
      {
        name: 'refuse',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: words.moves.act.refuse.verb }).click()
          await page.getByRole('dialog').getByRole('button', { name: words.moves.act.refuse.verb, exact: true }).click()
        },
      },
    ],
  },
  {
    name: 'staff-moves-out',
    who: university,
    path: '/staff/moves?list=out',
    states: [
      { name: 'agree', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.moves.act.agree.verb }).click() },
      {
        name: 'object',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: words.moves.act.object.verb }).click()
        },
      },
    ],
  },
  { name: 'staff-moves-over', who: university, path: '/staff/moves?list=over' },
  { name: 'staff-new', who: university, path: '/staff/new', states: [faults((words) => words.staff.add.title)] },
]

const administration: readonly View[] = [
  { name: 'units', who: system, path: '/administration/units' },
  { name: 'unit-new', who: system, path: '/administration/units/new', states: [faults((words) => words.administration.unitNew.verb)] },
  {
    name: 'accounts',
    who: system,
    path: '/administration/accounts',
    states: [
      { name: 'code', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.administration.accounts.issue }).click() },
      {
        name: 'lock',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: words.administration.accounts.lock, exact: true }).click()
        },
      },
    ],
  },
  { name: 'account-new', who: system, path: '/administration/accounts/new', states: [faults((words) => words.administration.accountNew.verb)] },
]

const unit = () => accountOf('UNIT', '演示科技有限公司')
const row = (page: Page, name: string) => page.getByRole('table').getByRole('row').filter({ hasText: name })

const units: readonly View[] = [
  {
    name: 'departments',
    who: unit,
    path: '/unit/departments',
    states: [
      { name: 'history', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() },
      { name: 'merge', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.units.departments.merge }).click() },
      {
        name: 'close',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: words.units.departments.close }).click()
        },
      },
      {
        name: 'faults',
        open: async (page, words) => {
          await shut(page)
          await press(page, words.units.departments.add)
          await press(page, words.ui.save)
          await page.getByRole('alert').waitFor()
        },
      },
    ],
  },
  { name: 'departments-closed', who: unit, path: '/unit/departments?state=closed' },
  {
    name: 'administrators',
    who: unit,
    path: '/unit/administrators',
    states: [
      { name: 'code', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: words.units.administrators.issue }).click() },
      {
        name: 'remove',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await row(page, '演示·罗敏').getByRole('button', { name: words.units.administrators.remove }).click()
        },
      },
    ],
  },
  { name: 'administrator-new', who: unit, path: '/unit/administrators/new', states: [faults((words) => words.units.administratorNew.title)] },
  {
    name: 'administrator-edit',
    who: unit,
    path: '/unit/administrators',
    reach: (page, words) => row(page, '演示·罗敏').getByRole('button', { name: new RegExp(`^${words.units.edit}`) }).click(),
    states: [{ name: 'moves', open: async (page, words) => void (await page.getByRole('combobox', { name: words.units.administrators.department }).selectOption({ index: 1 })) }],
  },
  { name: 'unit-settings', who: administrator, path: '/unit/settings' },
  { name: 'administrators-general', who: administrator, path: '/unit/administrators' },
]

const regional = () => accountOf('AUTHORITY', '演示·自治区人社厅经办')

const windows: readonly View[] = [
  {
    name: 'windows',
    who: regional,
    path: '/windows',
    states: [
      { name: 'history', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() },
      {
        name: 'withdraw',
        within: dialog,
        open: (page, words) => page.getByRole('button', { name: new RegExp(`^${words.windows.withdraw.verb}`) }).first().click(),
      },
      {
        name: 'year',
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: new RegExp(`^${words.windows.years.change}`) }).click()
          await page.getByRole('textbox', { name: words.windows.years.field.entryClosesOn }).fill('2020-01-01')
          await press(page, words.ui.save)
          await page.getByRole('alert').waitFor()
        },
      },
    ],
  },
  {
    name: 'window-opening',
    who: regional,
    path: '/windows?edit=new',
    states: [
      {
        name: 'found',
        open: async (page, words) => {
          await page.getByRole('combobox', { name: words.windows.year }).selectOption({ index: 2 })
          await page.getByRole('textbox', { name: words.windows.open.personName }).fill('演示·何欣')
          await press(page, words.hours.find.verb)
          await page.getByRole('radio', { name: '演示·何欣' }).waitFor()
        },
      },
      {
        name: 'faults',
        open: async (page, words) => {
          await page.getByRole('region', { name: words.windows.open.title }).getByRole('button', { name: words.windows.open.verb, exact: true }).click()
          await page.getByRole('alert').waitFor()
        },
      },
    ],
  },
  { name: 'windows-unit', who: administrator, path: '/windows?state=all' },
  { name: 'windows-department', who: () => accountOf('DEPARTMENT_ADMIN', '演示·罗敏'), path: '/windows' },
]

const unfold: ViewState = { name: 'details', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() }

const certificates: readonly View[] = [
  { name: 'certificates', who: professional, path: '/certificates' },
  { name: 'certificate-verified', who: professional, path: '/certificates', reach: (page, words) => page.getByRole('link', { name: words.certificates.verify.verb }).first().click() },
  { name: 'unit-certificates', who: university, path: '/unit/certificates' },
  { name: 'verifications', who: () => accountOf('AUTHORITY', '演示·南宁市人社局经办'), path: '/verifications', states: [faults((words) => words.certificates.many.verb)] },
]

const trails: readonly View[] = [
  { name: 'trail', who: university, path: '/unit/trail', states: [unfold] },
  { name: 'trail-own', who: professional, path: '/account/trail', states: [unfold] },
  { name: 'trail-auditor', who: () => accountOf('AUDITOR'), path: '/audit/trail', states: [unfold] },
  { name: 'trail-none', who: university, path: '/unit/trail?actor=nobody' },
]

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

const imports: readonly View[] = [
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

const authority = () => accountOf('AUTHORITY', '演示·南宁市人社局经办')

const supervision: readonly View[] = [
  {
    name: 'registrations',
    who: authority,
    path: '/supervision/units',
    states: [
      { name: 'facts', open: (page) => firstRow(page).getByRole('button', { expanded: false }).click() },
      { name: 'confirm', within: dialog, open: (page, words) => row(page, '演示职业培训学校').getByRole('button', { name: new RegExp(`^${words.supervision.registrations.confirm}`) }).click() },
      {
        name: 'refuse',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await row(page, '演示职业培训学校').getByRole('button', { name: new RegExp(`^${words.supervision.registrations.refuse}`) }).click()
        },
      },
    ],
  },
  {
    name: 'managed-units',
    who: authority,
    path: '/supervision/units?view=open&text=演示大学',
    states: [
      { name: 'rename', within: dialog, open: (page, words) => firstRow(page).getByRole('button', { name: new RegExp(`^${words.supervision.units.rename}`) }).click() },
      {
        name: 'close',
        within: dialog,
        open: async (page, words) => {
          await shut(page)
          await firstRow(page).getByRole('button', { name: new RegExp(`^${words.supervision.units.close}`) }).click()
        },
      },
    ],
  },
  { name: 'managed-units-closed', who: authority, path: '/supervision/units?view=closed' },
  { name: 'unit-duplicates', who: authority, path: '/supervision/units?view=duplicates' },
  { name: 'unit-merges', who: authority, path: '/supervision/units?view=merges' },
  { name: 'unit-merge', who: authority, path: '/supervision/merge' },
  { name: 'account-duplicates', who: authority, path: '/supervision/accounts' },
  { name: 'account-merges', who: authority, path: '/supervision/accounts?view=merges' },
  {
    name: 'account-merge',
    who: authority,
    path: '/supervision/accounts/merge',
    states: [
      {
        name: 'found',
        open: async (page, words) => {
          await page.getByRole('search').getByRole('textbox').fill('演示·申晓')
          await page.getByRole('list', { name: words.accountMerges.find.found }).waitFor()
        },
      },
    ],
  },
  {
    name: 'account-merge-preview',
    who: authority,
    path: '/supervision/accounts',
    reach: (page, words) => row(page, '演示·申晓').getByRole('button', { name: new RegExp(`^${words.accountMerges.duplicates.open}`) }).click(),
    states: [{ name: 'confirm', within: dialog, open: (page, words) => press(page, words.accountMerges.merge.verb) }],
  },
  {
    name: 'unit-merge-preview',
    who: authority,
    path: '/supervision/units?view=duplicates',
    reach: (page, words) => row(page, '演示科技有限责任公司').getByRole('button', { name: new RegExp(`^${words.supervision.duplicates.open}`) }).click(),
    states: [{ name: 'confirm', within: dialog, open: (page, words) => press(page, words.supervision.merge.verb) }],
  },
]

/** Every page of the site, and what opens on it. */
export const views: readonly View[] = [...visitors, ...hours, ...accounts, ...reviews, ...entries, ...staff, ...imports, ...units, ...windows, ...certificates, ...trails, ...supervision, ...administration]

/** Goes to the view's page. */
export async function visit(page: Page, view: View, words: Words): Promise<void> {
  await page.goto(view.path)
  await settled(page)
  await view.reach?.(page, words)
  await settled(page)
}

/** Waits until everything that was on its way is there, and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
}
