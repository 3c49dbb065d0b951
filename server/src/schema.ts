import 'reflect-metadata'
import { isAbstractType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql'
import { enforce } from './access/enforce.js'
import { AccountResolver } from './accounts/accounts.resolver.js'
import { AdministratorsResolver } from './accounts/administrators.resolver.js'
import { AuditResolver } from './audit/audit.resolver.js'
import { recordRefusal } from './audit/record-refusal.js'
import { CertificateResolver } from './certificates/certificate.resolver.js'
import { CodeResolver } from './codes/code.resolver.js'
import { CourseEditResolver } from './courses/course-edit.resolver.js'
import { LessonEditResolver } from './courses/lesson-edit.resolver.js'
import { PublicYearsResolver } from './courses/public-years.resolver.js'
import { StudyResolver } from './courses/study.resolver.js'
import { ExamsResolver } from './exams/exams.resolver.js'
import { QuestionBankResolver } from './exams/question-bank.resolver.js'
import { UploadResolver } from './files/upload.resolver.js'
import { HourBatchResolver } from './hours/hour-batch.resolver.js'
import { HourCategoryResolver } from './hours/hour-category.resolver.js'
import { HourRecordMutationResolver } from './hours/hour-record-mutation.resolver.js'
import { HourRecordResolver } from './hours/hour-record.resolver.js'
import { ImportsResolver } from './imports/imports.resolver.js'
import { EmailProofResolver } from './mail/email-proof.resolver.js'
import { MessageResolver } from './messages/message.resolver.js'
import { UnitMoveResolver } from './moves/unit-move.resolver.js'
import { OpinionTemplateResolver } from './opinions/opinion-template.resolver.js'
import { ProfessionalResolver } from './professionals/professional.resolver.js'
import { StaffResolver } from './professionals/staff.resolver.js'
import { RegistrationResolver } from './registration/registration.resolver.js'
import { RegionResolver } from './regions/region.resolver.js'
import { AnnualHoursResolver } from './requirements/annual-hours.resolver.js'
import { AnnualRequirementResolver } from './requirements/annual-requirement.resolver.js'
import { Instant } from './scalars/instant.js'
import { SessionResolver } from './session/session.resolver.js'
import { SiteResolver } from './site/site.resolver.js'
import { TodosResolver } from './todos/todos.resolver.js'
import { UnitRegistrationResolver } from './unit-registrations/unit-registration.resolver.js'
import { DepartmentResolver } from './units/department.resolver.js'
import { AccountMergeResolver } from './account-merges/account-merge.resolver.js'
import { SupportResolver } from './support/support.resolver.js'
import { UnitMergeResolver } from './unit-merges/unit-merge.resolver.js'
import { ManagedUnitResolver } from './units/managed-unit.resolver.js'
import { UnitAdministrationResolver } from './units/unit-administration.resolver.js'
import { UnitSettingsResolver } from './units/unit-settings.resolver.js'
import { UnitResolver } from './units/unit.resolver.js'
import { WindowsResolver } from './windows/windows.resolver.js'

const resolvers: NonEmptyArray<new () => object> = [
  AccountResolver,
  AdministratorsResolver,
  AnnualHoursResolver,
  AnnualRequirementResolver,
  AuditResolver,
  CertificateResolver,
  CodeResolver,
  EmailProofResolver,
  HourBatchResolver,
  DepartmentResolver,
  ExamsResolver,
  HourCategoryResolver,
  HourRecordMutationResolver,
  HourRecordResolver,
  ImportsResolver,
  ManagedUnitResolver,
  MessageResolver,
  OpinionTemplateResolver,
  ProfessionalResolver,
  PublicYearsResolver,
  QuestionBankResolver,
  RegionResolver,
  RegistrationResolver,
  SessionResolver,
  SiteResolver,
  StaffResolver,
  StudyResolver,
  CourseEditResolver,
  LessonEditResolver,
  SupportResolver,
  TodosResolver,
  UnitAdministrationResolver,
  UnitMoveResolver,
  UnitMergeResolver,
  AccountMergeResolver,
  UnitRegistrationResolver,
  UnitResolver,
  UnitSettingsResolver,
  UploadResolver,
  WindowsResolver,
]

/**
 * The schema with every guard in force. Plain fields keep no resolver, which is what makes lists quick. `proven` leaves out the library's
 * check of the whole schema, a tenth of a start: it says nothing of a server that it does not say of its sources, which the tests ask.
 */
export function buildApiSchema({ proven = false } = {}): GraphQLSchema {
  // Every value that we return has its fields: type-graphql's own resolver for each of them would be called once a row and field.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true
  const schema = buildSchemaSync({ resolvers, validate: false, skipCheck: proven, scalarsMap: [{ type: Date, scalar: Instant }] })
  for (const type of Object.values(schema.getTypeMap())) {
    // type-graphql makes every resolveType a promise, which the compiled executor does not wait for. What we return names its type.
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename
  }
  return enforce(schema, recordRefusal)
}

/** The schema as committed in schema/schema.graphql: sorted, with who may use a field in its description. */
export const printApiSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`

