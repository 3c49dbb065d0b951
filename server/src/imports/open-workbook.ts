import { csvRows } from './csv-rows.js'
import { FileFault } from './file-fault.js'
import type { RowSource } from './sheet-row.js'
import { xlsxRows } from './xlsx-rows.js'

const startsWith = (bytes: Buffer, hex: string) => bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'))

/** Bytes that no text has: a renamed program, picture or archive has some among its first. */
const hasControls = (bytes: Buffer) => bytes.subarray(0, 65_536).some(byte => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)

/**
 * The rows of an uploaded file by its content, whatever its name: an .xlsx workbook, or CSV in UTF-8 or GB18030.
 * @throws FileFault which says what it is in its place, and what to do.
 */
export async function openWorkbook(bytes: Buffer): Promise<RowSource> {
  if (bytes.length === 0) throw new FileFault('FILE_EMPTY')
  if (startsWith(bytes, '504b0304')) return xlsxRows(bytes)
  // A compound file is a workbook of before 2007, or one that is encrypted.
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw new FileFault(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'IMPORT_FILE_PASSWORD' : 'IMPORT_FILE_OLD')
  if (hasControls(bytes)) throw new FileFault('IMPORT_FILE_KIND')
  return csvRows(bytes)
}
