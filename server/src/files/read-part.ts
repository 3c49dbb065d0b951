import type { FastifyRequest } from 'fastify'
import type { MessageCode, MessageParams } from '../errors/message.js'

/** Why a file is not taken. */
export class UploadRefusal {
  constructor(
    readonly status: number,
    readonly code: MessageCode,
    readonly params?: MessageParams,
  ) {}
}

/** The one file of a form, in its field `file`, in memory: the form's limits, which are the caller's, are small. */
export async function readPart(request: FastifyRequest, tooLarge: () => UploadRefusal): Promise<{ name: string; bytes: Buffer } | UploadRefusal> {
  let sent: { name: string; bytes: Buffer } | null = null
  try {
    for await (const part of request.files()) {
      const bytes = await part.toBuffer()
      if (part.fieldname === 'file') sent = { name: part.filename, bytes }
    }
  } catch (error) {
    return formRefusal(error, tooLarge)
  }
  return sent ?? new UploadRefusal(400, 'FILE_MISSING')
}

/** Why a form cannot be read. */
export function formRefusal(error: unknown, tooLarge: () => UploadRefusal): UploadRefusal {
  switch ((error as { code?: string }).code) {
    case 'FST_REQ_FILE_TOO_LARGE':
      return tooLarge()
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return new UploadRefusal(400, 'ONE_FILE_ONLY')
    default:
      // What is no form, or was cut off: nothing of it can be used.
      return new UploadRefusal(400, 'FILE_MISSING')
  }
}
