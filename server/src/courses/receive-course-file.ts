import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.js'
import { recordAudit } from '../audit/record-audit.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { insertRows } from '../database/write.js'
import type { MessageCode, MessageParams } from '../errors/message.js'
import { cleanFileName } from '../files/file-name.js'
import { takeIncoming, type IncomingFile } from '../files/incoming-file.js'
import { UploadRefusal } from '../files/read-part.js'
import { readAt, streamOf } from '../files/read-at.js'
import { useUploadTicket } from '../files/upload-ticket.js'
import { judgeCaptions } from './captions-content.js'
import type { CourseFileKind } from './course-enums.js'
import { mostBytes, mostLoose, uploadFolder } from './course-file-limits.js'
import { refusesEditing } from './course-editor.js'
import { judgeFilm } from './film-content.js'
import { judgeMaterial, materialTypes } from './material-content.js'

/** What POST /course-files answers: the file, which a lesson or a course may now take by its id. */
export interface ReceivedCourseFile {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Of a film, in milliseconds; null of what has no length. */
  readonly durationMs: number | null
}

/** A file that is taken. */
interface Judged {
  readonly extension: string
  readonly mediaType: string
  readonly durationMs: number | null
}

/** Takes one file of a course for a ticket: to the disk as it comes, judged there by its content, then to the storage under a name of our own. */
export async function receiveCourseFile(app: App, actor: Actor, kind: `${CourseFileKind}`, request: FastifyRequest): Promise<ReceivedCourseFile | UploadRefusal> {
  const { rows } = app.database.reader
  const refusal = await refusesEditing(rows, actor)
  if (refusal) return new UploadRefusal(403, refusal)
  const most = mostBytes(kind, app.config)
  const tooLarge = () => new UploadRefusal(413, 'COURSE_FILE_TOO_LARGE', { max: most / 1024 / 1024 })
  // A body that says it is too long is not read at all; the form around the file takes less than 16 kB.
  if (Number(request.headers['content-length'] ?? 0) > most + 16 * 1024) return tooLarge()
  const ticket = request.headers['x-upload-ticket']
  if (typeof ticket !== 'string' || !(await useUploadTicket(app.database.fork(), app.clock, actor, ticket))) return new UploadRefusal(403, 'TICKET_NOT_VALID')
  const [[loose] = [0]] = await rows('select count(*) from course_upload where uploaded_by_id = ? and size > 0', [actor.accountId])
  if (Number(loose) >= mostLoose) return new UploadRefusal(429, 'TOO_MANY_COURSE_FILES')
  return takeIncoming(request, app.config, most, tooLarge, async incoming => {
    const judged = await judge(kind, incoming)
    return 'code' in judged ? new UploadRefusal(415, judged.code, judged.params) : keep(app, actor, kind, incoming, judged)
  })
}

async function judge(kind: `${CourseFileKind}`, { file, size }: IncomingFile): Promise<Judged | { readonly code: MessageCode; readonly params?: MessageParams }> {
  switch (kind) {
    case 'FILM': {
      const film = await judgeFilm(file, size)
      return 'code' in film ? film : { extension: 'mp4', mediaType: 'video/mp4', durationMs: film.durationMs }
    }
    case 'CAPTIONS':
      return judgeCaptions(await readAt(file, 0, size)) ?? { extension: 'vtt', mediaType: 'text/vtt', durationMs: null }
    case 'MATERIAL': {
      const extension = await judgeMaterial(file, size)
      return typeof extension === 'string' ? { extension, mediaType: materialTypes[extension][0], durationMs: null } : extension
    }
  }
}

/** The name as given, with the ending of its content: what is a PDF is downloaded as one, whatever it was called. */
function nameOf(given: string, extension: string): string {
  const endings: readonly string[] = [extension, ...(materialTypes[extension as keyof typeof materialTypes] ?? []).slice(1)]
  const clean = cleanFileName(given, extension)
  const fits = endings.some(ending => clean.toLowerCase().endsWith(`.${ending}`))
  const tail = fits ? clean.slice(clean.lastIndexOf('.')) : `.${extension}`
  return `${[...(fits ? clean.slice(0, clean.lastIndexOf('.')) : clean)].slice(0, 200 - tail.length).join('')}${tail}`
}

async function keep(app: App, actor: Actor, kind: `${CourseFileKind}`, { file, name: given, size }: IncomingFile, { extension, mediaType, durationMs }: Judged): Promise<ReceivedCourseFile> {
  const token = randomUUID()
  const key = `${uploadFolder}${token}.${extension}`
  const name = nameOf(given, extension)
  const at = app.clock.now()
  try {
    await app.storage.putStream(key, streamOf(file, size), mediaType, size)
    await transactionally(app.database.fork(), async em => {
      const row = { token, uploaded_by_id: actor.accountId, kind, name, media_type: mediaType, size, duration_ms: durationMs, storage_key: key, created_at: at.getTime() }
      await insertRows(em, 'course_upload', Object.keys(row), [Object.values(row)])
      await recordAudit(em, actor, at, [{ noun: 'COURSE', action: 'UPLOADED', about: { unitId: actor.unitId ?? null, departmentId: null }, details: { name, size } }])
    })
  } catch (error) {
    await app.storage.remove([key])
    throw error
  }
  return { id: token, name, size, durationMs }
}
