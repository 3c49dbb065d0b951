import { ref, shallowRef } from 'vue'

/** What is removed after it has been asked for once more. */
export function useRemoval<Row>(remove: (row: Row) => Promise<unknown>) {
  const target = shallowRef<Row | null>(null)
  const asking = ref(false)
  function ask(row: Row) {
    target.value = row
    asking.value = true
  }
  async function confirm() {
    if (target.value) await remove(target.value)
    asking.value = false
  }
  return { target, asking, ask, confirm }
}
