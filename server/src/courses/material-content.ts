import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { fileTypeFromBuffer } from 'file-type'
import { fromFd, type Entry, type ZipFile } from 'yauzl'
import type { MessageCode } from '../errors/message.js'
import { judgeContent } from '../files/file-content.js'
import { readAt } from '../files/read-at.js'
import { compoundKind } from './compound-file.js'

/** What a material may be, by ending: its media type, and other endings that mean the same. */
export const materialTypes = {
  pdf: ['application/pdf'],
  doc: ['application/msword'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ppt: ['application/vnd.ms-powerpoint', 'pps'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppsx'],
  xls: ['application/vnd.ms-excel'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  zip: ['application/zip'],
  jpg: ['image/jpeg', 'jpeg'],
  png: ['image/png'],
} as const satisfies Record<string, readonly [mediaType: string, ...others: string[]]>

export type MaterialExtension = keyof typeof materialTypes

/** What is looked at of a picture or a PDF: cameras put previews before a picture's size, PDFs end with where their references are. */
const headBytes = 2 * 1024 * 1024
const tailBytes = 64 * 1024
/** A zip that lists more is looked at no further. */
const mostEntries = 20_000
/** The part that makes an archive a document. */
const documents = { 'word/document.xml': 'docx', 'xl/workbook.xml': 'xlsx', 'ppt/presentation.xml': 'pptx' } as const

/** Judges a material by its content and not by its name; a part of it is read, whatever its size. */
export async function judgeMaterial(file: FileHandle, size: number): Promise<MaterialExtension | { readonly code: MessageCode }> {
  const whole = size <= headBytes + tailBytes
  const head = await readAt(file, 0, whole ? size : headBytes)
  switch ((await fileTypeFromBuffer(head.subarray(0, 4100)))?.ext) {
    case 'pdf':
    case 'jpg':
    case 'png': {
      const found = await judgeContent(whole ? head : Buffer.concat([head, await readAt(file, size - tailBytes, tailBytes)]))
      return typeof found === 'string' ? { code: found === 'FILE_TYPE' ? 'MATERIAL_TYPE' : found } : found.extension
    }
    case 'cfb':
      return compoundKind(file, size)
    default:
      return head.toString('latin1', 0, 2) === 'PK' ? archiveKind(file) : { code: 'MATERIAL_TYPE' }
  }
}

const list = promisify<number, object, ZipFile>(fromFd as never)

/** A document by the part that makes it one, otherwise a zip. Its list of parts stands at the end, so a transfer cut short has none. */
async function archiveKind(file: FileHandle): Promise<MaterialExtension | { readonly code: MessageCode }> {
  const names = new Set<string>()
  try {
    const zip = await list(file.fd, { lazyEntries: true, autoClose: false, strictFileNames: false })
    if (zip.entryCount > mostEntries) return { code: 'MATERIAL_ZIP' }
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        names.add(entry.fileName)
        zip.readEntry()
      })
      zip.on('end', resolve).on('error', reject)
      zip.readEntry()
    })
  } catch {
    return { code: 'FILE_DAMAGED' }
  }
  if ([...names].some(name => /(^|\/)vbaProject\.bin$/i.test(name))) return { code: 'MATERIAL_MACROS' }
  const part = (Object.keys(documents) as (keyof typeof documents)[]).find(name => names.has(name))
  return part ? documents[part] : 'zip'
}
