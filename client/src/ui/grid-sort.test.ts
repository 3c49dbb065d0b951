import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { nextSort, sortOfText, textOfSort } from './grid-sort'
import { useGridSort } from './useGridSort'

const columns = [{ key: 'year', sortable: 'time' as const }, { key: 'hours', sortable: 'amount' as const }, { key: 'title' }]
const up = { key: 'hours', descending: false }
const down = { key: 'hours', descending: true }

describe('a sort as text', () => {
  it('is the column, with a minus from the greatest down', () => {
    expect([up, down].map(textOfSort)).toEqual(['hours', '-hours'])
    expect(['hours', '-hours'].map((text) => sortOfText(text, columns))).toEqual([up, down])
  })
  it('is none where it names no column that can be sorted by', () => {
    for (const text of [null, '', '-', 'title', '--hours', 'HOURS']) expect(sortOfText(text, columns), String(text)).toBeNull()
  })
})

describe('pressing a head', () => {
  it('asks for up, down and the list’s own order', () => {
    expect(nextSort('hours', null, null)).toEqual(up)
    expect(nextSort('hours', up, null)).toEqual(down)
    expect(nextSort('hours', down, null)).toBeNull()
    expect(nextSort('hours', { key: 'year', descending: true }, null)).toEqual(up)
  })
  it('turns the own order round where the column is the one that it goes by', () => {
    expect(nextSort('hours', null, down)).toEqual(up)
    expect(nextSort('hours', up, down)).toEqual(down)
    expect(nextSort('hours', down, down)).toEqual(up)
    expect(nextSort('year', null, down)).toEqual({ key: 'year', descending: false })
  })
})

describe('the sort of a list', () => {
  it('stands in the address, but for the list’s own order', () => {
    const text = ref<string | null>(null)
    const sort = useGridSort({ columns: () => columns, text: () => text.value, go: (to) => (text.value = to), own: down })
    expect(sort.value).toBeNull()
    sort.value = up
    expect([text.value, sort.value]).toEqual(['hours', up])
    sort.value = down
    expect([text.value, sort.value]).toEqual([null, null])
    text.value = '-hours'
    expect(sort.value).toBeNull()
  })
})
