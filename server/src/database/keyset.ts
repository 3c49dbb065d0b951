import type { Param } from './rows.js'

/** An order of a list over the alias `r`, and how its next page goes on after the last row shown. */
export interface Keyset {
  /** What stands after `order by`. */
  readonly by: string
  /** The columns whose values in the last row shown make the cursor. */
  readonly extra: readonly string[]
  /** The condition that only rows after the cursor fulfil. */
  readonly after: string
  /** The cursor's values in the order of `after`. */
  readonly params: (cursor: readonly (string | number)[]) => Param[]
}

/**
 * The order by a column, rows alike in it by their key; by the key alone where no column is named.
 * Both go in one direction, so that the other direction is the same list from its end. The column must not be null in any row of the list.
 */
export function keysetOf(key: string, column: string | null, descending: boolean): Keyset {
  const [direction, beyond] = descending ? ['desc', '<'] : ['asc', '>']
  if (column === null) return { by: `${key} ${direction}`, extra: [key], after: `${key} ${beyond} ?`, params: ([id]) => [id!] }
  return {
    by: `${column} ${direction}, ${key} ${direction}`,
    extra: [column, key],
    after: `(${column} ${beyond} ? or (${column} = ? and ${key} ${beyond} ?))`,
    params: ([value, id]) => [value!, value!, id!],
  }
}
