import { expect, test } from 'vitest'
import { drawingScale, pdfFault, textOf } from './pdf-pages'

const named = (name: string) => Object.assign(new Error('no'), { name })

test('a password, a damaged file and anything else are told apart', () => {
  expect(pdfFault(named('PasswordException'))).toBe('locked')
  expect(pdfFault(named('InvalidPDFException'))).toBe('damaged')
  expect(pdfFault(named('ResponseException'))).toBe('failed')
  expect(pdfFault('no error')).toBe('failed')
})

test('a page has as many dots as the screen, but never more than a canvas holds', () => {
  const a4 = { width: 595, height: 842 }
  expect(drawingScale(a4, 595, 1)).toBe(1)
  expect(drawingScale(a4, 1190, 1.5)).toBe(3)
  const most = drawingScale(a4, 2400, 3)
  expect(most * a4.width * most * a4.height).toBeCloseTo(4096 * 4096)
  const strip = { width: 10, height: 14_000 }
  expect(strip.height * drawingScale(strip, 600, 2) * strip.width * drawingScale(strip, 600, 2)).toBeLessThanOrEqual(4096 * 4096 + 1)
})

test('words are read line by line, what marks content is none', () => {
  const items = [{ str: '关于举办', hasEOL: false }, { str: '研修班的通知', hasEOL: true }, { type: 'beginMarkedContent' }, { str: '南宁', hasEOL: true }]
  expect(textOf(items)).toBe('关于举办研修班的通知\n南宁')
  expect(textOf([])).toBe('')
})
