import type { Message_ItemFragment } from '@xueshi/schema'

type Kind = Message_ItemFragment['kind']
type Target = (recordId: string | null) => string

const record =
  (otherwise: string): Target =>
  (id) =>
    id ? `/hours/${id}` : otherwise

/** Where each kind of message leads to; nowhere where there is nothing to do or see. */
const targets: Partial<Record<Kind, Target>> = {
  HOURS_APPROVED: record('/hours?status=APPROVED'),
  HOURS_RETURNED: record('/hours?status=REJECTED'),
  HOURS_DELETED: () => '/hours/new',
  REVIEW_UNDONE: record('/hours?status=PENDING'),
  HOURS_SUBMITTED: () => '/reviews',
  REVIEW_CLOSES: () => '/reviews',
  ENTRIES_RETURNED: (id) => (id ? `/entries/${id}` : '/entries?state=REJECTED'),
  ENTRIES_HANDED_ON: () => '/entries',
  ROLE_GIVEN: () => '/account',
  ROLE_CHANGED: () => '/account',
  MOVE_ACCEPTED: () => '/profile',
  MOVE_REFUSED: () => '/profile',
  MOVE_DONE: () => '/profile',
  MOVE_ASKED: () => '/staff/moves',
  STAFF_LEAVING: () => '/staff/moves?list=out',
  STAFF_MOVED: () => '/staff/moves?list=over',
  MOVE_ENDED: () => '/staff/moves?list=over',
}

/** The address that a message leads to, or null. */
export function messageTarget({ kind, hourRecordId }: Pick<Message_ItemFragment, 'kind' | 'hourRecordId'>): string | null {
  return targets[kind]?.(hourRecordId ?? null) ?? null
}
