import { randomUUID } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/sql'
import { AccountMerge } from '../src/account-merges/account-merge.entity.js'
import { AccountEvent } from '../src/accounts/account-event.entity.js'
import { CourseCompletion, ElectiveChoice, LessonProgress, StudySession } from '../src/courses/study.entity.js'
import { ExamAttempt } from '../src/exams/exam-attempt.entity.js'
import { ExamGrant } from '../src/exams/exam-grant.entity.js'
import { ExamQuestion } from '../src/exams/exam-question.entity.js'
import { Attachment } from '../src/files/attachment.entity.js'
import { HourBatch, HourBatchFailure } from '../src/hours/hour-batch.entity.js'
import { ImportJob, ImportRow } from '../src/imports/import-job.entity.js'
import { Message } from '../src/messages/message.entity.js'
import { UnitMove } from '../src/moves/unit-move.entity.js'
import { OpinionTemplate } from '../src/opinions/opinion-template.entity.js'
import { IdNumberLook } from '../src/professionals/id-number-look.entity.js'
import { UnitMerge } from '../src/unit-merges/unit-merge.entity.js'
import { UnitRegistration } from '../src/unit-registrations/unit-registration.entity.js'
import { publicAdministration } from '../src/units/regions-of.js'
import { WindowOpening } from '../src/windows/window-opening.entity.js'
import { Role } from '../src/access/role.js'
import type { TestServer } from './app.js'
import { awarded, certificates } from './certificates.js'
import { buildPublicYear } from './courses.js'
import { buildAuthority } from './questions.js'
import { buildProfessional, buildStaff, buildUnit, supervise, type Person } from './factories.js'
import type { Side } from './two-units.js'

/** The year of a side's sums and certificate. */
export const year = 2025
const elsewhere = '450200'

/** A row of each scoped entity that is a side's own: by the entity's name, its primary key. */
export async function rowsOf(server: TestServer, { unit, department, person, waiting, general, authority }: Side) {
  const em = server.app.database.fork() as EntityManager
  const at = server.app.clock.now()
  const [day, by] = ['2026-07-31', { actorId: general.accountId, actorName: general.name }]
  const { professionalId } = person
  /** Written as it would be found, whatever it takes to come to it. */
  const made = async <T extends object>(entity: new () => T, values: Partial<T>): Promise<T> => {
    const row = em.create(entity, values as never) as T
    await em.flush()
    return row
  }
  await awarded(server, person, year, [200, 100])
  const certificate = await certificates(server).issue(person, 'PUBLIC_SUBJECT', year)
  const second = await buildProfessional(server, { unit, department })
  const third = await buildUnit(server)
  await supervise(server, { id: authority.unitId! }, third)
  const batch = await made(HourBatch, { accountId: general.accountId, action: 'APPROVED', decidedAt: at })
  const job = await made(ImportJob, {
    kind: 'HOURS', status: 'CHECKED', accountId: general.accountId, assignmentId: general.assignmentId, accountName: general.name, unitId: unit.id, departmentId: department.id,
    fileName: '培训.xlsx', size: 1, progress: 1000, totalRows: 1, okRows: 0, failedRows: 1, presentRows: 0, leaseUntil: at, createdAt: at,
  } as Partial<ImportJob>)
  const study = await buildPublicYear(server, { required: 1, electives: 1 })
  const [required, elective] = study.courses as [(typeof study.courses)[number], (typeof study.courses)[number]]
  const [lessonId] = required.lessons as [number]
  const attempt = { professionalId, year: study.year, number: 1, paper: '[]', solution: '[]', answers: '{}', passMark: 60, startedAt: at, endsAt: new Date(at.getTime() + 3_600_000) }
  const session = await made(StudySession, { professionalId, lessonId, token: randomUUID(), startedAt: at, closesAt: new Date(at.getTime() + 3_600_000) })
  await made(ElectiveChoice, { professionalId, courseId: elective.id, chosenAt: at })
  await made(LessonProgress, { professionalId, lessonId, watched: '[[0,1000]]', watchedMs: 1000, updatedAt: at })
  await made(CourseCompletion, { professionalId, courseId: required.id, year: study.year, completedAt: at })
  await made(ImportRow, { importId: job.id, sheetRow: 2, outcome: 'FAILED', faults: '[]' })
  const [[audited] = []] = await server.app.database.reader.rows('select max(id) from audit_row where account_id = ? and noun not in (?, ?)', [person.accountId, 'HOUR', 'WINDOW'])
  const id = async <T extends { id: number }>(entity: new () => T, values: Partial<T>) => ({ id: (await made(entity, values)).id })
  const ids = {
    AccountEvent: await id(AccountEvent, { accountId: person.accountId, at, action: 'EDITED', ...by, unitId: unit.id }),
    AccountMerge: await id(AccountMerge, {
      accountId: second.accountId, professionalId: second.professionalId, intoAccountId: person.accountId, intoProfessionalId: professionalId, at, ...by, reason: '重复', formerStanding: 'CONFIRMED',
    }),
    AnnualHours: { professionalId, year },
    Attachment: await id(Attachment, { hourRecordId: Number(waiting.id), uploadedById: person.accountId, name: '证明.pdf', mediaType: 'application/pdf', size: 1, storageKey: randomUUID(), createdAt: at }),
    AuditRow: { id: Number(audited) },
    Certificate: { id: Number(certificate.id) },
    CourseCompletion: { professionalId, courseId: required.id },
    ElectiveChoice: { professionalId, courseId: elective.id },
    ExamAttempt: await id(ExamAttempt, attempt),
    ExamGrant: await id(ExamGrant, { professionalId, year: study.year, state: 'ASKED', reason: '三次未通过', requestedById: person.accountId, requestedAt: at, openFor: professionalId }),
    ExamQuestion: await id(ExamQuestion, { year: study.year, kind: 'TRUE_FALSE', stem: '继续教育每年不少于90学时', options: '["正确","错误"]', correct: '[0]', demo: false }),
    HourBatch: { id: batch.id },
    HourBatchFailure: await id(HourBatchFailure, { batchId: batch.id, hourRecordId: Number(waiting.id), error: '{"__typename":"NotFound","code":"NOT_FOUND","message":"没有"}' }),
    HourRecord: { id: Number(waiting.id) },
    IdNumberLook: await id(IdNumberLook, { professionalId, at, accountId: general.accountId, byName: general.name, unitId: unit.id }),
    ImportJob: { id: job.id },
    ImportRow: { importId: job.id, sheetRow: 2 },
    LessonProgress: { professionalId, lessonId },
    Message: await id(Message, { accountId: person.accountId, assignmentId: 0, kind: 'HOURS_APPROVED', count: 1, params: '{}', at } as Partial<Message>),
    OpinionTemplate: await id(OpinionTemplate, { unitId: unit.id, place: 100, decision: 'REJECT', text: '只在本单位用', createdById: general.accountId, updatedAt: at } as Partial<OpinionTemplate>),
    Professional: { id: professionalId },
    StudySession: { id: session.id },
    UnitMerge: await id(UnitMerge, { unitId: third.id, intoUnitId: unit.id, at, ...by, reason: '重复' }),
    UnitMove: await id(UnitMove, {
      professionalId, fromUnitId: unit.id, toUnitId: third.id, state: 'ACCEPTED', askedById: person.accountId, idempotencyKey: randomUUID(), askedAt: at, acceptedAt: at, dueOn: day, openFor: professionalId,
    } as Partial<UnitMove>),
    UnitRegistration: await id(UnitRegistration, {
      name: `待审单位${randomUUID().slice(0, 8)}`, creditCode: 'T00000000000000000', regionCode: elsewhere, kind: 'EMPLOYER', contactName: '测试', contactPhone: '0771-5550100', senderHash: randomUUID(),
      idempotencyKey: randomUUID(), receiptHash: randomUUID(), state: 'WAITING', createdAt: at,
    } as Partial<UnitRegistration>),
    WindowOpening: await id(WindowOpening, {
      year: 2026, unitId: unit.id, professionalId, entryClosesOn: day, reason: '培训延期', grantedById: authority.accountId, grantedUnitId: authority.unitId!, createdAt: at,
    }),
  }
  const region = await buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: 'AUTHORITY' as never, regionCode: elsewhere, industryCode: publicAdministration }))
  return { ids, study: { year: study.year, token: session.token }, second: second as Person & { professionalId: number }, third, region, wholeRegion: await buildAuthority(server) }
}

/** The rows of a side, and what leads to them. */
export type Rows = Awaited<ReturnType<typeof rowsOf>>
