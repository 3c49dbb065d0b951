import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.js'

test.each([
  ['结业证书（2026）.pdf', '结业证书（2026）.pdf'],
  ['证书 👨‍👩‍👧.jpg', '证书 👨‍👩‍👧.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\证书.png', '证书.png'],
  ['a\u0000b\r\n.pdf', 'ab.pdf'],
  ['证书\u202Efdp.exe', '证书fdp.exe'],
  ['  证书.pdf ', '证书.pdf'],
  ['<img src=x>.png', '<img src=x>.png'],
  ['', 'file.pdf'],
  ['..', 'file.pdf'],
  ['folder/', 'file.pdf'],
])('%j is kept as %j', (name, kept) => {
  expect(cleanFileName(name, 'pdf')).toBe(kept)
})

test('a long name keeps its extension within 255 characters', () => {
  const kept = cleanFileName(`${'证'.repeat(300)}.pdf`, 'pdf')
  expect(Array.from(kept)).toHaveLength(255)
  expect(kept).toMatch(/证\.pdf$/)
})

test('half a character does not reach the database', () => {
  expect(cleanFileName('证\ud800书.pdf', 'pdf').isWellFormed()).toBe(true)
})
