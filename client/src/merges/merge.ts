/** A merge of two accounts or of two units, as its list shows it. */
export interface Merge {
  readonly id: string
  readonly at: string
  readonly undoUntil: string
  readonly undoneAt?: string | null
  readonly actorName: string
  readonly reason: string
  readonly permissions: { readonly canUndo: { readonly allowed: boolean; readonly reason?: string | null } }
}

/** Whose words: both have the same names. */
export type MergeWords = 'accountMerges' | 'supervision'

/** What came of undoing: what is said of it, and line by line what did not go back. Or why it was refused. */
export type Undone = { readonly said: string; readonly stayed: readonly string[] } | { readonly fault: string | null }
