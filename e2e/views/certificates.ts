import { accountOf } from '../site.ts'
import { faults, type View } from './view.ts'
import { professional, university } from './who.ts'

export const certificates: readonly View[] = [
  { name: 'certificates', who: professional, path: '/certificates' },
  { name: 'certificate-verified', who: professional, path: '/certificates', reach: (page, words) => page.getByRole('link', { name: words.certificates.verify.verb }).first().click() },
  { name: 'unit-certificates', who: university, path: '/unit/certificates' },
  { name: 'verifications', who: () => accountOf('AUTHORITY', '演示·南宁市人社局经办'), path: '/verifications', states: [faults((words) => words.certificates.many.verb)] },
]
