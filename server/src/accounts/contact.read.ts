import type { EntityManager } from '@mikro-orm/sql'
import { transactionRows } from '../database/rows.js'
import { Contact } from './contact.type.js'

/** The contact of an account as it stands in the caller's transaction, or outside one on the writer, so that a change just made is seen. */
export async function readContact(em: EntityManager, accountId: number): Promise<Contact> {
  const [row] = await transactionRows(em)('select phone, email, proven_email from account where id = ?', [accountId])
  const [phone, email, proven] = row!
  return Object.assign(new Contact(), { phone, email, emailProven: isProven(email, proven) })
}

/** Whether the address of an account is the one that its holder has proven, letter by letter. */
export const isProven = (email: unknown, proven: unknown): boolean => email !== null && email === proven
