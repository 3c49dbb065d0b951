import { permission } from '../access/permission.js'
import { todayIn } from '../clock.js'
import type { Raw, ReadContext } from '../database/read-shape.js'
import { reviewWindows } from '../windows/review-window.js'
import { canDelete, canEdit, canReview, canSubmit, canUndo, canWithdraw, decidedColumns, type DecidedFacts } from './hour-record.policy.js'

interface Facts extends DecidedFacts {
  readonly year: number
}

/** The columns that they are worked out from. */
export const permissionColumns = [...decidedColumns, 'year']

/** What the caller may do with each record of a list. Windows are looked at only where somebody may decide, once for all of the list. */
export async function permissionsOf(raws: readonly Raw[], context: ReadContext): Promise<Map<unknown, unknown>> {
  const { actor, language, clock, reviewOfOwnEntries, reviewUndoMs } = context
  if (!actor) return new Map()
  const decidable = (raws as readonly Facts[]).filter(facts => canReview(actor, facts, reviewOfOwnEntries) === null)
  const closedFor = decidable.length > 0 ? await reviewWindows(context.rows, todayIn(clock), decidable) : null
  return new Map(
    (raws as readonly Facts[]).map(facts => {
      const review = canReview(actor, facts, reviewOfOwnEntries)
      const closed = review === null ? (closedFor?.(facts) ?? null) : null
      return [
        facts,
        {
          canEdit: permission(canEdit(actor, facts), language),
          canDelete: permission(canDelete(actor, facts), language),
          canSubmit: permission(canSubmit(actor, facts), language),
          canWithdraw: permission(canWithdraw(actor, facts), language),
          canReview: closed ? permission('REVIEW_CLOSED', language, { ...closed }) : permission(review, language),
          canUndo: permission(canUndo(actor, facts, clock.now(), reviewUndoMs), language),
        },
      ]
    }),
  )
}
