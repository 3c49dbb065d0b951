import type { Actor } from '../access/actor.js'
import type { Rows } from '../database/rows.js'
import type { MessageCode } from '../errors/message.js'
import { ofWholeRegion } from '../windows/whole-region.js'
import { refusesYearChange } from '../windows/window.policy.js'

/** Why the caller may not edit the years of public subjects, which are the 自治区's; null allows. */
export async function refusesEditing(rows: Rows, actor: Actor): Promise<MessageCode | null> {
  return refusesYearChange(actor, { ofWholeRegion: await ofWholeRegion(rows, actor) })
}
