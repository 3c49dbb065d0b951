import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import RegionTree from './RegionTree.vue'
import { regionTree } from './region-tree'

const regions = [
  { code: '450000', name: '广西壮族自治区', parent: null },
  { code: '450100', name: '南宁市', parent: { code: '450000' } },
  { code: '450103', name: '青秀区', parent: { code: '450100' } },
  { code: '450200', name: '柳州市', parent: { code: '450000' } },
]
const open = () =>
  mount(RegionTree, { attachTo: document.body, props: { nodes: regionTree(regions), label: '单位属地', modelValue: null } })
const names = (tree: ReturnType<typeof open>) => tree.findAll('[role=treeitem]').map((item) => item.text())

describe('the tree of regions', () => {
  it('shows the cities under the region, the counties once a city is opened', async () => {
    const tree = open()
    expect(names(tree)).toEqual(['广西壮族自治区', '南宁市', '柳州市'])
    await tree.findAll('[role=treeitem]')[1]!.trigger('keydown', { key: 'ArrowRight' })
    expect(names(tree)).toEqual(['广西壮族自治区', '南宁市', '青秀区', '柳州市'])
    expect(tree.findAll('[role=treeitem]').map((item) => item.attributes('aria-level'))).toEqual(['1', '2', '3', '2'])
    await tree.findAll('[role=treeitem]')[1]!.trigger('keydown', { key: 'ArrowLeft' })
    expect(names(tree)).toHaveLength(3)
  })

  it('moves by the arrow keys with one item in the tab order', async () => {
    const tree = open()
    await tree.findAll('[role=treeitem]')[0]!.trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement?.getAttribute('data-code')).toBe('450100')
    expect(tree.findAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('chooses with Enter, and again to choose away', async () => {
    const tree = open()
    await tree.findAll('[role=treeitem]')[1]!.trigger('keydown', { key: 'Enter' })
    await tree.setProps({ modelValue: '450100' })
    await tree.findAll('[role=treeitem]')[1]!.trigger('keydown', { key: 'Enter' })
    expect(tree.emitted('update:modelValue')).toEqual([['450100'], [null]])
  })
})
