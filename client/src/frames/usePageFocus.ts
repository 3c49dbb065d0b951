import { nextTick } from 'vue'
import { useRouter } from 'vue-router'

function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.focus({ preventScroll: true })
  return heading !== null
}

/**
 * After each change of page the focus goes to its h1, so that who hears the page hears where they are. The page may come
 * later than its address: after signing in its frame is loaded first. Who has gone elsewhere by then is left there.
 */
export function usePageFocus(): void {
  const waiting = new MutationObserver(() => {
    const elsewhere = document.activeElement !== document.body && document.activeElement !== null
    if (elsewhere || focusHeading()) waiting.disconnect()
  })
  useRouter().afterEach(async (to, from, failure) => {
    if (failure || !from.matched.length || to.path === from.path) return
    waiting.disconnect()
    await nextTick()
    await nextTick()
    if (!focusHeading()) waiting.observe(document.body, { childList: true, subtree: true })
  })
}
