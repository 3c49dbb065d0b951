import { GraphQLError } from 'graphql'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Param } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { placeholders, write } from '../database/write.js'
import { messageScope } from './message.scope.js'
import { MessageKind } from './message-kind.js'

const most = 100

/** Which messages were read: some, or all up to the newest that was shown. */
export interface ReadMessages {
  readonly ids: readonly string[] | null
  readonly upTo: string | null
}

/**
 * Notes that messages were read. What is none of the caller's is left alone, and what was read before stays read from then on.
 * Of new submissions, and of new registrations of units, one message goes on until it is read: from here on the next one begins.
 */
export async function markMessagesRead(context: Context, { ids, upTo }: ReadMessages): Promise<void> {
  if (!ids === !upTo) throw new GraphQLError('Either ids or upTo.', { extensions: { code: 'BAD_USER_INPUT' } })
  if (ids && ids.length > most) throw new GraphQLError(`At most ${most} ids.`, { extensions: { code: 'BAD_USER_INPUT' } })
  if (ids?.length === 0) return
  const those: { sql: string; params: Param[] } = ids ? { sql: `id in ${placeholders(ids.length)}`, params: ids.map(keyOf) } : { sql: 'id <= ?', params: [keyOf(upTo!)] }
  const scope = messageScope(context.actor!)
  await transactionally(context.em, em =>
    write(em, `update message set read_at = ?, run_key = case when kind in ('${MessageKind.HOURS_SUBMITTED}', '${MessageKind.UNIT_REGISTERED}') then null else run_key end where read_at is null and ${scope.sql('message')} and ${those.sql}`, [
      context.clock.now().getTime(),
      ...scope.params,
      ...those.params,
    ]),
  )
}
