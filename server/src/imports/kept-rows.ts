import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { createGzip, gunzip } from 'node:zlib'
import type { Storage } from '../files/storage.js'
import type { RowSource, SheetCell, SheetRow } from './sheet-row.js'

/*
 * The rows of a workbook as its check has read them, kept beside it: unpacking and parsing a workbook is a third of the work of importing it,
 * and a tenth of that for this. A line of JSON for the form of the file and how days are counted, then one for some rows at a time.
 */
const form = 1
/** Rows of more text than that, unpacked, are read from the workbook again: these are held whole. */
const mostBytes = 64 * 1024 * 1024
const kinds = { n: 'number', f: 'formula', e: 'error' } as const
const letters = { number: 'n', formula: 'f', error: 'e' } as const
/** A text, or another kind with its text; nothing is null. */
type KeptCell = string | readonly [kind: keyof typeof kinds, text: string] | null
type KeptRow = readonly [number: number, ...cells: KeptCell[]]

const pack = ({ number, cells }: SheetRow): KeptRow => [number, ...Array.from(cells, cell => (cell === undefined ? null : cell.kind === 'text' ? cell.text : ([letters[cell.kind], cell.text] as const)))]
const cellOf = (cell: KeptCell): SheetCell | undefined => (cell === null ? undefined : typeof cell === 'string' ? { kind: 'text', text: cell } : { kind: kinds[cell[0]], text: cell[1] })
const unpack = ([number, ...cells]: KeptRow): SheetRow => ({ number, cells: cells.map(cellOf) })

/** Where the rows of a workbook lie in the storage, by the workbook's own name there. */
export const rowsKey = (storageKey: string): string => `${storageKey}.rows`

/** The same rows, which are taken down as they are read; `whole` gives them packed once all of them were. */
export function keepingRows(source: RowSource): { source: RowSource; whole: () => Promise<Buffer> } {
  const packer = createGzip({ level: 1 })
  const packed = buffer(packer)
  async function* rows(): AsyncGenerator<readonly SheetRow[]> {
    packer.write(`${JSON.stringify([form, source.from1904])}\n`)
    for await (const batch of source.rows) {
      if (!packer.write(`${JSON.stringify(batch.map(pack))}\n`)) await once(packer, 'drain')
      yield batch
    }
  }
  return { source: { ...source, rows: rows() }, whole: () => (packer.end(), packed) }
}

/** The rows that a check has kept, of `total`; null where there are none, or where they are not whole, or very long. */
export async function keptRows(storage: Storage, storageKey: string, total: number): Promise<RowSource | null> {
  let bytes: Buffer
  try {
    bytes = await promisify<Buffer, object, Buffer>(gunzip)(await buffer(await storage.read(rowsKey(storageKey))), { maxOutputLength: mostBytes })
  } catch {
    return null
  }
  const lines = linesOf(bytes)
  const [found, from1904] = JSON.parse(lines.next().value ?? '[]') as [number?, boolean?]
  if (found !== form) return null
  let read = 0
  async function* rows(): AsyncGenerator<readonly SheetRow[]> {
    for (const line of lines) {
      const batch = (JSON.parse(line) as KeptRow[]).map(unpack)
      read += batch.length
      yield batch
    }
  }
  return { rows: rows(), share: () => Math.min(1, read / Math.max(1, total)), from1904: from1904 === true }
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    yield bytes.toString('utf8', at, end)
    at = end + 1
  }
}
