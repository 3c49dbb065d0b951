import { nextTick } from 'vue'
import { useRouter } from 'vue-router'

/** After each change of page the focus goes to its h1, so that who hears the page hears where they are. */
export function usePageFocus(): void {
  useRouter().afterEach(async (to, from, failure) => {
    if (failure || !from.matched.length || to.path === from.path) return
    await nextTick()
    await nextTick()
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  })
}
