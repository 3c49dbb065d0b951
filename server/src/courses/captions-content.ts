import type { MessageCode, MessageParams } from '../errors/message.js'

/** A time of a cue: hours may be left out. */
const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t]+\S.*)?$`)

/** Null for captions that a player shows; otherwise what is wrong first. */
export type CaptionsFault = { readonly code: MessageCode; readonly params?: MessageParams } | null

const ms = (hours: string | undefined, minutes: string, seconds: string, rest: string) => ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest)

/** Judges WebVTT (W3C, section 4): UTF-8, its first line, and cues with times that go forward. */
export function judgeCaptions(bytes: Uint8Array): CaptionsFault {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { code: 'CAPTIONS_NOT_UTF8' }
  }
  const lines = text.split(/\r\n|\r|\n/)
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0]!)) return { code: 'CAPTIONS_TYPE' }
  let cues = 0
  let latest = 0
  for (const [i, line] of lines.entries()) {
    if (!line.includes('-->')) continue
    const found = timing.exec(line)
    if (!found) return { code: 'CAPTIONS_TIME', params: { line: i + 1 } }
    const [start, end] = [ms(found[1], found[2]!, found[3]!, found[4]!), ms(found[5], found[6]!, found[7]!, found[8]!)]
    if (end <= start || start < latest) return { code: 'CAPTIONS_ORDER', params: { line: i + 1 } }
    latest = start
    cues += 1
  }
  return cues === 0 ? { code: 'CAPTIONS_EMPTY' } : null
}
