import { batched, column, derived, expression, many, one, type Shape } from '../database/read-shape.js'
import { attachmentShape } from '../files/attachment.shape.js'
import { personShape, professionalShape } from '../professionals/professional.shape.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { departmentShape, unitShape } from '../units/unit.shape.js'
import { halfDaysBetween, type HalfDay } from './half-days.js'
import { hourCategoryShape } from './hour-category.shape.js'
import { duplicatesOf } from './duplicates.js'
import { warningColumns, warningsOf } from './hour-record.warnings.js'
import { permissionColumns, permissionsOf } from './hour-record.permissions.js'

const hourEventShape: Shape = {
  typename: 'HourEvent',
  table: 'hour_event',
  key: 'id',
  fields: {
    at: column('at'),
    action: column('action'),
    actorName: column('actorName'),
    unit: one(() => unitShape, 'unit_id'),
    opinion: column('opinion'),
    toName: column('toName'),
  },
}

const nameOf = (column: string) => expression(r => `(select name from account where id = ${r}.${column})`)

/** How 学时登记 is read, for every list, history and single record. */
export const hourRecordShape: Shape = {
  typename: 'HourRecord',
  table: 'hour_record',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    person: one(() => personShape, 'professional_id'),
    professional: one(() => professionalShape, 'professional_id', professionalScope),
    unit: one(() => unitShape, 'unit_id'),
    department: one(() => departmentShape, 'department_id'),
    subject: column('subject'),
    category: one(() => hourCategoryShape, 'category_id'),
    attachments: many(() => attachmentShape, 'hour_record_id', 'r.id'),
    title: column('title'),
    startsOn: column('startsOn'),
    startHalf: column('startHalf'),
    endsOn: column('endsOn'),
    endHalf: column('endHalf'),
    halfDays: derived(['startsOn', 'startHalf', 'endsOn', 'endHalf'], r =>
      halfDaysBetween(r['startsOn'] as string, r['startHalf'] as HalfDay, r['endsOn'] as string, r['endHalf'] as HalfDay),
    ),
    year: column('year'),
    claimedHours: column('claimedHours'),
    approvedHours: column('approvedHours'),
    description: column('description'),
    certificateNumber: column('certificateNumber'),
    status: column('status'),
    source: column('source'),
    reviewUnit: one(() => unitShape, 'review_unit_id'),
    opinion: column('opinion'),
    enteredBy: nameOf('entered_by_id'),
    enteredByUnit: one(() => unitShape, 'entered_by_unit_id'),
    reviewedBy: nameOf('reviewed_by_id'),
    createdAt: column('createdAt'),
    submittedAt: column('submittedAt'),
    reviewedAt: column('reviewedAt'),
    updatedAt: column('updatedAt'),
    warnings: batched(warningColumns, warningsOf, () => []),
    duplicates: batched(['id'], (raws, context, selection) => duplicatesOf(hourRecordShape, raws, context, selection), () => []),
    timeline: many(() => hourEventShape, 'hour_record_id', 'r.id'),
    permissions: batched(permissionColumns, permissionsOf, () => null),
  },
}
