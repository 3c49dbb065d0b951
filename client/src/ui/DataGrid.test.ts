import { mount } from '@vue/test-utils'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { i18n, speak } from '../i18n'
import DataGrid from './DataGrid.vue'
import type { GridColumn } from './grid-column'

interface Row {
  id: string
  name: string
  hours: number
}
const people = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `学员${index}`, hours: index }))
const columns: GridColumn<Row>[] = [
  { key: 'name', label: '姓名', value: (row) => row.name, fixed: true },
  { key: 'hours', label: '学时', value: (row) => row.hours, numeric: true, sortable: 'amount' },
]
const open = (props: Record<string, unknown>, slots: Record<string, string> = {}) =>
  mount(DataGrid<Row>, {
    attachTo: document.body,
    global: { plugins: [i18n] },
    slots,
    props: { caption: '人员', name: 'test', rows: people(5), columns, rowLabel: (row: Row) => row.name, ...props } as never,
  })
const rows = (grid: ReturnType<typeof open>) => grid.findAll('tbody tr[data-index]')

beforeAll(() => speak('zh-CN'))
beforeEach(() => localStorage.clear())

describe('DataGrid', () => {
  it('tells how many rows there are in all and which each is', () => {
    const grid = open({ total: 1284, hasMore: true })
    expect(grid.get('table').attributes('aria-rowcount')).toBe('1285')
    expect(rows(grid).map((row) => row.attributes('aria-rowindex'))).toEqual(['2', '3', '4', '5', '6'])
    expect(grid.get('[role=status]').text()).toBe('已显示 5 条，共 1,284 条')
  })

  it('draws only the rows in sight when there are many', () => {
    const grid = open({ rows: people(5000) })
    expect(grid.get('table').attributes('aria-rowcount')).toBe('5001')
    expect(rows(grid).length).toBeGreaterThan(5)
    expect(rows(grid).length).toBeLessThan(100)
  })

  it('puts one row in the tab order and moves it with the arrow keys', async () => {
    const grid = open({})
    expect(rows(grid).map((row) => row.attributes('tabindex'))).toEqual(['0', '-1', '-1', '-1', '-1'])
    await rows(grid)[0]!.trigger('keydown', { key: 'ArrowDown' })
    expect(rows(grid).map((row) => row.attributes('tabindex'))).toEqual(['-1', '0', '-1', '-1', '-1'])
    await rows(grid)[1]!.trigger('keydown', { key: 'End' })
    expect(rows(grid)[4]!.attributes('tabindex')).toBe('0')
  })

  it('opens a row with Enter and with a click', async () => {
    const grid = open({ opens: true })
    await rows(grid)[1]!.trigger('keydown', { key: 'Enter' })
    await rows(grid)[2]!.get('td').trigger('click')
    expect(grid.emitted('open')!.map(([row]) => (row as Row).id)).toEqual(['p1', 'p2'])
  })

  it('asks to be sorted by a head that can be, and turns round', async () => {
    const grid = open({ 'onUpdate:sort': (sort: unknown) => grid.setProps({ sort } as never) })
    const head = () => grid.findAll('th')[1]!
    expect(head().attributes('aria-sort')).toBe('none')
    await head().get('button').trigger('click')
    expect(head().attributes('aria-sort')).toBe('ascending')
    await head().get('button').trigger('click')
    expect(head().attributes('aria-sort')).toBe('descending')
    expect(grid.findAll('th')[0]!.find('button').exists()).toBe(false)
  })

  it('gives the list its own order back at the third press', async () => {
    const grid = open({ 'onUpdate:sort': (sort: unknown) => grid.setProps({ sort } as never) })
    for (let press = 0; press < 3; press += 1) await grid.get('th button').trigger('click')
    expect(grid.emitted('update:sort')!.at(-1)).toEqual([null])
    expect(grid.findAll('th')[1]!.attributes('aria-sort')).toBe('none')
  })

  it('says which column the own order goes by', () => {
    const grid = open({ ownSort: { key: 'hours', descending: true } })
    expect(grid.findAll('th')[1]!.attributes('aria-sort')).toBe('descending')
  })

  it('offers the same orders as one choice, which is in sight where no head says the order', async () => {
    const grid = open({ 'onUpdate:sort': (sort: unknown) => grid.setProps({ sort } as never) })
    const choice = grid.get<HTMLSelectElement>('select')
    expect(choice.findAll('option').map((option) => option.text())).toEqual(['默认顺序', '学时从多到少', '学时从少到多'])
    await choice.setValue('-hours')
    expect(grid.emitted('update:sort')!.at(-1)).toEqual([{ key: 'hours', descending: true }])
    expect(grid.get('.order').classes()).not.toContain('unseen')
    await grid.setProps({ columns: columns.slice(0, 1), sortColumns: columns } as never)
    expect(grid.get('.order').classes()).toContain('unseen')
    await choice.setValue('')
    expect(grid.emitted('update:sort')!.at(-1)).toEqual([null])
  })

  it('lets go of everything that matches when the order changes', async () => {
    const grid = open({ selectable: true, allMatching: true, selected: people(5).map(({ id }) => id) })
    await grid.setProps({ sort: { key: 'hours', descending: true } } as never)
    expect(grid.emitted('update:selected')!.at(-1)).toEqual([[]])
  })

  it('chooses one row, a range with Shift, and all that are shown', async () => {
    const grid = open({ selectable: true, 'onUpdate:selected': (selected: unknown) => grid.setProps({ selected } as never) })
    const ticks = () => grid.findAll<HTMLInputElement>('tbody input')
    const chosen = () => ticks().map((tick) => tick.element.checked)
    await ticks()[1]!.trigger('click')
    await ticks()[3]!.trigger('click', { shiftKey: true })
    expect(chosen()).toEqual([false, true, true, true, false])
    await grid.get('thead input').setValue(true)
    expect(chosen()).toEqual([true, true, true, true, true])
  })

  it('offers everything that matches once all that is shown is chosen', async () => {
    const grid = open({
      selectable: true,
      selectAllMatching: true,
      total: 1284,
      hasMore: true,
      'onUpdate:selected': (selected: unknown) => grid.setProps({ selected } as never),
      'onUpdate:allMatching': (allMatching: unknown) => grid.setProps({ allMatching } as never),
    })
    await grid.get('thead input').setValue(true)
    const offer = grid.findAll('button').find((button) => button.text() === '选择全部 1,284 条符合条件的记录')!
    await offer.trigger('click')
    expect(grid.emitted('update:allMatching')!.at(-1)).toEqual([true])
    await grid.findAll('tbody input')[0]!.trigger('click')
    expect(grid.emitted('update:allMatching')!.at(-1)).toEqual([false])
  })

  it('lets go of rows that have left the list', async () => {
    const grid = open({ selectable: true, selected: ['p1', 'p4'] })
    await grid.setProps({ rows: people(3) } as never)
    expect(grid.emitted('update:selected')!.at(-1)).toEqual([['p1']])
  })

  it('unfolds a row', async () => {
    const grid = open({ expandable: true }, { expanded: '<p class="progress">进度</p>' })
    expect(grid.find('.progress').exists()).toBe(false)
    await grid.get('tbody button[aria-expanded]').trigger('click')
    expect(grid.find('.progress').exists()).toBe(true)
  })

  it('hides a column that is switched off and keeps the choice', async () => {
    const grid = open({})
    await grid.findAll<HTMLInputElement>('fieldset input')[1]!.setValue(false)
    expect(grid.findAll('th').map((head) => head.text())).toEqual(['姓名'])
    expect(open({}).findAll('th')).toHaveLength(1)
  })

  it('says why there is nothing', () => {
    const grid = open({ rows: [], emptyText: '还没有登记学时' }, { empty: '<a href="/hours/new">新登记培训</a>' })
    expect(grid.text()).toContain('还没有登记学时')
    expect(grid.text()).toContain('新登记培训')
  })

  it('says what went wrong and tries again', async () => {
    const grid = open({ rows: [], error: '连接不上服务器' })
    expect(grid.get('[role=alert]').text()).toContain('连接不上服务器')
    await grid.get('[role=alert] button').trigger('click')
    expect(grid.emitted('retry')).toHaveLength(1)
  })

  it('shows skeleton rows while the first are on their way', () => {
    const grid = open({ rows: [], loading: true })
    expect(grid.findAll('.skeleton').length).toBeGreaterThan(0)
    expect(grid.find('[role=region]').attributes('aria-busy')).toBe('true')
  })

  it('asks for more', async () => {
    const grid = open({ hasMore: true })
    await grid.findAll('button').find((button) => button.text() === '加载更多')!.trigger('click')
    expect(grid.emitted('more')).toHaveLength(1)
  })
})
