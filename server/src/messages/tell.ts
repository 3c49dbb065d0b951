import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { insertRows, unlessKnown } from '../database/write.js'
import type { MessageParams } from '../errors/message.js'
import { postMail } from '../mail/post-mail.js'
import type { MessageKind } from './message-kind.js'
import { mailed, type Told } from './message-words.js'

/** Something that one account is to be told. */
export interface News {
  readonly accountId: number
  /** The role that it concerns, in which alone it is seen; null (or left out) for all of the account's roles. */
  readonly assignmentId?: number | null
  readonly kind: `${MessageKind}`
  /** Parameters of the words of its kind (message-messages.ts); hours in 学时. */
  readonly params?: MessageParams
  /** Of how many it tells; 1 unless it says otherwise. Many of one kind for one person in one act are one message. */
  readonly count?: number
  /** What somebody wrote: an opinion, a reason. At most 1000 characters. */
  readonly detail?: string | null
  /** The record, where it tells of one. */
  readonly hourRecordId?: number | null
  /** The assignment has one message of this key at most, whatever is tried again; at most 40 characters. */
  readonly once?: string
}

const columns = ['account_id', 'assignment_id', 'kind', 'count', 'params', 'detail', 'hour_record_id', 'run_key', 'at'] as const

/**
 * Tells accounts something, in the transaction of what it tells of: one statement for 1 000, and where its kind goes by mail as well
 * (message-words.ts) a few more. A message is told by whoever does the thing: call it once for all who are to be told, and not again where a
 * retry finds that it was done before.
 *
 * A new kind: a value in message-kind.ts, its words in message-messages.ts, which of them in message-words.ts, where it leads to on the page in
 * client/src/inbox/message-target.ts.
 */
export async function tell(em: EntityManager, site: Pick<App, 'config' | 'clock'>, news: readonly News[]): Promise<void> {
  const at = site.clock.now().getTime()
  await insertRows(
    em,
    'message',
    columns,
    news.map(({ accountId, assignmentId, kind, count, params, detail, hourRecordId, once }) => [
      accountId,
      assignmentId ?? null,
      kind,
      count ?? 1,
      JSON.stringify(params ?? {}),
      detail ?? null,
      hourRecordId ?? null,
      once ?? null,
      at,
    ]),
    unlessKnown(em, 'message'),
  )
  const letters = news.flatMap(one => {
    const told: Told = { kind: one.kind, count: one.count ?? 1, params: one.params ?? {} }
    const words = mailed[one.kind]
    return words ? [{ subject: words.subject, text: words.text(told), accountId: one.accountId, params: { ...told.params, count: told.count, detail: one.detail ?? '' } }] : []
  })
  for (const [text, group] of Map.groupBy(letters, letter => letter.text)) await postMail(em, site, group, { subject: group[0]!.subject, text })
}
