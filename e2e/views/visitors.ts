import { faults, press, type View } from './view.ts'

export const visitors: readonly View[] = [
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
