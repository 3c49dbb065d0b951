import { describe, expect, it } from 'vitest'
import type { MessageTree } from '../i18n'
import en from './en'
import zh from './zh'

const sources = import.meta.glob<string>('../**/*.{vue,ts}', { eager: true, query: '?raw', import: 'default' })

/** `a.b.c` for every message of the tree. */
function keys(tree: MessageTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keys(value, `${prefix}${key}.`),
  )
}

/** The names in braces of every message, so that no language forgets a figure. */
function parameters(tree: MessageTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [...new Set(value.match(/\{\w+\}/g) ?? [])].map((name) => `${prefix}${key} ${name}`)
      : parameters(value, `${prefix}${key}.`),
  )
}

describe('messages', () => {
  it('are the same keys in both languages', () => {
    expect(keys(en).sort()).toEqual(keys(zh).sort())
  })

  it('take the same parameters in both languages', () => {
    const plural = (name: string) => name !== '{n}' && !name.endsWith(' {n}')
    expect(parameters(en).filter(plural).sort()).toEqual(parameters(zh).filter(plural).sort())
  })

  it('exist wherever a source names one', () => {
    const known = new Set(keys(zh))
    const named = Object.entries(sources)
      .filter(([path]) => !path.endsWith('.test.ts'))
      .flatMap(([path, text]) => [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => ({ path, key: match[1] ?? '' })))
    expect(named.filter(({ key }) => !known.has(key))).toEqual([])
  })
})
