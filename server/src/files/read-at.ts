import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'

/** Reads `length` bytes of a file from `position` on. @throws RangeError where the file is shorter. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) throw new RangeError(`the file ends before ${position + length}`)
    done += bytesRead
  }
  return bytes
}

const atOnce = 1024 * 1024

/** A file's `size` bytes as a stream, a megabyte at a time. Not the handle's own stream, which would close the handle, or keep it from closing. */
export function streamOf(file: FileHandle, size: number): Readable {
  async function* parts() {
    for (let at = 0; at < size; at += atOnce) yield await readAt(file, at, Math.min(atOnce, size - at))
  }
  return Readable.from(parts(), { objectMode: false })
}
