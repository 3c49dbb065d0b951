import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse'
import { FileFault } from './file-fault.js'
import { maxColumns } from './import-limits.js'
import type { RowSource, SheetRow } from './sheet-row.js'

const sliceBytes = 256 * 1024
const maxRecord = 1024 * 1024

async function* decoded(bytes: Buffer, read: (share: number) => void): AsyncGenerator<string> {
  // What Excel saves as CSV in Chinese is GB18030 unless UTF-8 is chosen, and says so nowhere.
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030')
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    read(at / bytes.length)
    yield decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: true })
  }
  yield decoder.decode()
}

/** The rows of a CSV file in UTF-8 or GB18030; everything in it is text. @throws FileFault where it is no CSV. */
export function csvRows(bytes: Buffer): RowSource {
  let share = 0
  async function* rows(): AsyncGenerator<SheetRow[]> {
    const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: false, max_record_size: maxRecord, relax_quotes: true })
    const feed = async () => {
      for await (const text of decoded(bytes, read => (share = read))) {
        if (!parser.write(text)) await new Promise<void>(resolve => parser.once('drain', resolve).once('close', resolve))
        if (parser.destroyed) return
      }
      parser.end()
    }
    const feeding = feed()
    let number = 0
    let batch: SheetRow[] = []
    try {
      for await (const record of parser as AsyncIterable<string[]>) {
        number += 1
        const filled = record.findLastIndex(text => text.trim() !== '')
        if (filled < 0) continue
        if (filled >= maxColumns) throw new FileFault('IMPORT_FILE_COLUMNS', { max: maxColumns, row: number })
        batch.push({ number, cells: record.slice(0, filled + 1).map(text => (text.trim() === '' ? undefined : { kind: 'text', text })) })
        if (batch.length < 500) continue
        yield batch
        batch = []
      }
    } catch (error) {
      throw error instanceof FileFault || !String((error as NodeJS.ErrnoException).code).startsWith('CSV_') ? error : new FileFault('IMPORT_FILE_CSV', { row: number + 1 })
    } finally {
      parser.destroy()
      await feeding
    }
    yield batch
  }
  return { rows: rows(), share: () => share, from1904: false }
}
