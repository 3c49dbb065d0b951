import { Role } from '../access/role.js'
import type { Rows } from '../database/rows.js'
import { chunks, placeholders } from '../database/write.js'
import type { News } from './tell.js'

/** The same news for people as professionals alone, whatever else they are. One statement for 1 000. */
export async function asProfessionals(rows: Rows, news: readonly News[]): Promise<News[]> {
  const roles = new Map<number, number>()
  for (const chunk of chunks(news)) {
    const found = await rows(
      `select account_id, min(id) from assignment where role = '${Role.PROFESSIONAL}' and ended_at is null and account_id in ${placeholders(chunk.length)} group by account_id`,
      chunk.map(({ accountId }) => accountId),
    )
    for (const [accountId, id] of found) roles.set(Number(accountId), Number(id))
  }
  return news.map(one => ({ ...one, assignmentId: roles.get(one.accountId) ?? null }))
}
