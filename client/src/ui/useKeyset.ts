import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef, type WatchSource } from 'vue'

/** A page of a list as the server answers it. */
export interface KeysetPage<Row> {
  nodes: readonly Row[]
  totalCount: number
  totalIsCapped: boolean
  /** Of what instant it is, of lists all of whose rows can be chosen. */
  asOf?: string
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

/** A list that grows page by page and from which rows may leave without its place being lost. */
export interface Keyset<Row> {
  rows: ShallowRef<readonly Row[]>
  /** All that match now, as far as is known; null before the first answer. */
  total: ComputedRef<number | null>
  totalIsCapped: Ref<boolean>
  hasMore: Ref<boolean>
  loading: Ref<boolean>
  loadingMore: Ref<boolean>
  /** Why the first page did not come, as it was thrown. */
  error: ShallowRef<unknown>
  /** Why further rows did not come; what is there stays. */
  moreError: ShallowRef<unknown>
  /** The server's instant (ISO 8601) at which the first page was read: a selection "as of" it holds what the list could show. */
  asOf: Ref<string>
  reload: () => Promise<void>
  more: () => Promise<void>
  /** Takes rows away, for example those just decided. */
  drop: (ids: Iterable<string>) => void
  /** Puts a row's newer version in its place. */
  put: (row: Row) => void
}

/**
 * Loads the first page whenever `source` changes, further ones on demand. `fetchPage` gets the cursor to go on from, null
 * for the start; an answer that a newer request has overtaken is dropped.
 */
export function useKeyset<Row extends { id: string }>(
  source: WatchSource<unknown>,
  fetchPage: (after: string | null) => Promise<KeysetPage<Row>>,
): Keyset<Row> {
  const rows = shallowRef<readonly Row[]>([])
  const counted = ref<number | null>(null)
  const left = ref(0)
  const totalIsCapped = ref(false)
  const cursor = ref<string | null>(null)
  const loading = ref(false)
  const loadingMore = ref(false)
  const error = shallowRef<unknown>(null)
  const moreError = shallowRef<unknown>(null)
  const asOf = ref('')
  let latest = 0

  async function load(after: string | null): Promise<void> {
    const mine = ++latest
    const first = after === null
    loading.value = first
    loadingMore.value = !first
    error.value = moreError.value = null
    // A cursor is of the order that it was given in.
    if (first) cursor.value = null
    try {
      const page = await fetchPage(after)
      if (mine !== latest) return
      const known = new Set(first ? [] : rows.value.map((row) => row.id))
      rows.value = first ? page.nodes : [...rows.value, ...page.nodes.filter((row) => !known.has(row.id))]
      counted.value = page.totalCount
      if (first) asOf.value = page.asOf ?? ''
      totalIsCapped.value = page.totalIsCapped
      cursor.value = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null
      left.value = 0
    } catch (reason) {
      if (mine === latest) (first ? error : moreError).value = reason
    } finally {
      if (mine === latest) loading.value = loadingMore.value = false
    }
  }

  function drop(ids: Iterable<string>): void {
    const gone = new Set(ids)
    const kept = rows.value.filter((row) => !gone.has(row.id))
    left.value += rows.value.length - kept.length
    rows.value = kept
  }

  watch(source, () => void load(null), { immediate: true })
  return {
    rows,
    total: computed(() => (counted.value === null ? null : Math.max(rows.value.length, counted.value - left.value))),
    totalIsCapped,
    hasMore: computed(() => cursor.value !== null),
    loading,
    loadingMore,
    error,
    moreError,
    asOf,
    reload: () => load(null),
    more: async () => {
      if (cursor.value !== null && !loading.value && !loadingMore.value) await load(cursor.value)
    },
    drop,
    put: (row) => {
      rows.value = rows.value.map((one) => (one.id === row.id ? row : one))
    },
  }
}
