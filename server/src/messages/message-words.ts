import type { Role } from '../access/role.js'
import type { CertificateKind } from '../certificates/certificate-enums.js'
import type { Language } from '../errors/language.js'
import { wording, type MessageCode, type MessageParams } from '../errors/message.js'
import { MessageKind } from './message-kind.js'

/** What a message's words depend on. */
export interface Told {
  readonly kind: `${MessageKind}`
  /** Of how many it tells; of what waits, how many wait now. */
  readonly count: number
  readonly params: MessageParams
}

type CodeOf = (told: Told) => MessageCode
const always =
  (code: MessageCode): CodeOf =>
  () =>
    code
const byCount =
  (one: MessageCode, many: MessageCode): CodeOf =>
  ({ count }) =>
    count === 1 ? one : many
const byWaiting =
  (some: MessageCode, none: MessageCode): CodeOf =>
  ({ count }) =>
    count > 0 ? some : none

/** Of somebody who moves: the other words where the person administers the unit. */
const byOffice =
  (none: MessageCode, some: MessageCode): CodeOf =>
  ({ params }) =>
    Number(params['office']) > 0 ? some : none

/** Of a year that was opened: for entry, for review, or for both. */
const byDays =
  (both: MessageCode, entry: MessageCode, review: MessageCode): CodeOf =>
  ({ params }) =>
    params['review'] ? (params['entry'] ? both : review) : entry

const codeOf: Readonly<Record<MessageKind, CodeOf>> = {
  HOURS_APPROVED: byCount('TOLD_HOURS_APPROVED', 'TOLD_HOURS_APPROVED_MANY'),
  HOURS_AWARDED: always('TOLD_HOURS_AWARDED'),
  HOURS_RETURNED: byCount('TOLD_HOURS_RETURNED', 'TOLD_HOURS_RETURNED_MANY'),
  HOURS_DELETED: byCount('TOLD_HOURS_DELETED', 'TOLD_HOURS_DELETED_MANY'),
  REVIEW_UNDONE: byCount('TOLD_REVIEW_UNDONE', 'TOLD_REVIEW_UNDONE_MANY'),
  HOURS_SUBMITTED: byWaiting('TOLD_HOURS_SUBMITTED', 'TOLD_HOURS_SUBMITTED_DONE'),
  ENTRIES_RETURNED: byCount('TOLD_ENTRIES_RETURNED', 'TOLD_ENTRIES_RETURNED_MANY'),
  ENTRIES_HANDED_ON: always('TOLD_ENTRIES_HANDED_ON'),
  REVIEW_CLOSES: byWaiting('TOLD_REVIEW_CLOSES', 'TOLD_REVIEW_CLOSES_DONE'),
  YEAR_REMINDER: always('TOLD_YEAR_REMINDER'),
  MOVE_ASKED: always('TOLD_MOVE_ASKED'),
  MOVE_ACCEPTED: always('TOLD_MOVE_ACCEPTED'),
  MOVE_REFUSED: always('TOLD_MOVE_REFUSED'),
  MOVE_OBJECTED: always('TOLD_MOVE_OBJECTED'),
  MOVE_ENDED: always('TOLD_MOVE_ENDED'),
  MOVE_DONE: always('TOLD_MOVE_DONE'),
  STAFF_LEAVING: byOffice('TOLD_STAFF_LEAVING', 'TOLD_STAFF_LEAVING_OFFICE'),
  STAFF_MOVED: byOffice('TOLD_STAFF_MOVED', 'TOLD_STAFF_MOVED_OFFICE'),
  STAFF_CONFIRMED: always('TOLD_STAFF_CONFIRMED'),
  STAFF_REFUSED: always('TOLD_STAFF_REFUSED'),
  DEPARTMENT_CONFIRMED: always('TOLD_DEPARTMENT_CONFIRMED'),
  DEPARTMENT_REFUSED: always('TOLD_DEPARTMENT_REFUSED'),
  WINDOW_OPENED: byDays('TOLD_WINDOW_OPENED', 'TOLD_WINDOW_OPENED_ENTRY', 'TOLD_WINDOW_OPENED_REVIEW'),
  WINDOW_ENDED: always('TOLD_WINDOW_ENDED'),
  UNIT_WINDOW_OPENED: byDays('TOLD_UNIT_WINDOW_OPENED', 'TOLD_UNIT_WINDOW_OPENED_ENTRY', 'TOLD_UNIT_WINDOW_OPENED_REVIEW'),
  UNIT_WINDOW_ENDED: always('TOLD_UNIT_WINDOW_ENDED'),
  ROLE_GIVEN: ({ params }) => (params['place'] ? 'TOLD_ROLE_GIVEN_AT' : 'TOLD_ROLE_GIVEN'),
  ROLE_CHANGED: always('TOLD_ROLE_CHANGED'),
  ROLE_WITHDRAWN: always('TOLD_ROLE_WITHDRAWN'),
  UNIT_REGISTERED: always('TOLD_UNIT_REGISTERED'),
  UNIT_CONFIRMED: always('TOLD_UNIT_CONFIRMED'),
  UNIT_REFUSED: always('TOLD_UNIT_REFUSED'),
  UNIT_RENAMED: always('TOLD_UNIT_RENAMED'),
  UNIT_CLOSED: ({ params }) => (params['other'] ? 'TOLD_UNIT_CLOSED_TO' : 'TOLD_UNIT_CLOSED'),
  UNIT_MERGED: always('TOLD_UNIT_MERGED'),
  UNIT_MERGE_UNDONE: always('TOLD_UNIT_MERGE_UNDONE'),
  ACCOUNT_MERGED: always('TOLD_ACCOUNT_MERGED'),
  ACCOUNT_MERGE_UNDONE: always('TOLD_ACCOUNT_MERGE_UNDONE'),
  MAKE_UP_GRANTED: always('TOLD_MAKE_UP_GRANTED'),
  MAKE_UP_REFUSED: always('TOLD_MAKE_UP_REFUSED'),
  ACCESS_RESET: always('TOLD_ACCESS_RESET'),
  ACCOUNT_UNLOCKED: always('TOLD_ACCOUNT_UNLOCKED'),
  CERTIFICATE_INVALID: always('TOLD_CERTIFICATE_INVALID'),
  CERTIFICATE_RESTORED: always('TOLD_CERTIFICATE_RESTORED'),
}

/** The kinds that also go by mail, to who has proven an address: what a person would want to know without signing in. The inbox has all of them. */
export const mailed: Readonly<Partial<Record<MessageKind, { readonly subject: MessageCode; readonly text: CodeOf }>>> = {
  HOURS_DELETED: {
    subject: 'MAIL_HOURS_DELETED',
    text: told => (told.params['detail'] ? byCount('MAIL_HOURS_DELETED_TEXT', 'MAIL_HOURS_DELETED_MANY_TEXT') : codeOf.HOURS_DELETED)(told),
  },
  YEAR_REMINDER: { subject: 'MAIL_YEAR_REMINDER', text: codeOf.YEAR_REMINDER },
  STAFF_LEAVING: { subject: 'MAIL_STAFF_LEAVING', text: codeOf.STAFF_LEAVING },
  MOVE_DONE: { subject: 'MAIL_MOVE_DONE', text: codeOf.MOVE_DONE },
  ACCOUNT_MERGED: { subject: 'MAIL_ACCOUNT_MERGED', text: codeOf.ACCOUNT_MERGED },
}

/** Words a message in the reader's language. A role or a kind of certificate among its parameters is named in that language too. */
export function toldWords(told: Told, language: Language): string {
  const { kind, count, params } = told
  const { role, certificate } = params
  return wording(codeOf[kind](told), language, { ...params, count, ...(role && { role: wording(`ROLE_NAME_${role as Role}`, language) }), ...(certificate && { certificate: wording(`CERTIFICATE_KIND_${certificate as CertificateKind}`, language) }) })
}
