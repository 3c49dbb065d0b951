import type { Ref } from 'vue'

/**
 * Which rows are chosen: single, a range with Shift, all that are shown. Ids stay chosen when more rows are loaded;
 * an id whose row has left the list falls out.
 */
export function useGridSelection(ids: () => readonly string[], selected: Ref<readonly string[]>) {
  let anchor: string | null = null

  /** Ticks or unticks a row; with Shift everything from the last ticked row to this one. */
  function toggle(id: string, on: boolean, range: boolean): void {
    const all = ids()
    const from = anchor === null ? -1 : all.indexOf(anchor)
    const to = all.indexOf(id)
    const touched = range && from >= 0 ? all.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    const next = new Set(selected.value)
    for (const one of touched) {
      if (on) next.add(one)
      else next.delete(one)
    }
    anchor = id
    selected.value = all.filter((one) => next.has(one))
  }

  /** Ticks every row that is shown, or none. */
  function togglePage(on: boolean): void {
    selected.value = on ? [...ids()] : []
  }

  /** Drops the ids whose rows are no longer there. */
  function prune(): void {
    const there = new Set(ids())
    const kept = selected.value.filter((id) => there.has(id))
    if (kept.length !== selected.value.length) selected.value = kept
  }

  return { toggle, togglePage, prune }
}
