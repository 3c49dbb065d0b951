import { randomBytes } from 'node:crypto'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { placeholders, write } from '../database/write.js'
import type { Language } from '../errors/language.js'

/** A mail that this process has to itself until `until`. */
export interface ClaimedMail {
  readonly id: number
  readonly claim: string
  readonly until: number
  readonly address: string
  readonly language: Language
  readonly subject: string
  readonly text: string
  readonly params: string
  readonly tries: number
  readonly createdAt: number
}

/** Longer than all of a claim take to send, though the other server answers slowly (smtp.ts). */
export const claimMs = 15 * 60 * 1000
const atOnce = 10

const due = 'next_try_at <= ?'
const lapsed = '(useful_until is not null and useful_until <= ?)'

/**
 * Takes mails that are due: a row is changed by one process alone, also of several on one database (compare and set, no lock that a cluster
 * would not hold). What a killed process had taken is due again when its time is over. What is of no use any more, or was tried as often as
 * the site allows, is given up.
 */
export async function claimMail({ clock, config, database }: Pick<App, 'clock' | 'config' | 'database'>): Promise<ClaimedMail[]> {
  const now = clock.now().getTime()
  const { rows } = database.reader
  const found = await rows(`select id from outgoing_mail where ${due} order by next_try_at, created_at limit ${atOnce}`, [now])
  if (found.length === 0) return []
  const ids = found.map(([id]) => Number(id))
  const claim = randomBytes(16).toString('hex')
  const until = now + claimMs
  const those = `id in ${placeholders(ids.length)} and ${due}`
  await transactionally(database.fork(), async em => {
    await write(em, `update outgoing_mail set next_try_at = null, failed_at = ?, params = '' where ${those} and (tries >= ? or ${lapsed})`, [now, ...ids, now, config.MAIL_TRIES, now])
    await write(em, `update outgoing_mail set claim = ?, next_try_at = ?, tries = tries + 1 where ${those}`, [claim, until, ...ids, now])
  })
  const claimed = await rows(`select id, address, language, subject, text, params, tries, created_at from outgoing_mail where claim = ? and id in ${placeholders(ids.length)}`, [claim, ...ids])
  return claimed.map(([id, address, language, subject, text, params, tries, createdAt]) => ({
    id: Number(id),
    claim,
    until,
    address: String(address),
    language: language as Language,
    subject: String(subject),
    text: String(text),
    params: String(params),
    tries: Number(tries),
    createdAt: Number(createdAt),
  }))
}
