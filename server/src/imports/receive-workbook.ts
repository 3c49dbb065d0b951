import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.js'
import { recordAudit } from '../audit/record-audit.js'
import { shanghaiDay } from '../clock.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { cleanFileName } from '../files/file-name.js'
import { readPart, UploadRefusal } from '../files/read-part.js'
import { useUploadTicket } from '../files/upload-ticket.js'
import { auditOfImport } from './audit-of-import.js'
import { ImportStatus } from './import-enums.js'
import { ImportJob } from './import-job.entity.js'
import { leaseMs, maxWorkbookBytes } from './import-limits.js'
import { importRunner } from './import-runner.js'

const tooLarge = () => new UploadRefusal(413, 'IMPORT_FILE_TOO_LARGE', { max: maxWorkbookBytes / 1024 / 1024 })

/** Takes one workbook for a ticket, keeps it, and lets a process of its own check it: nothing of it is looked at here. */
export async function receiveWorkbook(app: App, actor: Actor, { kind, year }: Pick<ImportJob, 'kind' | 'year'>, request: FastifyRequest): Promise<{ id: string } | UploadRefusal> {
  if (Number(request.headers['content-length'] ?? 0) > maxWorkbookBytes + 16 * 1024) return tooLarge()
  const ticket = request.headers['x-upload-ticket']
  const em = app.database.fork()
  if (typeof ticket !== 'string' || !(await useUploadTicket(em, app.clock, actor, ticket))) return new UploadRefusal(403, 'TICKET_NOT_VALID')
  const sent = await readPart(request, tooLarge)
  if (sent instanceof UploadRefusal) return sent
  if (sent.bytes.length === 0) return new UploadRefusal(400, 'FILE_EMPTY')

  const now = app.clock.now()
  const storageKey = `imports/${shanghaiDay(now).slice(0, 7)}/${randomUUID()}`
  await app.storage.put(storageKey, sent.bytes, 'application/octet-stream')
  const runToken = randomUUID()
  const data = {
    kind,
    year,
    status: ImportStatus.CHECKING,
    accountId: actor.accountId,
    assignmentId: actor.assignmentId!,
    accountName: actor.name,
    unitId: actor.unitId!,
    departmentId: actor.departmentId,
    fileName: cleanFileName(sent.name, 'xlsx'),
    size: sent.bytes.length,
    storageKey,
    progress: 0,
    totalRows: 0,
    okRows: 0,
    failedRows: 0,
    presentRows: 0,
    runToken,
    leaseUntil: new Date(now.getTime() + leaseMs),
    createdAt: now,
  }
  let job: ImportJob
  try {
    job = await transactionally(em, async inner => {
      const made = inner.create(ImportJob, data as ImportJob)
      await inner.flush()
      await recordAudit(inner, actor, now, [auditOfImport('UPLOADED', made, { size: made.size })])
      return made
    })
  } catch (error) {
    await app.storage.remove([storageKey])
    throw error
  }
  importRunner(app).start({ importId: job.id, runToken, actor })
  return { id: String(job.id) }
}
