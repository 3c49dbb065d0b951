import type { FileHandle } from 'node:fs/promises'
import type { MessageCode } from '../errors/message.js'
import { readAt } from '../files/read-at.js'

/** The stream that makes a compound file a document of one kind. */
const streams: Readonly<Record<string, 'doc' | 'xls' | 'ppt'>> = { WordDocument: 'doc', Workbook: 'xls', Book: 'xls', 'PowerPoint Document': 'ppt' }
/** A directory of more sectors is none of a document's. */
const mostSectors = 2000
const entryBytes = 128

/**
 * What a compound file is (MS-CFB, 2.2 to 2.6: the form of doc, xls and ppt), by the names in its directory. A document with a password is such
 * a file around an unreadable one, and cannot be judged.
 */
export async function compoundKind(file: FileHandle, size: number): Promise<'doc' | 'xls' | 'ppt' | { readonly code: MessageCode }> {
  try {
    const names = await directory(file, size)
    if (names.has('EncryptedPackage')) return { code: 'MATERIAL_PASSWORD' }
    if (names.has('_VBA_PROJECT') || names.has('_VBA_PROJECT_CUR')) return { code: 'MATERIAL_MACROS' }
    return [...names].map(name => streams[name]).find(kind => kind !== undefined) ?? { code: 'MATERIAL_TYPE' }
  } catch (error) {
    if (error instanceof RangeError) return { code: 'FILE_DAMAGED' }
    throw error
  }
}

/** The names of all streams: the directory's sectors follow one another by the table of sectors, whose first 109 the header names. */
async function directory(file: FileHandle, size: number): Promise<ReadonlySet<string>> {
  const header = await readAt(file, 0, 512)
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new RangeError('no size of sectors')
  const bytes = 1 << shift
  const sector = (n: number) => readAt(file, (n + 1) * bytes, Math.min(bytes, Math.max(0, size - (n + 1) * bytes)))
  const names = new Set<string>()
  let seen = 0
  for (let at = header.readUInt32LE(48); at < 0xfffffffa; seen++) {
    if (seen === mostSectors) throw new RangeError('the directory has no end')
    const entries = await sector(at)
    for (let i = 0; i + entryBytes <= entries.length; i += entryBytes) {
      const length = Math.min(64, entries.readUInt16LE(i + 64))
      if (length > 2) names.add(entries.toString('utf16le', i, i + length - 2))
    }
    const table = Math.floor(at / (bytes / 4))
    if (table >= 109) throw new RangeError('the directory is too far')
    at = (await sector(header.readUInt32LE(76 + table * 4))).readUInt32LE((at % (bytes / 4)) * 4)
  }
  return names
}
