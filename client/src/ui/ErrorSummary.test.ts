import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, speak } from '../i18n'
import type { FieldFault } from './form-context'
import FormField from './FormField.vue'
import FormPage from './FormPage.vue'

const Form = defineComponent({
  props: { faults: { type: Array as () => FieldFault[], default: () => [] } },
  setup: (props) => () =>
    h(FormPage, { faults: props.faults }, {
      default: () => [
        h(FormField, { path: 'title', label: '认定内容' }, { default: (slot: { id: string; describedBy?: string; invalid: boolean }) => h('input', { id: slot.id, 'aria-describedby': slot.describedBy, 'aria-invalid': slot.invalid }) }),
      ],
      actions: () => h('button', '保存'),
    }),
})
const open = () => mount(Form, { attachTo: document.body, global: { plugins: [i18n] } })
const faults = [
  { path: 'input.title', message: '填写认定内容' },
  { path: 'input.attachmentIds', message: '最多 5 个文件' },
]

beforeAll(() => speak('zh-CN'))

describe('the summary of faults', () => {
  it('is not there while nothing is wrong', () => {
    expect(open().find('[role=alert]').exists()).toBe(false)
  })

  it('takes the focus when faults arrive', async () => {
    const form = open()
    await form.setProps({ faults })
    expect(document.activeElement).toBe(form.get('[role=alert]').element)
    expect(form.get('[role=alert] h2').text()).toBe('有 2 处需要修改')
  })

  it('leads to the field that the server names', async () => {
    const form = open()
    await form.setProps({ faults })
    await form.get('[role=alert] a').trigger('click')
    expect(document.activeElement).toBe(form.get('input').element)
  })

  it('names a fault that has no field as plain words', async () => {
    const form = open()
    await form.setProps({ faults })
    const items = form.findAll('[role=alert] li')
    expect(items.map((item) => item.text())).toEqual(['填写认定内容', '最多 5 个文件'])
    expect(items[1]!.find('a').exists()).toBe(false)
  })

  it('says the same words under the field, tied to its control', async () => {
    const form = open()
    await form.setProps({ faults })
    const input = form.get('input')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(form.get(`#${input.attributes('aria-describedby')}`).text()).toBe('填写认定内容')
  })
})
