import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useShortcuts, useShortcutsOn } from './useShortcuts'

let scope: EffectScope
let pressed: string[]

beforeEach(() => {
  document.body.innerHTML = '<button></button><input id="text"><input id="tick" type="checkbox"><div role="dialog"><button id="inside"></button></div>'
  pressed = []
  scope = effectScope()
  scope.run(() => {
    useShortcutsOn().value = true
    useShortcuts({ j: () => pressed.push('j'), Escape: () => pressed.push('Escape') })
  })
})
afterEach(() => scope.stop())

function press(key: string, selector = 'button', more: KeyboardEventInit = {}) {
  document.querySelector(selector)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}

describe('shortcuts', () => {
  it('act on their keys, in either case', () => {
    press('j')
    press('J')
    press('Escape')
    expect(pressed).toEqual(['j', 'j', 'Escape'])
  })
  it('leave typing alone', () => {
    press('j', '#text')
    expect(pressed).toEqual([])
  })
  it('act from a tick box', () => {
    press('j', '#tick')
    expect(pressed).toEqual(['j'])
  })
  it('leave keys with Ctrl, Alt or Meta to the browser', () => {
    press('j', 'button', { ctrlKey: true })
    press('j', 'button', { metaKey: true })
    press('j', 'button', { altKey: true })
    expect(pressed).toEqual([])
  })
  it('do nothing inside a dialog', () => {
    press('j', '#inside')
    press('Escape', '#inside')
    expect(pressed).toEqual([])
  })
  it('can be switched off, but for Esc', () => {
    scope.run(() => (useShortcutsOn().value = false))
    press('j')
    press('Escape')
    expect(pressed).toEqual(['Escape'])
  })
})
