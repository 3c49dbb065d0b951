/** A part [start, end) of a lesson, in milliseconds from its beginning. */
export type Range = readonly [start: number, end: number]

/** So many ranges are kept of a lesson: nobody who watches makes as many, and who sends more gains nothing by it. */
const mostRanges = 1000

/** The length of ranges that do not overlap, in milliseconds. */
export const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0)

/** Ranges in order, those that touch or overlap made one. */
export function merged(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = []
  for (const [start, end] of ranges.filter(([from, to]) => to > from).toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}

/** What of the ranges is not in the others, in order. Both are merged. */
function without(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const [start, end] of ranges) {
    let at = start
    for (const [from, to] of others) {
      if (to <= at || from >= end) continue
      if (from > at) result.push([at, from])
      at = Math.max(at, to)
    }
    if (at < end) result.push([at, end])
  }
  return result
}

/** What a heartbeat comes to. */
export interface Watching {
  readonly watched: readonly Range[]
  /** What it adds to what was watched before, in milliseconds: never more than the budget. */
  readonly gainedMs: number
  /** What was sent and does not count yet, in milliseconds: it came faster than the allowed speed. Sent again later, it counts. */
  readonly leftOutMs: number
}

/**
 * Adds what a player says was watched. Counted is the union of all ranges, within the lesson, and no more than the budget: what a replay or
 * a second device sends again adds nothing, and what is invented adds no more than the time that has passed allows.
 */
export function watch(known: readonly Range[], sent: readonly Range[], durationMs: number, budgetMs: number): Watching {
  const within = sent.map(([start, end]): Range => [Math.max(0, start), Math.min(durationMs, end)])
  const fresh = without(merged(within), known)
  const taken: Range[] = []
  let left = Math.max(0, Math.floor(budgetMs))
  for (const [start, end] of fresh) {
    const length = Math.min(left, end - start)
    if (length > 0) taken.push([start, start + length])
    left -= length
  }
  const watched = merged([...known, ...taken])
  if (watched.length > mostRanges) return { watched: known, gainedMs: 0, leftOutMs: lengthOf(fresh) }
  const gainedMs = lengthOf(taken)
  return { watched, gainedMs, leftOutMs: lengthOf(fresh) - gainedMs }
}
