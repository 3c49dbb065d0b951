import { accountOf, type DemoAccount } from '../site.ts'
import { faults, press, type View } from './view.ts'

const desk = (): DemoAccount => accountOf('SUPPORT')

export const support: readonly View[] = [
  { name: 'support', who: desk, path: '/support', states: [faults((words) => words.support.lookUp.verb)] },
  {
    name: 'support-case',
    who: desk,
    path: '/support',
    reach: async (page, words) => {
      await page.getByRole('textbox', { name: words.support.lookUp.number }).fill(accountOf('PROFESSIONAL', '演示·何欣').login)
      await page.getByRole('textbox', { name: words.support.lookUp.reason }).fill('核对办理情况')
      await press(page, words.support.lookUp.verb)
      await page.getByRole('button', { name: words.support.reset.verb }).waitFor()
    },
    states: [
      { name: 'reset', open: (page, words) => press(page, words.support.reset.verb) },
      { name: 'open-year', open: (page, words) => page.getByRole('button', { name: new RegExp(`^${words.support.open.verb}`) }).last().click() },
      { name: 'grant', open: (page, words) => page.getByRole('button', { name: new RegExp(`^${words.support.grant.verb}`) }).first().click() },
    ],
  },
]
