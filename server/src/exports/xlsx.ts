import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Cell } from './column.js'

/** A sheet holds 1 048 576 rows; the head is one of them. */
const rowsOfASheet = 1_000_000
const chunk = 100

/** What the second sheet says. `rows` is the number of rows written. */
export type About = (rows: number) => readonly (readonly [label: string, value: Cell])[]

/**
 * Rows as a workbook, written as they come; text cells are text whatever they begin with. A second sheet says what was exported and when.
 * The writer does not know how fast its reader is: it is made to wait for it, or a slow one would have all rows in memory.
 */
export function xlsxOf(
  sheetName: string,
  head: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  aboutName: string,
  about: About,
  { text = false }: { /** Columns are formatted as text, so that what is typed into them stays as typed. */ text?: boolean } = {},
): Readable {
  const out = new PassThrough()
  write(out, sheetName, head, rows, aboutName, about, text).catch((error: Error) => out.destroy(error))
  return out
}

async function write(out: PassThrough, sheetName: string, head: readonly string[], rows: AsyncIterable<readonly Cell[]>, aboutName: string, about: About, text: boolean): Promise<void> {
  // Loaded when the first workbook is asked for: it is a quarter of the time of a start.
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const open = (name: string) => {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = head.map(words => ({ header: words, width: Math.max(10, words.length * 2 + 2), ...(text ? { style: { numFmt: '@' } } : {}) }))
    sheet.getRow(1).font = { bold: true }
    return sheet
  }
  const closed = new Promise(resolve => out.once('close', resolve))
  let sheet = open(sheetName)
  let count = 0
  for await (const row of rows) {
    if (count > 0 && count % rowsOfASheet === 0) {
      sheet.commit()
      sheet = open(`${sheetName} ${count / rowsOfASheet + 1}`)
    }
    sheet.addRow([...row]).commit()
    count += 1
    if (count % chunk === 0) {
      await setImmediate()
      while (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), closed])
      if (out.destroyed) return
    }
  }
  sheet.commit()
  const words = book.addWorksheet(aboutName)
  words.columns = [{ width: 20 }, { width: 60 }]
  for (const line of about(count)) words.addRow([...line]).commit()
  words.commit()
  await book.commit()
}
