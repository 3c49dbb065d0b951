import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'
import { ref, watch, type Ref } from 'vue'
import { drawingScale, textOf } from './pdf-pages'

const settle = 150

/**
 * Draws a page while it is near, anew where its width or turn has changed, and empties its canvas when it is far.
 * What stands there stays until the new drawing is done.
 */
export function usePdfPage(
  props: Readonly<{ pdf: PDFDocumentProxy; number: number; turns: number }>,
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  near: Readonly<Ref<boolean>>,
  width: Readonly<Ref<number>>,
) {
  /** Height by width, upright; null until the page is known. */
  const shape = ref<number | null>(null)
  const text = ref('')
  const drawn = ref(false)
  const failed = ref(false)
  let page: PDFPageProxy | null = null

  async function draw(target: HTMLCanvasElement, isStale: () => boolean, began: (task: RenderTask) => void) {
    page ??= await props.pdf.getPage(props.number)
    if (isStale()) return
    const upright = page.getViewport({ scale: 1 })
    shape.value = upright.height / upright.width
    const rotation = (page.rotate + props.turns * 90) % 360
    const scale = drawingScale(page.getViewport({ scale: 1, rotation }), width.value, window.devicePixelRatio)
    const viewport = page.getViewport({ scale, rotation })
    const sheet = document.createElement('canvas')
    sheet.width = Math.max(1, Math.round(viewport.width))
    sheet.height = Math.max(1, Math.round(viewport.height))
    const task = page.render({ canvas: sheet, viewport })
    began(task)
    await task.promise
    if (isStale()) return
    target.width = sheet.width
    target.height = sheet.height
    target.getContext('2d')?.drawImage(sheet, 0, 0)
    drawn.value = true
    text.value ||= textOf((await page.getTextContent()).items)
  }

  watch([near, () => Math.round(width.value), () => props.turns, canvas], async ([isNear, dots, , target], _, onCleanup) => {
    let stale = false
    let task: RenderTask | null = null
    onCleanup(() => {
      stale = true
      task?.cancel()
    })
    if (!target) return
    if (!isNear) {
      drawn.value = false
      // Neither its dots nor the pictures that were decoded for it.
      target.width = 0
      page?.cleanup()
      return
    }
    if (dots === 0) return
    // A pane that is being drawn wider is drawn in once it rests.
    if (drawn.value) await new Promise((resolve) => setTimeout(resolve, settle))
    if (stale) return
    failed.value = false
    try {
      await draw(target, () => stale, (begun) => (task = begun))
    } catch {
      if (!stale) failed.value = !drawn.value
    }
  })

  return { shape, text, drawn, failed }
}
