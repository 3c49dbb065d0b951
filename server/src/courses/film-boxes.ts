/** A box of an mp4 (ISO/IEC 14496-12, 4.2): its type, where it begins and where its content lies, `end` not included. */
export interface Box {
  readonly type: string
  readonly start: number
  readonly content: number
  readonly end: number
}

/** Longest head of a box: size, type and a size of 64 bits. */
export const boxHead = 16

/** A box whose head stands at the beginning of `head`, which is at `start`; null where none can begin. Size 0 reaches to `limit`, where the place that holds it ends. */
export function boxAt(head: Buffer, start: number, limit: number): Box | null {
  if (head.length < 8) return null
  const type = head.toString('latin1', 4, 8)
  const size = head.readUInt32BE(0)
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) return null
  if (size === 0) return { type, start, content: start + 8, end: limit }
  if (size !== 1) return size < 8 ? null : { type, start, content: start + 8, end: start + size }
  if (head.length < boxHead) return null
  const long = Number(head.readBigUInt64BE(8))
  return long < boxHead ? null : { type, start, content: start + boxHead, end: start + long }
}

/** The boxes within a part of a buffer. @throws where one does not fit. */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const box = boxAt(bytes.subarray(at, at + boxHead), at, to)
    if (!box || box.end > to) throw new RangeError(`no box at ${at}`)
    boxes.push(box)
    at = box.end
  }
  return boxes
}
