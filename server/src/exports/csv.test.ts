import { buffer, text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Cell } from './column.js'
import { csvOf } from './csv.js'

async function* rows(...list: Cell[][]) {
  yield* list
}
const csv = (...list: Cell[][]) => text(csvOf(['内容', '学时'], rows(...list)))

test('begins with a byte order mark and ends each line with CRLF', async () => {
  // text() takes the mark away as it decodes.
  const bytes = await buffer(csvOf(['内容'], rows(['甲'])))
  expect(bytes.toString('hex')).toBe(Buffer.from('\ufeff内容\r\n甲\r\n').toString('hex'))
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j does not become a formula', async typed => {
  const [, cell] = /\r\n"?('[^"]*?)"?,8\r\n$/.exec(await csv([typed, 8])) ?? []
  expect(cell).toBe(`'${typed}`)
})

test('numbers stay numbers and nothing stays empty', async () => {
  expect(await csv([null, 4.5])).toContain('\r\n,4.5\r\n')
})

test('commas, quotes and line ends are quoted', async () => {
  expect(await csv(['甲,"乙"\n丙', 1])).toContain('\r\n"甲,""乙""\n丙",1\r\n')
})
