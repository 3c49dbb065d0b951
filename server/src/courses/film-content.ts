import type { FileHandle } from 'node:fs/promises'
import type { MessageCode } from '../errors/message.js'
import { readAt } from '../files/read-at.js'
import { boxAt, boxHead, boxesIn, type Box } from './film-boxes.js'

/** What is read of a film at once: the index of a film of ten hours has less. */
const longestIndex = 64 * 1024 * 1024
/** 24 hours. */
const longestMs = 24 * 3_600_000
/** Baseline, main, extended and high (ITU-T H.264, A.2): those with more bits or colours play in few browsers. */
const profiles = new Set([66, 77, 88, 100])
const pictures = new Set(['avc1', 'avc3'])

/** What a film is, or why it is not taken. */
export type FilmContent = { readonly durationMs: number } | { readonly code: MessageCode }

/**
 * Judges a film by its content: an mp4 that browsers play as it comes, H.264 with AAC or without sound, whose index (moov) stands before its
 * pictures, whole. Only the heads of its boxes and the index are read, whatever its length. Read by hand, as there are seven boxes to look at:
 * the libraries for it (mp4box, music-metadata) make an object for each frame of the index, or do not tell where it stands.
 */
export async function judgeFilm(file: FileHandle, size: number): Promise<FilmContent> {
  const boxes = await topBoxes(file, size)
  if (boxes === null || boxes[0]?.type !== 'ftyp') return { code: 'FILM_TYPE' }
  const place = (type: string) => boxes.findIndex(box => box.type === type)
  const moov = boxes[place('moov')]
  if (boxes.at(-1)!.end > size || !moov || (place('mdat') < 0 && place('moof') < 0)) return { code: 'FILE_DAMAGED' }
  if (place('moof') >= 0) return { code: 'FILM_FRAGMENTED' }
  if (place('mdat') < place('moov')) return { code: 'FILM_INDEX_LAST' }
  if (moov.end - moov.content > longestIndex) return { code: 'FILE_DAMAGED' }
  try {
    return judgeIndex(await readAt(file, moov.content, moov.end - moov.content))
  } catch (error) {
    if (error instanceof RangeError) return { code: 'FILE_DAMAGED' }
    throw error
  }
}

/** The boxes of the file, in order, up to one that reaches beyond its end; null where there is none. A film has few; what has many is none. */
async function topBoxes(file: FileHandle, size: number): Promise<Box[] | null> {
  const boxes: Box[] = []
  for (let at = 0; at < size && boxes.length < 1000; at = boxes.at(-1)!.end) {
    const box = boxAt(await readAt(file, at, Math.min(boxHead, size - at)), at, size)
    if (!box) return boxes.length === 0 ? null : [...boxes, { type: '', start: at, content: at, end: Number.POSITIVE_INFINITY }]
    boxes.push(box)
  }
  return boxes
}

/** @throws RangeError where a box is cut. */
function judgeIndex(bytes: Buffer): FilmContent {
  const within = (box: Box, type: string) => boxesIn(bytes, box.content, box.end).find(child => child.type === type)
  const path = (box: Box, ...types: string[]) => types.reduce<Box | undefined>((at, type) => at && within(at, type), box)
  const top = boxesIn(bytes, 0, bytes.length)
  const header = top.find(({ type }) => type === 'mvhd')
  if (!header) return { code: 'FILE_DAMAGED' }
  if (top.some(({ type }) => type === 'mvex')) return { code: 'FILM_FRAGMENTED' }
  const formats = { vide: [] as string[], soun: [] as string[] }
  for (const track of top.filter(({ type }) => type === 'trak')) {
    const kind = path(track, 'mdia', 'hdlr')
    const table = path(track, 'mdia', 'minf', 'stbl', 'stsd')
    if (!kind || !table) return { code: 'FILE_DAMAGED' }
    const handler = bytes.toString('latin1', kind.content + 8, kind.content + 12)
    if (handler !== 'vide' && handler !== 'soun') continue
    const [entry] = boxesIn(bytes, table.content + 8, table.end)
    if (!entry) return { code: 'FILE_DAMAGED' }
    formats[handler].push(handler === 'vide' ? pictureFormat(bytes, entry) : entry.type)
  }
  if (formats.vide.length === 0) return { code: 'FILM_NO_PICTURE' }
  if (formats.vide.some(format => format !== 'h264')) return { code: 'FILM_PICTURE' }
  if (formats.soun.some(format => format !== 'mp4a')) return { code: 'FILM_SOUND' }
  const durationMs = lengthOf(bytes, header)
  return durationMs >= 1000 && durationMs <= longestMs ? { durationMs } : { code: 'FILM_LENGTH' }
}

/** `h264` where the pictures are in a profile that browsers play: the configuration (avcC) stands behind the 78 bytes of a visual entry. */
function pictureFormat(bytes: Buffer, entry: Box): string {
  const configuration = pictures.has(entry.type) ? boxesIn(bytes, entry.content + 78, entry.end).find(({ type }) => type === 'avcC') : undefined
  return configuration && profiles.has(bytes.readUInt8(configuration.content + 1)) ? 'h264' : entry.type
}

/** The film's length in milliseconds, by its header of version 0 or 1. */
function lengthOf(bytes: Buffer, { content }: Box): number {
  const long = bytes.readUInt8(content) === 1
  const scale = bytes.readUInt32BE(content + (long ? 20 : 12))
  const length = long ? Number(bytes.readBigUInt64BE(content + 24)) : bytes.readUInt32BE(content + 16)
  return scale === 0 ? 0 : Math.round((length * 1000) / scale)
}
