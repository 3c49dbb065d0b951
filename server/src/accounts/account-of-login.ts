import type { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { Account } from './account.entity.js'
import type { Rows } from '../database/rows.js'

/**
 * The account that a login leads to: its own, or, where that one was merged into another of the same person, the one that stayed. So a person
 * signs in, and gets a code by mail, by either number, and neither can be registered anew. Null where there is none.
 */
export async function accountOfLogin(em: EntityManager, login: Pick<Account, 'loginKind' | 'loginHash'>, options: { readonly lockMode?: LockMode.PESSIMISTIC_WRITE } = {}): Promise<Account | null> {
  const { loginKind, loginHash } = login
  const account = await em.findOne(Account, { loginKind, loginHash }, options)
  return account?.mergedIntoId ? em.findOne(Account, account.mergedIntoId, options) : account
}

/** The same, as its key alone. */
export async function accountKeyOfLogin(rows: Rows, kind: string, hash: string): Promise<number | null> {
  const [row] = await rows('select coalesce(merged_into_id, id) as id from account where login_kind = ? and login_hash = ?', [kind, hash])
  return row ? Number(row[0]) : null
}

/** The profile that an identity number leads to, as a subquery for `in`; its one parameter is the number's hash. */
export const personOfNumber = "(select n.id from account c join professional n on n.account_id = coalesce(c.merged_into_id, c.id) where c.login_kind = 'ID_NUMBER' and c.login_hash = ?)"
