import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import type { Cell } from './column.js'
import { xlsxOf } from './xlsx.js'

async function* rows(...list: Cell[][]) {
  yield* list
}
async function open(...list: Cell[][]) {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await buffer(xlsxOf('学时登记', ['内容', '学时'], rows(...list), '导出说明', count => [['条数', count]]))) as never)
  return book
}

test('rows follow the head; hours are numbers', async () => {
  const sheet = (await open(['甲', 4.5], ['乙', null])).getWorksheet('学时登记')!
  expect(sheet.getSheetValues().slice(1)).toMatchObject([
    [undefined, '内容', '学时'],
    [undefined, '甲', 4.5],
    [undefined, '乙'],
  ])
})

test('text that looks like a formula is text', async () => {
  const cell = (await open(['=1+1', 1])).getWorksheet('学时登记')!.getCell('A2')
  expect(cell.type).toBe(exceljs.ValueType.String)
  expect(cell.value).toBe('=1+1')
})

test('characters that XML does not know are left out', async () => {
  expect((await open(['甲\u0001<乙>', 1])).getWorksheet('学时登记')!.getCell('A2').value).toBe('甲<乙>')
})

test('a second sheet says what was exported', async () => {
  expect((await open(['甲', 1], ['乙', 2])).getWorksheet('导出说明')!.getRow(1).values).toEqual([undefined, '条数', 2])
})

test('a reading that fails breaks the file off', async () => {
  async function* failing(): AsyncGenerator<Cell[]> {
    yield ['甲', 1]
    throw new Error('the database went away')
  }
  await expect(buffer(xlsxOf('a', ['b'], failing(), 'c', () => []))).rejects.toThrow('the database went away')
})

test('a reader that waits makes the writer wait', async () => {
  let made = 0
  async function* many(): AsyncGenerator<Cell[]> {
    for (; made < 200_000; made++) yield [Math.random().toString(36).repeat(10), made]
  }
  const stream = xlsxOf('a', ['b', 'c'], many(), 'd', () => [])
  await new Promise(resolve => stream.once('readable', resolve))
  // The same number of turns in which a writer without patience makes all rows.
  for (let turn = 0; turn < 5000; turn++) await new Promise(setImmediate)
  expect(made).toBeLessThan(200_000)
  stream.destroy()
})
