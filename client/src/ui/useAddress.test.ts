import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { useAddress } from './useAddress'

async function page(at: string) {
  let address!: ReturnType<typeof useAddress<'name' | 'record'>>
  const Page = defineComponent({
    setup() {
      address = useAddress(['name', 'record'])
      return () => h('p')
    },
  })
  const router = createRouter({ history: createWebHistory(), routes: [{ path: '/reviews', component: Page }] })
  await router.push(at)
  mount(Page, { global: { plugins: [router] } })
  return { router, address }
}

describe('what stands in the address', () => {
  it('is what the page is filtered by', async () => {
    const { address } = await page('/reviews?name=%E6%9D%8E&other=1')
    expect(address.places.value).toMatchObject({ name: '李', record: null })
  })
  it('changes with one step, and keeps the rest', async () => {
    const { router, address } = await page('/reviews?name=%E6%9D%8E')
    await address.go({ record: '7' })
    expect(router.currentRoute.value.query).toEqual({ name: '李', record: '7' })
    await address.go({ name: null })
    expect(router.currentRoute.value.query).toEqual({ record: '7' })
  })
  it('never holds an identity number, which the history entry keeps', async () => {
    const { router, address } = await page('/reviews')
    await address.go({ idNumber: '459900199001011234' })
    expect(router.currentRoute.value.fullPath).toBe('/reviews')
    expect(address.places.value.idNumber).toBe('459900199001011234')
    await address.go({ record: '7' })
    expect(address.places.value.idNumber).toBe('459900199001011234')
    await address.go({ idNumber: null })
    expect(address.places.value.idNumber).toBeNull()
  })
})
