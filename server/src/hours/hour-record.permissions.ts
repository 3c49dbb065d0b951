import { permission } from '../access/permission.js'
import { todayIn } from '../clock.js'
import type { Raw, ReadContext } from '../database/read-shape.js'
import { reviewWindows } from '../windows/review-window.js'
import { canDelete, canEdit, canReview, canSubmit, canUndo, canWithdraw, decidedColumns, type DecidedFacts } from './hour-record.policy.js'
import { submitObstacles } from './submit-obstacles.js'

interface Facts extends DecidedFacts {
  readonly year: number
}

/** The columns that they are worked out from. */
export const permissionColumns = [...decidedColumns, 'year']

/** What the caller may do with each record of a list. Windows are looked at only where something may be submitted or decided, once for all of the list. */
export async function permissionsOf(raws: readonly Raw[], context: ReadContext): Promise<Map<unknown, unknown>> {
  const { actor, language, clock, reviewOfOwnEntries, reviewUndoMs } = context
  if (!actor) return new Map()
  const decidable = (raws as readonly Facts[]).filter(facts => canReview(actor, facts, reviewOfOwnEntries) === null)
  const closedFor = decidable.length > 0 ? await reviewWindows(context.rows, todayIn(clock), decidable) : null
  const obstacleOf = await submitObstacles(context.rows, actor, todayIn(clock), (raws as readonly Facts[]).filter(facts => canSubmit(actor, facts) === null))
  return new Map(
    (raws as readonly Facts[]).map(facts => {
      const review = canReview(actor, facts, reviewOfOwnEntries)
      const closed = review === null ? (closedFor?.(facts) ?? null) : null
      const submit = canSubmit(actor, facts)
      const obstacle = submit === null ? obstacleOf(facts) : null
      return [
        facts,
        {
          canEdit: permission(canEdit(actor, facts), language),
          canDelete: permission(canDelete(actor, facts), language),
          canSubmit: obstacle ? permission(obstacle.code, language, obstacle.params) : permission(submit, language),
          canWithdraw: permission(canWithdraw(actor, facts), language),
          canReview: closed ? permission('REVIEW_CLOSED', language, { ...closed }) : permission(review, language),
          canUndo: permission(canUndo(actor, facts, clock.now(), reviewUndoMs), language),
        },
      ]
    }),
  )
}
