import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { Account } from './account.entity.js'
import type { Login } from './account-kind.js'
import { encryptLogin, hashLogin } from './field-crypto.js'

/** An account with its login hashed and encrypted, without a way to sign in yet; part of the caller's unit of work. */
export function newAccount(em: EntityManager, app: Pick<App, 'config' | 'clock'>, { kind, login }: Login, name: string): Account {
  const { fieldKey } = app.config
  return em.create(Account, {
    loginKind: kind,
    loginHash: hashLogin(fieldKey, login),
    loginCipher: encryptLogin(fieldKey, login),
    loginTail: login.slice(-4),
    name,
    createdAt: app.clock.now(),
  } as Account)
}
