/** The record `step` places further in the list; the first one when none is open, the same one at either end. */
export function neighbour(ids: readonly string[], open: string | null, step: 1 | -1): string | null {
  const at = open === null ? -1 : ids.indexOf(open)
  if (at < 0) return ids[0] ?? null
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)] ?? null
}

/** Which record opens when `decided` leaves the list: the one below it, at the foot the one above, else none. */
export function nextAfter(ids: readonly string[], decided: string): string | null {
  const at = ids.indexOf(decided)
  if (at < 0) return ids[0] ?? null
  return ids[at + 1] ?? ids[at - 1] ?? null
}
