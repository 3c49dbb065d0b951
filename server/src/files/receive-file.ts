import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.js'
import { recordAudit } from '../audit/record-audit.js'
import { shanghaiDay } from '../clock.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { Attachment } from './attachment.entity.js'
import { fileUrl } from './attachment.shape.js'
import { judgeContent } from './file-content.js'
import { maxFileBytes, maxLooseFiles } from './file-limits.js'
import { cleanFileName } from './file-name.js'
import { readPart, UploadRefusal } from './read-part.js'
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
  const sent = await readPart(request, tooLarge)
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
