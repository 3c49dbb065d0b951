import { randomUUID } from 'node:crypto'
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.js'
import { formRefusal, UploadRefusal } from './read-part.js'

/** A file that has arrived: on the disk, under no name, gone once it is closed. */
export interface IncomingFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly file: FileHandle
}

/** Opens a file that has no name any more: what is left of an upload when the process dies is nothing. Under DATA_DIR, as a machine's folder for such files may lie in its memory. */
async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx+')
  await unlink(path)
  return file
}

/**
 * Takes the one file of a form, in its field `file`, to the disk as it comes and never all of it into memory, and lets `use` have it.
 * The form's limit of bytes a file is `maxBytes`.
 */
export async function takeIncoming<T>(
  request: FastifyRequest,
  { dataDir }: Pick<Config, 'dataDir'>,
  maxBytes: number,
  tooLarge: () => UploadRefusal,
  use: (incoming: IncomingFile) => Promise<T>,
): Promise<T | UploadRefusal> {
  const file = await openNameless(join(dataDir, 'incoming'))
  try {
    const name = await receive(request, file, maxBytes, tooLarge)
    if (name instanceof UploadRefusal) return name
    const { size } = await file.stat()
    return size === 0 ? new UploadRefusal(400, 'FILE_EMPTY') : await use({ name, size, file })
  } finally {
    await file.close()
  }
}

async function receive(request: FastifyRequest, file: FileHandle, fileSize: number, tooLarge: () => UploadRefusal): Promise<string | UploadRefusal> {
  let name: string | null = null
  try {
    for await (const part of request.files({ limits: { fileSize } })) {
      if (part.fieldname !== 'file') {
        part.file.resume()
        continue
      }
      await file.writeFile(part.file)
      if (part.file.truncated) return tooLarge()
      name = part.filename
    }
  } catch (error) {
    if ((error as { syscall?: string }).syscall) throw error
    return formRefusal(error, tooLarge)
  }
  return name ?? new UploadRefusal(400, 'FILE_MISSING')
}
