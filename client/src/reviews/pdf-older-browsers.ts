/**
 * What pdf.js uses beyond its own fillings-in and browsers before Chromium 119 lack: its legacy build begins there, offices'
 * kernels (360, 搜狗) begin at our build target. Only what drawing and reading pages needs; must run before pdf.js itself.
 */
const promises = Promise as { withResolvers?: unknown }
promises.withResolvers ??= function withResolvers() {
  let resolve, reject
  const promise = new Promise((...both) => ([resolve, reject] = both))
  return { promise, resolve, reject }
}

const buffers = ArrayBuffer.prototype as { transferToFixedLength?: unknown }
buffers.transferToFixedLength ??= function transferToFixedLength(this: ArrayBuffer, length = this.byteLength) {
  const copy = new Uint8Array(length)
  copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return copy.buffer
}
