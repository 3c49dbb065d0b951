/** A part of a lesson, in milliseconds from its beginning. */
export interface Range {
  readonly startMs: number
  readonly endMs: number
}

/** Ranges in order, those that touch or overlap made one. */
export function merged(ranges: readonly Range[]): Range[] {
  const result: { startMs: number; endMs: number }[] = []
  for (const { startMs, endMs } of [...ranges].sort((a, b) => a.startMs - b.startMs)) {
    if (endMs <= startMs) continue
    const last = result.at(-1)
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs)
    else result.push({ startMs, endMs })
  }
  return result
}

/** What of the ranges is not in the others. */
export function without(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const known = merged(others)
  return merged(ranges).flatMap(({ startMs, endMs }) => {
    const left: Range[] = []
    let at = startMs
    for (const other of known) {
      if (other.endMs <= at || other.startMs >= endMs) continue
      if (other.startMs > at) left.push({ startMs: at, endMs: other.startMs })
      at = Math.max(at, other.endMs)
    }
    return at < endMs ? [...left, { startMs: at, endMs }] : left
  })
}

/** Their length together, in milliseconds. */
export const lengthOf = (ranges: readonly Range[]): number => merged(ranges).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)

/** Up to where one may seek: the end of what was watched. */
export const furthest = (ranges: readonly Range[]): number => Math.max(0, ...ranges.map(({ endMs }) => endMs))

/** The first place that was not watched: where one goes on. */
export function resumeAt(ranges: readonly Range[]): number {
  const [first] = merged(ranges)
  return first && first.startMs === 0 ? first.endMs : 0
}
