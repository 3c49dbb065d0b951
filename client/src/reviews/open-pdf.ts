import './pdf-older-browsers'
import { getDocument, PDFWorker, version, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfReader from './pdf.worker?worker'

/** A file that is being read. `close` ends that at once, and takes back what its pages hold. */
export interface OpenPdf {
  readonly pdf: Promise<PDFDocumentProxy>
  close(): void
}

/** How many milliseconds a worker has to put its things away before it is ended. */
const patience = 1000

const files = `${import.meta.env.BASE_URL}assets/pdfjs-${version}`

/** Reads a PDF file of our own. To be imported only when there is one to show: pdf.js is large. */
export function openPdf(url: string): OpenPdf {
  // A worker for each file: one that never comes to an end holds up no other, and is ended when it is closed.
  const reader = new PdfReader()
  const worker = PDFWorker.create({ port: reader })
  const task = getDocument({
    url,
    worker,
    cMapUrl: `${files}/cmaps/`,
    standardFontDataUrl: `${files}/standard_fonts/`,
    wasmUrl: `${files}/wasm/`,
    // The site's policy forbids WebAssembly; the same decoders are there as JavaScript.
    useWasm: false,
  })
  const stopped = new Promise<never>((_, reject) => (reader.onerror = () => reject(new Error('The worker stopped'))))
  return {
    pdf: Promise.race([task.promise, stopped]),
    close() {
      const end = () => {
        worker.destroy()
        reader.terminate()
      }
      void Promise.race([task.destroy(), new Promise((resolve) => setTimeout(resolve, patience))]).then(end, end)
    },
  }
}
