import { mount } from '@vue/test-utils'
import type { FormCategoryFragment } from '@xueshi/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, speak } from '../i18n'
import CategoryPicker from './CategoryPicker.vue'

const category = (id: string, parent: string | null, change: Partial<FormCategoryFragment> = {}): FormCategoryFragment => ({
  __typename: 'HourCategory',
  id,
  code: id,
  name: `类型${id}`,
  subject: 'PROFESSIONAL',
  dateKind: 'PERIOD',
  guidance: `说明${id}`,
  enterable: parent !== null,
  parent: parent === null ? null : { __typename: 'HourCategory', id: parent, name: `类型${parent}` },
  rule: { __typename: 'HourRule', formula: 'HALF_DAY', enforce: 'SUGGEST', status: 'CONFIRMED', legalBasis: '第五条（一）' },
  ...change,
})
const categories = [
  category('1', null),
  category('11', '1'),
  category('12', '1', { rule: { __typename: 'HourRule', formula: 'HALF_DAY', enforce: 'SUGGEST', status: 'PLACEHOLDER', legalBasis: '第五条（三）' } }),
  category('2', null),
  category('21', '2'),
  category('3', null, { subject: 'PUBLIC_REQUIRED' }),
  category('31', '3', { subject: 'PUBLIC_REQUIRED', enterable: false }),
]
const open = (modelValue = '') => mount(CategoryPicker, { global: { plugins: [i18n] }, props: { id: 'category', categories, modelValue } })
beforeAll(() => speak('zh-CN'))

describe('the category picker', () => {
  it('explains each first level in a line and offers no public subjects', () =>
    expect(open().findAll('.group').map((group) => group.text())).toEqual(['类型1说明1', '类型2说明2']))

  it('opens the second level of what is chosen', async () => {
    const picker = open()
    await picker.get('input').setValue(true)
    expect(picker.findAll('.children .choice').map((choice) => choice.text())).toEqual(['类型11说明11', '类型12说明12'])
    await picker.findAll('.children input')[1]!.setValue(true)
    expect(picker.emitted('update:modelValue')?.at(-1)).toEqual(['12'])
  })

  it('takes the only second level at once', async () => {
    const picker = open()
    await picker.findAll('input')[1]!.setValue(true)
    expect(picker.emitted('update:modelValue')?.at(-1)).toEqual(['21'])
  })

  it('shows the rule with its source, and that nothing is filled in where its values are not known', () => {
    expect(open('11').get('.rule').text()).toContain('依据：第五条（一）')
    expect(open('12').get('.rule').text()).toContain('不自动填入')
  })
})
