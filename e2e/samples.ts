import { crc32, deflateSync } from 'node:zlib'

/** A file as a file chooser takes it. */
export interface SampleFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A picture as a scanner makes one: a sheet of 480 × 340 dots with a frame, lines in place of text and a red seal. */
export function picture(name: string): SampleFile {
  const [width, height] = [480, 340]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const colour = (x: number, y: number): number[] => {
    if (Math.hypot(x - 380, y - 250) < 45 && Math.hypot(x - 380, y - 250) > 36) return [200, 30, 30]
    if (Math.min(x, y, width - 1 - x, height - 1 - y) < 6) return [150, 120, 60]
    const inLine = y % 36 < 8 && y > 60 && y < 280 && x > 60 && x < 420 - (y % 5) * 20
    return inLine ? [90, 90, 90] : [250, 247, 238]
  }
  const rows = Array.from({ length: height }, (_, y) => Buffer.from([0, ...Array.from({ length: width }, (_, x) => colour(x, y)).flat()]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(Buffer.concat(rows))), pngChunk('IEND', Buffer.alloc(0))]
  return { name, mimeType: 'image/png', buffer: Buffer.concat([signature, ...chunks]) }
}

/** A PDF of one page with a line of text, its cross-reference table in order. */
export function document(name: string, text: string): SampleFile {
  const content = `BT /F1 18 Tf 40 120 Td (${text.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 240]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj${object}endobj\n`
    return offset
  })
  const table = [`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`, ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)].join('')
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(body + table + trailer, 'latin1') }
}

/** What calls itself a PDF and is none. */
export const falseDocument = (name: string): SampleFile => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('MZ this is no document') })
