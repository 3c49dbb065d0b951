import { computed, type WritableComputedRef } from 'vue'
import type { GridColumn, GridSort } from './grid-column'
import { sortOfText, textOfSort } from './grid-sort'

/** How a list is sorted, kept in the address; null, and nothing in the address, for its own order. */
export function useGridSort(options: {
  /** The columns that the rows can be sorted by; others may be among them. */
  columns: () => readonly Pick<GridColumn<never>, 'key' | 'sortable'>[]
  /** What the address says. */
  text: () => string | null
  /** Goes to the same list sorted like this, from its beginning. */
  go: (text: string | null) => void
  /** The column that the list's own order goes by, where one does. */
  own?: GridSort
}): WritableComputedRef<GridSort | null> {
  const own = options.own ? textOfSort(options.own) : null
  return computed({
    get: () => (options.text() === own ? null : sortOfText(options.text(), options.columns())),
    set: (sort) => {
      const text = sort && textOfSort(sort)
      options.go(text === own ? null : text)
    },
  })
}
