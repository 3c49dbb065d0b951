import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, speak } from '../i18n'
import DayInput from './DayInput.vue'

beforeAll(() => speak('zh-CN'))
const type = async (text: string) => {
  const input = mount(DayInput, { global: { plugins: [i18n] }, props: { modelValue: '' } })
  await input.get('input.text-input').setValue(text)
  await input.setProps({ modelValue: text })
  await input.get('input.text-input').trigger('change')
  return input.emitted('update:modelValue')?.at(-1)
}

describe('a day field', () => {
  it('writes a day as yyyy-mm-dd when it is left', async () => expect(await type('2026年5月11日')).toEqual(['2026-05-11']))
  it('leaves what is no day as it was typed', async () => expect(await type('下周一')).toEqual(['下周一']))
})
