import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { chunks, insertRows, placeholders, unlessKnown } from '../database/write.js'
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
  /** The account has, in this role, one message of this key at most, whatever is tried again; at most 40 characters. */
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
  const untold = await withoutTold(transactionRows(em), news)
  await insertRows(
    em,
    'message',
    columns,
    untold.map(({ accountId, assignmentId, kind, count, params, detail, hourRecordId, once }) => [
      accountId,
      assignmentId ?? 0,
      kind,
      count ?? 1,
      JSON.stringify(params ?? {}),
      detail ?? null,
      hourRecordId ?? null,
      once ?? null,
      at,
    ]),
    // Another server may be telling the same.
    unlessKnown(em, 'message'),
  )
  const letters = untold.flatMap(one => {
    const told: Told = { kind: one.kind, count: one.count ?? 1, params: { ...one.params, detail: one.detail ?? '' } }
    const words = mailed[one.kind]
    if (!words) return []
    const once = one.once === undefined ? undefined : `${one.assignmentId ?? 0} ${one.once}`
    return [{ subject: words.subject, text: words.text(told), accountId: one.accountId, params: { ...told.params, count: told.count }, once }]
  })
  for (const [text, group] of Map.groupBy(letters, letter => letter.text)) await postMail(em, site, group, { subject: group[0]!.subject, text })
}

/** Leaves out what is to be told once and has been: also by mail, which is kept for less long. */
async function withoutTold(rows: Rows, news: readonly News[]): Promise<readonly News[]> {
  const once = news.filter(one => one.once !== undefined)
  const told = new Set<string>()
  const keyOf = (accountId: unknown, assignmentId: unknown, key: unknown) => `${Number(accountId)} ${Number(assignmentId)} ${String(key)}`
  for (const [key, group] of Map.groupBy(once, one => one.once!)) {
    for (const chunk of chunks(group)) {
      const found = await rows(`select account_id, assignment_id from message where run_key = ? and account_id in ${placeholders(chunk.length)}`, [key, ...chunk.map(({ accountId }) => accountId)])
      for (const [accountId, assignmentId] of found) told.add(keyOf(accountId, assignmentId, key))
    }
  }
  return news.filter(one => one.once === undefined || !told.has(keyOf(one.accountId, one.assignmentId ?? 0, one.once)))
}
