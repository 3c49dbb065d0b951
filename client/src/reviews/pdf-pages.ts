/** Why a PDF is not shown: it asks for a password, it is none or damaged, or something else, such as the network. */
export type PdfFault = 'locked' | 'damaged' | 'failed'

/** What stopped pdf.js, by the names of its errors: the library itself is not loaded for it. */
export function pdfFault(error: unknown): PdfFault {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException' ? 'locked' : name === 'InvalidPDFException' ? 'damaged' : 'failed'
}

/** What phones hold at most in one canvas; beyond it a page is drawn coarser. */
const mostDots = 16_777_216

/** How many dots stand for a unit of a page that is `width` CSS pixels wide on a screen of `ratio` dots a pixel. */
export function drawingScale(page: { width: number; height: number }, width: number, ratio: number): number {
  return Math.min((width * ratio) / page.width, Math.sqrt(mostDots / (page.width * page.height)))
}

/** A page's words for who hears them, its lines apart. */
export function textOf(items: readonly object[]): string {
  const pieces = items.map((item) => ('str' in item ? `${String(item.str)}${'hasEOL' in item && item.hasEOL ? '\n' : ''}` : ''))
  return pieces.join('').trim()
}
