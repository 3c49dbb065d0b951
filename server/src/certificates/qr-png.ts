import { crc32, deflateSync } from 'node:zlib'

/** Light modules around, and pixels a module's side. */
const margin = 2
const scale = 12

/**
 * The QR code of a text as PNG in grey without alpha, which PDF takes in as it is; one in colour, as qrcode itself draws it, would be filtered,
 * decoded and taken apart again, most of the time that a certificate took. Error correction M, 15 %.
 */
export async function qrPng(text: string): Promise<Buffer> {
  const { default: qrcode } = await import('qrcode')
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const side = (modules.size + 2 * margin) * scale
  // Each line begins with its filter, which is none.
  const pixels = Buffer.alloc((side + 1) * side, 255)
  for (let y = 0; y < side; y++) {
    const line = y * (side + 1)
    pixels[line] = 0
    for (let column = 0; column < modules.size; column++) {
      const row = Math.floor(y / scale) - margin
      if (row >= 0 && row < modules.size && modules.get(row, column)) pixels.fill(0, line + 1 + (column + margin) * scale, line + 1 + (column + margin + 1) * scale)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits a pixel; grey, deflate, the five filters and no interlacing are 0.
  header[8] = 8
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
