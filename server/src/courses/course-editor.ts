import type { Actor } from '../access/actor.js'
import type { Rows } from '../database/rows.js'
import type { MessageCode } from '../errors/message.js'
import { ofWholeRegion } from '../windows/whole-region.js'
import { refusesYearEditing } from './public-year.policy.js'

/** Null where the caller may edit 公需科目: a year, its courses and its questions; otherwise why not. One statement. */
export async function refusesEditing(rows: Rows, actor: Actor): Promise<MessageCode | null> {
  return refusesYearEditing(actor, { ofWholeRegion: await ofWholeRegion(rows, actor) })
}
