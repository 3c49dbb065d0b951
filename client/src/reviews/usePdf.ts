import { onScopeDispose, readonly, ref, shallowRef } from 'vue'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { OpenPdf } from './open-pdf'
import { pdfFault, type PdfFault } from './pdf-pages'

/** A PDF as it is opened, once `open` is called: its document and the shape of its first page, or why there is none. */
export function usePdf(url: string) {
  const pdf = shallowRef<PDFDocumentProxy | null>(null)
  /** Height by width: what a page takes before it is known itself. */
  const shape = ref(Math.SQRT2)
  const fault = ref<PdfFault | null>(null)
  let file: OpenPdf | null = null
  let left = false

  async function open() {
    try {
      const { openPdf } = await import('./open-pdf')
      if (left) return
      file = openPdf(url)
      const opened = await file.pdf
      const { width, height } = (await opened.getPage(1)).getViewport({ scale: 1 })
      shape.value = height / width
      pdf.value = opened
    } catch (error) {
      if (!left) fault.value = pdfFault(error)
    }
  }

  onScopeDispose(() => {
    left = true
    file?.close()
  })
  return { pdf, shape: readonly(shape), fault: readonly(fault), open }
}
