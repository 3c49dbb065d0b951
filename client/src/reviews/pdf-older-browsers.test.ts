import { expect, test } from 'vitest'

test('an older browser gets what pdf.js asks for', async () => {
  Reflect.deleteProperty(Promise, 'withResolvers')
  Reflect.deleteProperty(ArrayBuffer.prototype, 'transferToFixedLength')
  await import('./pdf-older-browsers')

  const { promise, resolve } = (Promise as unknown as { withResolvers(): { promise: Promise<string>; resolve(value: string): void } }).withResolvers()
  resolve('read')
  await expect(promise).resolves.toBe('read')

  const bytes = Uint8Array.of(1, 2, 3).buffer as ArrayBuffer & { transferToFixedLength(length?: number): ArrayBuffer }
  expect([...new Uint8Array(bytes.transferToFixedLength(2))]).toEqual([1, 2])
  expect([...new Uint8Array(bytes.transferToFixedLength(4))]).toEqual([1, 2, 3, 0])
  expect(bytes.transferToFixedLength().byteLength).toBe(3)
})
