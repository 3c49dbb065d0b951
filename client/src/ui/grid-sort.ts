import type { GridColumn, GridSort } from './grid-column'

type Sortable = Pick<GridColumn<never>, 'key' | 'sortable'>

/** A sort as an address and a choice hold it: the column's key, with a minus before it from the greatest or latest down. */
export const textOfSort = ({ key, descending }: GridSort): string => (descending ? `-${key}` : key)

/** Reads that text; null where it names no column that these rows can be sorted by. */
export function sortOfText(text: string | null, columns: readonly Sortable[]): GridSort | null {
  const key = text?.replace(/^-/, '')
  const known = columns.some((column) => column.sortable && column.key === key)
  return text && key && known ? { key, descending: text.startsWith('-') } : null
}

/**
 * What pressing a column's head asks for: up, down, and then the list's own order again (null), unless that is this column's.
 */
export function nextSort(key: string, sort: GridSort | null, own: GridSort | null): GridSort | null {
  const now = sort ?? own
  if (now?.key !== key) return { key, descending: false }
  if (!now.descending) return { key, descending: true }
  return own?.key === key ? { key, descending: false } : null
}
