import { crc32, deflateSync } from 'node:zlib'

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A whole PNG of one grey dot. `padding` bytes make it as large as a test needs. */
export function png(padding = 0): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const text = padding > 0 ? [pngChunk('tEXt', Buffer.alloc(padding, 0x20))] : []
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...text,
    pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG of exactly so many bytes. */
export const pngOfSize = (bytes: number): Buffer => png(bytes - png().length - 12)

/** The segments of a JPEG of one dot; its picture data is not decoded by anybody here. */
export function jpeg(): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffdb004300', 'hex'),
    Buffer.alloc(64, 1),
    Buffer.from('ffc0000b080001000101011100', 'hex'),
    Buffer.from('ffda0008010100003f00d2cf20ffd9', 'hex'),
  ])
}

/** A PDF of one empty page. */
export function pdf(): Buffer {
  const body =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n'
  return Buffer.from(`${body}xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 4>>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

/** A compound file (doc, xls, ppt before 2007) with a stream of a name, which stands in the second sector of its directory. */
export function oldDocument(stream: string): Buffer {
  const sector = () => Buffer.alloc(512)
  const [header, table, first, second] = [sector(), sector(), sector(), sector()]
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  header.fill(0xff, 80)
  table.fill(0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  table.writeUInt32LE(2, 4)
  table.writeUInt32LE(0xfffffffe, 8)
  const entry = (into: Buffer, name: string) => into.writeUInt16LE(into.write(name, 'utf16le') + 2, 64)
  entry(first, 'Root Entry')
  entry(second, stream)
  return Buffer.concat([header, table, first, second])
}
