import { shallowRef } from 'vue'

/** One line at the edge of the page about what has just happened. */
export interface Toast {
  id: number
  text: string
  kind: 'success' | 'warning' | 'danger'
  /** Offered as 撤销; the toast goes when it is taken. */
  undo?: (() => void) | undefined
  /** The key that does the same on this page. */
  undoKey?: string | undefined
}

/** What is shown now, newest last; `ToastHost.vue` draws it and reads it out. */
export const toasts = shallowRef<readonly Toast[]>([])
let last = 0

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/** Takes away the toast that offers this undoing: it was done in another way. */
export function dismissOffer(undo: () => void): void {
  toasts.value = toasts.value.filter((toast) => toast.undo !== undo)
}

/**
 * Says what has happened. With `undo` it stays for 10 s and offers 撤销; otherwise 5 s (faults stay until closed).
 * At most three are shown.
 */
export function toast(text: string, options: { kind?: Toast['kind']; undo?: (() => void) | undefined; undoKey?: string | undefined } = {}): void {
  const kind = options.kind ?? 'success'
  const id = ++last
  toasts.value = [...toasts.value.slice(-2), { id, text, kind, undo: options.undo, undoKey: options.undoKey }]
  if (kind !== 'danger') setTimeout(() => dismissToast(id), options.undo ? 10_000 : 5_000)
}
