import { expect, test } from 'vitest'
import { jpeg, pdf, png } from '../../test/sample-files.js'
import { judgeContent } from './file-content.js'

test.each([
  ['image/png', png()],
  ['image/jpeg', jpeg()],
  ['image/jpeg', Buffer.concat([jpeg(), Buffer.from('what a camera writes behind the end')])],
  ['application/pdf', pdf()],
])('%s is taken by its content', async (mediaType, bytes) => {
  expect(await judgeContent(bytes)).toMatchObject({ mediaType })
})

test.each([
  ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'FILE_TYPE'],
  ['a drawing that may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'FILE_TYPE'],
  ['a program', Buffer.from('MZ\u0090\u0000'), 'FILE_TYPE'],
  ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'), 'FILE_TYPE'],
  ['an archive', Buffer.from('504b03040a00000000000000000000000000000000000000000000000000', 'hex'), 'FILE_TYPE'],
  ['a PNG cut short', png(2000).subarray(0, 1000), 'FILE_DAMAGED'],
  ['a JPEG cut short', jpeg().subarray(0, -2), 'FILE_DAMAGED'],
  ['a JPEG without a frame', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'FILE_DAMAGED'],
  ['a script behind the first bytes of a PDF', Buffer.from('%PDF-1.4\n<script>alert(1)</script>'), 'FILE_DAMAGED'],
])('%s is refused', async (_what, bytes, code) => {
  expect(await judgeContent(bytes)).toBe(code)
})

test('a PNG whose header was changed is refused', async () => {
  const changed = png()
  changed[16] = 1
  expect(await judgeContent(changed)).toBe('FILE_DAMAGED')
})
