import type { Message_ItemFragment } from '@xueshi/schema'

type Kind = Message_ItemFragment['kind']
type Target = (recordId: string | null) => string

const record =
  (otherwise: string): Target =>
  (id) =>
    id ? `/hours/${id}` : otherwise

/** Where each kind of message leads to (what the link says is in inbox.go); nowhere where there is nothing to do or see. */
export const targets: Partial<Record<Kind, Target>> = {
  HOURS_APPROVED: record('/hours?status=APPROVED'),
  HOURS_AWARDED: record('/hours?status=APPROVED'),
  HOURS_RETURNED: record('/hours?status=REJECTED'),
  HOURS_DELETED: () => '/hours/new',
  REVIEW_UNDONE: record('/hours?status=PENDING'),
  HOURS_SUBMITTED: () => '/reviews',
  REVIEW_CLOSES: () => '/reviews',
  ENTRIES_RETURNED: (id) => (id ? `/entries/${id}` : '/entries?state=REJECTED'),
  ENTRIES_HANDED_ON: () => '/entries',
  STAFF_CONFIRMED: () => '/hours',
  STAFF_REFUSED: () => '/unit-request',
  DEPARTMENT_CONFIRMED: () => '/profile',
  DEPARTMENT_REFUSED: () => '/profile',
  WINDOW_OPENED: () => '/hours',
  UNIT_WINDOW_OPENED: () => '/windows',
  UNIT_WINDOW_ENDED: () => '/windows',
  ROLE_GIVEN: () => '/account',
  ACCESS_RESET: () => '/account/password',
  ACCOUNT_UNLOCKED: () => '/account/password',
  MAKE_UP_GRANTED: () => '/exams',
  MAKE_UP_REFUSED: () => '/exams',
  ROLE_CHANGED: () => '/account',
  YEAR_REMINDER: () => '/home',
  UNIT_REGISTERED: () => '/supervision/units',
  UNIT_CLOSED: () => '/profile',
  MOVE_ACCEPTED: () => '/profile',
  MOVE_REFUSED: () => '/profile',
  MOVE_DONE: () => '/profile',
  MOVE_ASKED: () => '/staff/moves',
  STAFF_LEAVING: () => '/staff/moves?list=out',
  STAFF_MOVED: () => '/staff/moves?list=over',
  CERTIFICATE_INVALID: () => '/certificates',
  CERTIFICATE_RESTORED: () => '/certificates',
  MOVE_ENDED: () => '/staff/moves?list=over',
}

/** The address that a message leads to, or null. */
export function messageTarget({ kind, hourRecordId }: Pick<Message_ItemFragment, 'kind' | 'hourRecordId'>): string | null {
  return targets[kind]?.(hourRecordId ?? null) ?? null
}
