import { UniqueConstraintViolationException } from '@mikro-orm/core'
import { Role } from '../access/role.js'
import { Account } from '../accounts/account.entity.js'
import { Assignment } from '../accounts/assignment.entity.js'
import { newAccount } from '../accounts/new-account.js'
import { newOneTimeCode } from '../accounts/one-time-code.js'
import { recordAudit } from '../audit/record-audit.js'
import { todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionally } from '../database/transaction.js'

const login = 'admin'
const name = '系统管理员'

/** The first sign-in of an empty site. */
export interface FirstAdministrator {
  readonly login: string
  /** Shown once, in the greeting of this start. */
  readonly code: string
  readonly expiresAt: Date
}

/**
 * Makes the first system administrator of a database without accounts. As long as it is not activated every start gives a new code,
 * so that a lost or expired one locks nobody out; afterwards null. Of several servers that start at once the last one's code counts.
 */
export async function firstAdministrator(app: Pick<App, 'config' | 'clock' | 'database'>): Promise<FirstAdministrator | null> {
  const { code, hash, expiresAt } = await newOneTimeCode(app.clock.now())
  const make = () =>
    transactionally(app.database.fork(), async em => {
      const accounts = await em.find(Account, {}, { orderBy: { id: 'asc' }, limit: 2 })
      const first = accounts[0] ?? newAccount(em, app, { kind: 'STAFF_LOGIN', login }, name)
      const awaited = accounts.length < 2 && first.passwordHash === null && first.loginKind === 'STAFF_LOGIN'
      if (!awaited) return null
      Object.assign(first, { codeHash: hash, codeExpiresAt: expiresAt })
      await em.flush()
      await recordAudit(em, null, app.clock.now(), [{ noun: 'ACCOUNT', action: 'FIRST_MADE', about: { account: first.id }, subjectId: first.id }])
      if (accounts.length === 0) {
        em.create(Assignment, { accountId: first.id, role: Role.SYSTEM_ADMIN, unitId: null, departmentId: null, startsOn: todayIn(app.clock), endsOn: null })
      }
      return { login, code, expiresAt }
    })
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    return make()
  }
}
