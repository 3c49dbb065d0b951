import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { notFound, type NotFound } from '../errors/user-error.js'
import { OpinionTemplate } from './opinion-template.entity.js'

/** Notes that a text was used, so that it stands first; gives its key. No change of the text: its version stays, and nobody meets a conflict over it. */
export async function useOpinionTemplate(context: Context, id: number): Promise<number | NotFound> {
  return transactionally(context.em, async em => {
    if (!(await em.findOne(OpinionTemplate, id))) return notFound(context.language)
    await write(em, 'update opinion_template set used_at = ? where id = ?', [context.clock.now().getTime(), id])
    return id
  })
}
