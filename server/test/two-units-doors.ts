import type { Person } from './factories.js'
import { year, type Rows } from './two-units-rows.js'
import type { Side } from './two-units.js'

/** A root field of the API that leads to a row. */
export interface Ask {
  /** Somebody of the side, who finds it by this. */
  readonly by: Person
  /** Finds nothing at all but the row; otherwise it is a list in which others' own may be, and the row is told by this id. */
  readonly field: string
  readonly among?: number
}

/** The doors to a row of an entity. */
export interface Doors {
  /** For whom it exists in any case. */
  readonly seenBy: Person
  readonly asks: readonly Ask[]
  /** Mutations on it, each answered as what is not there. */
  readonly acts?: readonly string[]
  /** Files by address. */
  readonly files?: readonly string[]
  /** Exists for all reviewers of the unit, other departments' too. */
  readonly wholeUnit?: boolean
}

/** By the entity's name, every door of the API to a side's row: by id, list, filter, count, nested path and act. */
export function doorsOf({ person, general, departmental, authority, waiting, unit }: Side, { ids, study, second, third, region, wholeRegion }: Rows): Record<keyof Rows['ids'], Doors> {
  const professional = (fields: string) => ({ by: general, field: `professional(id: ${person.professionalId}) { ${fields} }` })
  const versioned = (id: number) => `id: ${id}, version: 1`
  const own = (field: string) => ({ by: person, field })
  const listed = (by: Person, id: number, field: string) => ({ by, field, among: id })
  const studied = (fields: string) => own(`studyYears(year: ${study.year}) { ${fields} }`)
  return {
    AccountEvent: { seenBy: general, asks: [professional('accountEvents { id }')] },
    AccountMerge: {
      seenBy: authority,
      asks: [
        listed(authority, ids.AccountMerge.id, 'accountMerges(first: 100) { nodes { id } }'),
        { by: authority, field: `mergePeople(text: "${person.name}") { id }` },
        { by: authority, field: `accountMergePreview(id: ${second.professionalId}, intoId: ${person.professionalId}) { person { id } into { id } }` },
      ],
      acts: [`undoAccountMerge(${versioned(ids.AccountMerge.id)})`, `mergeAccounts(id: ${second.professionalId}, version: 1, intoId: ${person.professionalId}, intoVersion: 1, reason: "重复")`],
    },
    AnnualHours: {
      seenBy: general,
      asks: [
        { by: general, field: `annualHours(year: ${year}, filter: { name: "${person.name}" }) { totalCount nodes { id } }` },
        { by: general, field: `annualHours(year: ${year}, filter: { professionalId: ${person.professionalId} }) { totalCount nodes { id } }` },
        professional(`annualHours(year: ${year}) { id total }`),
      ],
    },
    Attachment: { seenBy: general, asks: [{ by: departmental, field: `hourRecord(id: ${waiting.id}) { attachments { id url } }` }] },
    AuditRow: { seenBy: general, asks: [listed(general, ids.AuditRow.id, `auditRows(filter: { about: "${person.name}" }, first: 100) { nodes { id } }`)] },
    Certificate: {
      seenBy: general,
      asks: [
        { by: general, field: `certificates(filter: { name: "${person.name}" }) { totalCount nodes { id code history { id } } }` },
        { by: general, field: `certificateArchive(filter: { name: "${person.name}" }) { count bytes }` },
        listed(person, ids.Certificate.id, 'myCertificates { certificates { id } }'),
      ],
      files: [`/certificates/${ids.Certificate.id}.pdf`],
    },
    CourseCompletion: { seenBy: general, asks: [studied('requiredDone courses { completedAt }')] },
    ElectiveChoice: { seenBy: general, asks: [own(`studyCourse(id: ${ids.ElectiveChoice.courseId}) { chosen }`)] },
    ExamAttempt: {
      seenBy: person,
      asks: [own(`examAttempt(id: ${ids.ExamAttempt.id}) { id }`), listed(person, ids.ExamAttempt.id, 'myExams { sittings { id } }')],
      acts: [`saveExamAnswer(attemptId: ${ids.ExamAttempt.id}, input: { number: 1, chosen: [0], revision: 1 })`, `handInExam(attemptId: ${ids.ExamAttempt.id})`],
    },
    ExamGrant: {
      seenBy: person,
      asks: [listed(person, ids.ExamGrant.id, 'myExams { makeUps { id } }')],
      acts: [`decideMakeUp(${versioned(ids.ExamGrant.id)}, input: { decision: REFUSE, reason: "不予" })`],
    },
    // Acts are refused by office, whatever is asked for: question-bank.test.ts.
    ExamQuestion: {
      seenBy: wholeRegion,
      asks: [
        listed(wholeRegion, ids.ExamQuestion.id, `bankQuestions(year: ${study.year}) { nodes { id } }`),
        listed(wholeRegion, ids.ExamQuestion.id, `bankQuestions(year: ${study.year}, filter: { text: "90学时" }) { nodes { id } }`),
        { by: wholeRegion, field: `bankQuestions(year: ${study.year}) { totalCount }` },
      ],
    },
    HourBatch: { seenBy: general, asks: [{ by: general, field: `batchFailures(batchId: ${ids.HourBatch.id}) { totalCount nodes { id } }` }] },
    HourBatchFailure: { seenBy: general, asks: [{ by: general, field: `batchFailures(batchId: ${ids.HourBatch.id}) { nodes { id } }` }] },
    HourRecord: {
      seenBy: departmental,
      asks: [
        { by: departmental, field: `hourRecord(id: ${waiting.id}) { id timeline { action } }` },
        { by: departmental, field: `hourRecords(filter: { name: "${person.name}" }) { totalCount nodes { id } }` },
        { by: departmental, field: `hourRecords(filter: { professionalId: ${person.professionalId} }) { totalCount }` },
      ],
      acts: [`updateHourRecord(${versioned(Number(waiting.id))}, input: { categoryId: 1, title: "改", startsOn: "2026-03-02", endsOn: "2026-03-02", year: 2026 })`],
    },
    IdNumberLook: { seenBy: general, asks: [professional('idNumberLooks { id }')], acts: [`revealIdNumber(professionalId: ${person.professionalId}, reason: "核对")`] },
    ImportJob: {
      seenBy: general,
      asks: [{ by: general, field: `importJob(id: ${ids.ImportJob.id}) { id }` }, listed(departmental, ids.ImportJob.id, 'importJobs(kind: HOURS, first: 100) { nodes { id } }')],
      acts: [`beginImport(${versioned(ids.ImportJob.id)}, mode: GOOD_ROWS)`, `resumeImport(${versioned(ids.ImportJob.id)})`, `withdrawImport(${versioned(ids.ImportJob.id)})`],
      files: [`/import-files/${ids.ImportJob.id}/result.xlsx`],
    },
    ImportRow: { seenBy: departmental, asks: [{ by: departmental, field: `importFaults(importId: ${ids.ImportJob.id}) { totalCount nodes { row } }` }] },
    LessonProgress: { seenBy: general, asks: [studied('courses { lessons { watchedMs } }')] },
    Message: { seenBy: person, asks: [listed(person, ids.Message.id, 'messages(first: 100) { nodes { id } }')] },
    OpinionTemplate: {
      seenBy: general,
      asks: [listed(departmental, ids.OpinionTemplate.id, 'opinionTemplates(decision: REJECT) { id }')],
      acts: [`useOpinionTemplate(id: ${ids.OpinionTemplate.id})`, `updateOpinionTemplate(${versioned(ids.OpinionTemplate.id)}, text: "改")`, `deleteOpinionTemplate(${versioned(ids.OpinionTemplate.id)})`],
      wholeUnit: true,
    },
    Professional: {
      seenBy: authority,
      asks: [professional('id unit { id }'), { by: departmental, field: `professionals(filter: { name: "${person.name}" }) { totalCount nodes { id } }` }],
      acts: [`updateStaff(${versioned(person.professionalId)}, input: { position: "改" })`],
    },
    StudySession: { seenBy: general, asks: [], acts: [`recordStudy(token: "${study.token}", ranges: [{ startMs: 0, endMs: 1000 }])`] },
    UnitMerge: {
      seenBy: authority,
      asks: [
        listed(authority, ids.UnitMerge.id, 'unitMerges(first: 100) { nodes { id } }'),
        { by: authority, field: `unitMergePreview(id: ${third.id}, intoId: ${unit.id}) { unit { id } into { id } }` },
      ],
      acts: [`undoUnitMerge(${versioned(ids.UnitMerge.id)})`, `mergeUnits(id: ${third.id}, version: 1, intoId: ${unit.id}, intoVersion: 1, reason: "重复")`],
    },
    UnitMove: {
      seenBy: general,
      asks: [listed(person, ids.UnitMove.id, 'myMoves { id }'), listed(general, ids.UnitMove.id, 'unitMoves(list: OUTGOING, first: 100) { nodes { id } }')],
      acts: [
        `withdrawMove(${versioned(ids.UnitMove.id)})`, `acceptMove(${versioned(ids.UnitMove.id)})`, `refuseMove(${versioned(ids.UnitMove.id)}, reason: "不")`,
        `agreeToMove(${versioned(ids.UnitMove.id)})`, `objectToMove(${versioned(ids.UnitMove.id)}, reason: "不")`,
      ],
    },
    UnitRegistration: {
      seenBy: region,
      asks: [listed(region, ids.UnitRegistration.id, 'unitRegistrations(first: 100) { nodes { id } }')],
      acts: [`confirmUnitRegistration(${versioned(ids.UnitRegistration.id)})`, `refuseUnitRegistration(${versioned(ids.UnitRegistration.id)}, reason: "不")`],
    },
    WindowOpening: {
      seenBy: general,
      asks: [listed(departmental, ids.WindowOpening.id, 'windowOpenings(first: 100) { nodes { id } }')],
      acts: [`withdrawWindowOpening(${versioned(ids.WindowOpening.id)}, reason: "不")`],
    },
  }
}
