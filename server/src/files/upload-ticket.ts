import { createHash, randomBytes } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import type { Clock } from '../clock.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { maxOpenTickets, ticketLifeMs } from './file-limits.js'
import type { UploadTicket } from './attachment.type.js'

const hashOf = (ticket: string) => createHash('sha256').update(ticket).digest('hex')

/** Gives a one-time permission to upload one file within 10 minutes. Of an account's open tickets the newest ten are good. */
export async function createUploadTicket(em: EntityManager, clock: Clock, actor: Actor): Promise<UploadTicket> {
  const ticket = randomBytes(32).toString('base64url')
  const expiresAt = new Date(clock.now().getTime() + ticketLifeMs)
  await transactionally(em, async inner => {
    await write(inner, 'insert into upload_ticket (ticket_hash, account_id, expires_at) values (?, ?, ?)', [hashOf(ticket), actor.accountId, expiresAt.getTime()])
    const [lapsed] = await transactionRows(inner)(`select id from upload_ticket where account_id = ? order by id desc limit 1 offset ${maxOpenTickets}`, [actor.accountId])
    if (lapsed) await write(inner, 'delete from upload_ticket where account_id = ? and id <= ?', [actor.accountId, Number(lapsed[0])])
  })
  return { ticket, url: '/files', expiresAt }
}

/** Takes a ticket of this account; of two who use the same one, one gets it. */
export async function useUploadTicket(em: EntityManager, clock: Clock, actor: Actor, ticket: string): Promise<boolean> {
  const taken = await write(em, 'delete from upload_ticket where ticket_hash = ? and account_id = ? and expires_at > ?', [hashOf(ticket), actor.accountId, clock.now().getTime()])
  return taken === 1
}
