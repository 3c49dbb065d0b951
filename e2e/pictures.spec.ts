import { takePicture } from './pictures.ts'
import { test } from './test.ts'
import { settled, views, visit } from './views/index.ts'
import { words } from './words.ts'

const widths = [1440, 390]

for (const view of views) {
  test(`pictures of ${view.name}`, async ({ signedInAs, visitor }) => {
    const page = view.who ? await signedInAs(view.who()) : await visitor()
    const keep = async (name: string) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: width > 1000 ? 900 : 844 })
        await settled(page)
        await takePicture(page, `pages/${name}-${width}`)
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    }
    await visit(page, view, words['zh-CN'])
    await keep(view.name)
    for (const state of view.states ?? []) {
      await state.open(page, words['zh-CN'])
      await keep(`${view.name}-${state.name}`)
    }
  })
}
