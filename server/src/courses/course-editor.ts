import type { Actor } from '../access/actor.js'
import type { Rows } from '../database/rows.js'
import type { MessageCode } from '../errors/message.js'
import { ofWholeRegion } from '../windows/whole-region.js'
import { refusesYearChange } from '../windows/window.policy.js'

/** Who edits a year of public subjects: the autonomous region's own authority. Null allows; a code refuses. */
export async function refusesEditing(rows: Rows, actor: Actor): Promise<MessageCode | null> {
  return refusesYearChange(actor, { ofWholeRegion: await ofWholeRegion(rows, actor) })
}
