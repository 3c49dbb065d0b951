import { AccountMerge, AccountMergeRow } from '../account-merges/account-merge.entity.js'
import { AccountEvent } from '../accounts/account-event.entity.js'
import { Account } from '../accounts/account.entity.js'
import { Assignment, AssignmentEvent } from '../accounts/assignment.entity.js'
import { AuditChain, AuditRow, AuditSeal } from '../audit/audit-row.entity.js'
import { Certificate, CertificateEvent, CertificateKey } from '../certificates/certificate.entity.js'
import { CodeEntry } from '../codes/code-entry.entity.js'
import { ExamAttempt } from '../exams/exam-attempt.entity.js'
import { ExamGrant } from '../exams/exam-grant.entity.js'
import { ExamQuestion } from '../exams/exam-question.entity.js'
import { Attachment, UploadTicket } from '../files/attachment.entity.js'
import { HourBatch, HourBatchFailure } from '../hours/hour-batch.entity.js'
import { HourCategory, HourRule } from '../hours/hour-category.entity.js'
import { DeletedHourRecord, HourEvent, HourRecord } from '../hours/hour-record.entity.js'
import { ImportJob, ImportRow } from '../imports/import-job.entity.js'
import { CourseUpload } from '../courses/course-upload.entity.js'
import { Course, CourseMaterial, Lesson } from '../courses/course.entity.js'
import { PublicSubjectYear } from '../courses/public-year.entity.js'
import { CourseCompletion, ElectiveChoice, LessonProgress, StudySession } from '../courses/study.entity.js'
import { EmailProof } from '../mail/email-proof.entity.js'
import { OutgoingMail } from '../mail/mail.entity.js'
import { Message } from '../messages/message.entity.js'
import { UnitMove, UnitMoveEvent } from '../moves/unit-move.entity.js'
import { OpinionTemplate } from '../opinions/opinion-template.entity.js'
import { Employment } from '../professionals/employment.entity.js'
import { IdNumberLook } from '../professionals/id-number-look.entity.js'
import { Professional } from '../professionals/professional.entity.js'
import { Region } from '../regions/region.entity.js'
import { AnnualHours } from '../requirements/annual-hours.entity.js'
import { AnnualRequirement } from '../requirements/annual-requirement.entity.js'
import { Session } from '../session/session.entity.js'
import { SignInFailure, SpentCaptcha } from '../session/sign-in-failure.entity.js'
import { SupportLook } from '../support/support-look.entity.js'
import { UnitMerge, UnitMergeRow } from '../unit-merges/unit-merge.entity.js'
import { UnitRegistration } from '../unit-registrations/unit-registration.entity.js'
import { Department, DepartmentEvent } from '../units/department.entity.js'
import { Supervision } from '../units/supervision.entity.js'
import { UnitSettingEvent } from '../units/unit-setting-event.entity.js'
import { Unit, UnitEvent } from '../units/unit.entity.js'
import { WindowEvent } from '../windows/window-event.entity.js'
import { WindowOpening } from '../windows/window-opening.entity.js'

/** Every table, named by hand: what is not here does not exist. */
export const entities = [
  Account,
  AccountEvent,
  AccountMerge,
  AccountMergeRow,
  AnnualHours,
  AnnualRequirement,
  Assignment,
  AssignmentEvent,
  Attachment,
  AuditChain,
  AuditRow,
  AuditSeal,
  Certificate,
  CertificateEvent,
  CertificateKey,
  CodeEntry,
  Course,
  CourseCompletion,
  CourseMaterial,
  CourseUpload,
  DeletedHourRecord,
  Department,
  DepartmentEvent,
  ElectiveChoice,
  EmailProof,
  Employment,
  ExamAttempt,
  ExamGrant,
  ExamQuestion,
  HourBatch,
  HourBatchFailure,
  HourCategory,
  HourEvent,
  HourRecord,
  HourRule,
  IdNumberLook,
  ImportJob,
  ImportRow,
  Lesson,
  LessonProgress,
  Message,
  OpinionTemplate,
  OutgoingMail,
  Professional,
  PublicSubjectYear,
  Region,
  Session,
  SignInFailure,
  SpentCaptcha,
  StudySession,
  Supervision,
  SupportLook,
  Unit,
  UnitEvent,
  UnitMerge,
  UnitMergeRow,
  UnitMove,
  UnitMoveEvent,
  UnitRegistration,
  UnitSettingEvent,
  UploadTicket,
  WindowEvent,
  WindowOpening,
]
