import { crc32 } from 'node:zlib'
import { fileTypeFromBuffer } from 'file-type'

/** What evidence may be, by content. */
export type MediaType = 'image/jpeg' | 'image/png' | 'application/pdf'

/** What a file turned out to be, or why it is refused. */
export type FileContent = { readonly mediaType: MediaType; readonly extension: 'jpg' | 'png' | 'pdf' } | 'FILE_EMPTY' | 'FILE_TYPE' | 'FILE_DAMAGED'

/**
 * Judges a file by its content alone: JPEG, PNG or PDF, whose header reads as that type's and whose end is there.
 * What only begins like one (a script behind a PNG's first bytes, a transfer cut short) is refused.
 */
export async function judgeContent(bytes: Buffer): Promise<FileContent> {
  if (bytes.length === 0) return 'FILE_EMPTY'
  const found = await fileTypeFromBuffer(bytes)
  switch (found?.mime) {
    case 'image/jpeg':
      return isWholeJpeg(bytes) ? { mediaType: 'image/jpeg', extension: 'jpg' } : 'FILE_DAMAGED'
    case 'image/png':
      return isWholePng(bytes) ? { mediaType: 'image/png', extension: 'png' } : 'FILE_DAMAGED'
    case 'application/pdf':
      return isWholePdf(bytes) ? { mediaType: 'application/pdf', extension: 'pdf' } : 'FILE_DAMAGED'
    default:
      return 'FILE_TYPE'
  }
}

/** Segments up to a frame header that has a size (ITU-T T.81, B.2), and an end of image; cameras write more behind that. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return bytes.readUInt16BE(at + 5) > 0 && bytes.readUInt16BE(at + 7) > 0 && bytes.indexOf(Buffer.of(0xff, 0xd9), at) > 0
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

/** Signature, IHDR with a size and the right check sum, IEND (ISO/IEC 15948, 5 and 11). */
function isWholePng(bytes: Buffer): boolean {
  return (
    bytes.length >= 45 &&
    bytes.readUInt32BE(8) === 13 &&
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.readUInt32BE(16) > 0 &&
    bytes.readUInt32BE(20) > 0 &&
    bytes.readUInt32BE(29) === crc32(bytes.subarray(12, 29)) &&
    bytes.includes('IEND', 33, 'latin1')
  )
}

/** A version, and at the end where the cross references start (ISO 32000-1, 7.5). */
function isWholePdf(bytes: Buffer): boolean {
  const start = bytes.lastIndexOf('startxref', undefined, 'latin1')
  return /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && start > 0 && bytes.includes('%%EOF', start, 'latin1')
}
