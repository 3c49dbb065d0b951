import { posix } from 'node:path'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileFault } from './file-fault.js'
import { maxCellLength, maxCellsOfRow, maxColumns } from './import-limits.js'
import { SharedStrings } from './shared-strings.js'
import { columnLetters, columnOf, type RowSource, type SheetCell, type SheetRow } from './sheet-row.js'
import { ZipParts } from './zip-parts.js'

type Attributes = Record<string, string>

/** What a part's elements do; names come without their prefix. */
interface Handler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads a part's XML as it is unpacked. Document types, which can multiply text, have no place in a workbook. */
async function* parse(chunks: AsyncIterable<Buffer>, handler: Handler): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const damaged = () => {
    throw new FileFault('IMPORT_FILE_DAMAGED')
  }
  parser.on('error', damaged)
  parser.on('doctype', damaged)
  parser.on('opentag', (tag: SaxesTagPlain) => handler.open(local(tag.name), tag.attributes))
  parser.on('closetag', (tag: SaxesTagPlain) => handler.close(local(tag.name)))
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.close()
}

async function readWhole(chunks: AsyncIterable<Buffer>, handler: Handler): Promise<void> {
  for await (const _ of parse(chunks, handler));
}

/** The first sheet that is shown, and how it counts days. */
async function firstSheet(parts: ZipParts): Promise<{ path: string; from1904: boolean }> {
  const book = 'xl/workbook.xml'
  let relation: string | null = null
  let from1904 = false
  await readWhole(parts.part(book), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      if (name === 'sheet' && relation === null && (attributes['state'] ?? 'visible') === 'visible') {
        const id = Object.keys(attributes).find(key => local(key) === 'id' && key !== 'id')
        relation = id ? attributes[id]! : null
      }
    },
    text: () => {},
    close: () => {},
  })
  let path: string | null = null
  await readWhole(parts.part('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['Id'] === relation) path = posix.join('/xl', attributes['Target'] ?? '').slice(1)
      if (name === 'Relationship' && attributes['Id'] === relation && attributes['Target']?.startsWith('/')) path = attributes['Target'].slice(1)
    },
    text: () => {},
    close: () => {},
  })
  if (path === null) throw new FileFault('IMPORT_FILE_NO_SHEET')
  return { path, from1904 }
}

async function readStrings(parts: ZipParts): Promise<SharedStrings> {
  const strings = new SharedStrings()
  if (!parts.names.includes('xl/sharedStrings.xml')) return strings
  let text = ''
  let inText = false
  let phonetic = 0
  await readWhole(parts.part('xl/sharedStrings.xml'), {
    open: name => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') inText = phonetic === 0
    },
    text: piece => {
      if (inText && text.length < maxCellLength) text += piece
    },
    close: name => {
      if (name === 'si') strings.push(text)
      else if (name === 'rPh') phonetic -= 1
      else if (name === 't') inText = false
    },
  })
  return strings
}

/** Collects the rows of a sheet from its elements. */
class SheetHandler implements Handler {
  private rows: SheetRow[] = []
  private number = 0
  private column = -1
  private seen = 0
  private cells: (SheetCell | undefined)[] = []
  private type = ''
  private formula = false
  private value = ''
  private reading = false

  constructor(private readonly strings: SharedStrings) {}

  /** The rows that are whole since the last time. */
  take(): SheetRow[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'row':
        this.number = Number(attributes['r']) || this.number + 1
        this.column = -1
        this.seen = 0
        this.cells = []
        return
      case 'c': {
        const at = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r'])
        this.column = at >= 0 ? at : this.column + 1
        if (++this.seen > maxCellsOfRow) throw new FileFault('IMPORT_FILE_COLUMNS', { max: maxColumns, row: this.number })
        this.type = attributes['t'] ?? 'n'
        this.formula = false
        this.value = ''
        return
      }
      case 'f':
        this.formula = true
        return
      case 'v':
      case 't':
        this.reading = true
    }
  }

  text = (piece: string): void => {
    if (this.reading && this.value.length < maxCellLength) this.value += piece
  }

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.reading = false
    else if (name === 'c') this.cell()
    else if (name === 'row' && this.cells.length > 0) this.rows.push({ number: this.number, cells: this.cells })
  }

  private cell(): void {
    const text = this.type === 's' && this.value !== '' ? this.strings.at(Number(this.value)) : this.value
    if (!this.formula && text === '') return
    if (this.column >= maxColumns) throw new FileFault('IMPORT_FILE_COLUMNS', { max: maxColumns, row: this.number, cell: `${columnLetters(Math.min(this.column, 18_277))}${this.number}` })
    const kind = this.formula ? 'formula' : this.type === 'e' ? 'error' : this.type === 'n' ? 'number' : 'text'
    this.cells[this.column] = { kind, text: this.type === 'b' ? (text === '1' ? 'TRUE' : 'FALSE') : text }
  }
}

/**
 * The rows of the first sheet of an .xlsx workbook, read as it is unpacked: memory does not grow with the rows but for the texts that cells share.
 * A reader of our own over yauzl and saxes: exceljs's loses entries and keeps what it has read, others read the whole sheet at once.
 * @throws FileFault for what is no workbook that can be filled in: macros, links to other files, what unpacks without end.
 */
export async function xlsxRows(bytes: Buffer): Promise<RowSource> {
  const parts = await ZipParts.open(bytes)
  const { names } = parts
  if (!names.includes('xl/workbook.xml')) throw new FileFault(names.some(name => name.startsWith('xl/')) ? 'IMPORT_FILE_BINARY' : 'IMPORT_FILE_KIND')
  if (names.some(name => /vbaProject|^xl\/macrosheets\//i.test(name))) throw new FileFault('IMPORT_FILE_MACROS')
  if (names.some(name => name.startsWith('xl/externalLinks/'))) throw new FileFault('IMPORT_FILE_LINKS')
  const { path, from1904 } = await firstSheet(parts)
  const strings = await readStrings(parts)
  let share = 0
  async function* rows() {
    const handler = new SheetHandler(strings)
    for await (const _ of parse(parts.part(path, read => (share = read)), handler)) {
      const whole = handler.take()
      if (whole.length > 0) yield whole
    }
    yield handler.take()
  }
  return { rows: rows(), share: () => share, from1904 }
}
