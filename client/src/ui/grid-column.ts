/** A column of a `DataGrid`. The cell is `value`, unless the page fills the slot `cell-<key>`. */
export interface GridColumn<Row> {
  key: string
  /** The head, in the language of the page. */
  label: string
  /** The cell's text; also what a phone's card shows. */
  value?: (row: Row) => string | number | null | undefined
  /** Figures: aligned right. */
  numeric?: boolean
  /** A CSS width; columns without one share what is left. */
  width?: string
  /**
   * The head becomes a button; the page sorts (on the server) when `v-model:sort` changes.
   * What the values are says how the two ways are called: from early to late, from least to most, or as words are ordered.
   */
  sortable?: 'time' | 'amount' | 'text'
  /** Cannot be switched off in the column chooser. */
  fixed?: boolean
  /** Off until the person switches it on. */
  offByDefault?: boolean
  /** The column that heads the card on a phone; the first one otherwise. */
  headsCard?: boolean
  /** On a phone's card the cell says by itself what it is: its label is left out. */
  bare?: boolean
}

/** Which column the rows are sorted by. */
export interface GridSort {
  key: string
  descending: boolean
}
