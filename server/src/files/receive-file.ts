import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.js'
import { recordAudit } from '../audit/record-audit.js'
import { shanghaiDay } from '../clock.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import type { MessageCode, MessageParams } from '../errors/message.js'
import { Attachment } from './attachment.entity.js'
import { fileUrl } from './attachment.shape.js'
import { judgeContent } from './file-content.js'
import { maxFileBytes, maxLooseFiles } from './file-limits.js'
import { cleanFileName } from './file-name.js'
import { useUploadTicket } from './upload-ticket.js'

/** What POST /files answers: the file, which a record may now take by its id. */
export interface ReceivedFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly url: string
}

/** Why a file is not taken. */
export class UploadRefusal {
  constructor(
    readonly status: number,
    readonly code: MessageCode,
    readonly params?: MessageParams,
  ) {}
}

const tooLarge = () => new UploadRefusal(413, 'FILE_TOO_LARGE', { max: maxFileBytes / 1024 / 1024 })

/** Takes one uploaded file for a ticket, judges its content, keeps it under a name of our own, and writes it down as nobody's record's yet. */
export async function receiveFile(app: App, actor: Actor, request: FastifyRequest): Promise<ReceivedFile | UploadRefusal> {
  // A body that says it is too long is not read at all; the form around the file takes less than 16 kB.
  if (Number(request.headers['content-length'] ?? 0) > maxFileBytes + 16 * 1024) return tooLarge()
  const ticket = request.headers['x-upload-ticket']
  const em = app.database.fork()
  if (typeof ticket !== 'string' || !(await useUploadTicket(em, app.clock, actor, ticket))) return new UploadRefusal(403, 'TICKET_NOT_VALID')
  const [[loose] = [0]] = await app.database.reader.rows('select count(*) from attachment where uploaded_by_id = ? and hour_record_id is null', [actor.accountId])
  if (Number(loose) >= maxLooseFiles) return new UploadRefusal(429, 'TOO_MANY_LOOSE_FILES')
  const sent = await readPart(request)
  if (sent instanceof UploadRefusal) return sent
  const content = await judgeContent(sent.bytes)
  if (typeof content === 'string') return new UploadRefusal(content === 'FILE_EMPTY' ? 400 : 415, content)

  const now = app.clock.now()
  const storageKey = `${shanghaiDay(now).slice(0, 7)}/${randomUUID()}.${content.extension}`
  await app.storage.put(storageKey, sent.bytes, content.mediaType)
  const attachment = Object.assign(new Attachment(), {
    hourRecordId: null,
    uploadedById: actor.accountId,
    name: cleanFileName(sent.name, content.extension),
    mediaType: content.mediaType,
    size: sent.bytes.length,
    storageKey,
    createdAt: now,
  })
  try {
    await transactionally(em, async inner => {
      inner.persist(attachment)
      await inner.flush()
      await recordAudit(inner, actor, now, [{ noun: 'FILE', action: 'UPLOADED', about: { account: actor.accountId }, subjectId: attachment.id, details: { name: attachment.name, size: attachment.size } }])
    })
  } catch (error) {
    await app.storage.remove([storageKey])
    throw error
  }
  const { id, name, mediaType, size } = attachment
  return { id: String(id), name, mediaType, size, url: fileUrl(id) }
}

async function readPart(request: FastifyRequest): Promise<{ name: string; bytes: Buffer } | UploadRefusal> {
  let sent: { name: string; bytes: Buffer } | null = null
  try {
    for await (const part of request.files()) {
      const bytes = await part.toBuffer()
      if (part.fieldname === 'file') sent = { name: part.filename, bytes }
    }
  } catch (error) {
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
  return sent ?? new UploadRefusal(400, 'FILE_MISSING')
}
