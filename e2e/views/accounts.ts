import { faults, press, type View } from './view.ts'
import { administrator, professional, system } from './who.ts'

export const accounts: readonly View[] = [
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
