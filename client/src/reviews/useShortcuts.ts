import { createGlobalState, useEventListener, useLocalStorage } from '@vueuse/core'

/** Whether single keys act, chosen by the person: who dictates or has a tremor switches them off. Kept on this machine. */
export const useShortcutsOn = createGlobalState(() => useLocalStorage('xueshi.shortcuts', true))

const typing = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"]'

/**
 * Single keys as commands: `{ j: next, Escape: close }`. They do nothing while one types, inside a dialog, together with
 * Ctrl, Alt or Meta, or when switched off; Escape always works. A tick box is no typing.
 */
export function useShortcuts(commands: Readonly<Record<string, () => void>>): void {
  const on = useShortcutsOn()
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!command || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (event.key !== 'Escape' && (!on.value || event.repeat)) return
    const target = event.target instanceof Element ? event.target : null
    if (document.querySelector('[aria-modal="true"]')?.checkVisibility?.() || target?.closest('[role="dialog"]')) return
    const inTick = target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')
    if (event.key !== 'Escape' && !inTick && target?.closest(typing)) return
    event.preventDefault()
    command()
  })
}
