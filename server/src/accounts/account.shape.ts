import type { Role } from '../access/role.js'
import { asBoolean, batched, column, derived, expression, type Shape } from '../database/read-shape.js'
import type { LoginKind } from './account.entity.js'
import { AccountKind, kindOf } from './account-kind.js'
import { readAssignments } from './assignment.shape.js'
import { maskIdNumber } from './id-number.js'

const kindOfLogin: Readonly<Record<LoginKind, AccountKind>> = { ID_NUMBER: AccountKind.PROFESSIONAL, CREDIT_CODE: AccountKind.UNIT, STAFF_LOGIN: AccountKind.STAFF }

/** How an account is read: never its secrets, never a whole login. */
export const accountShape: Shape = {
  typename: 'Account',
  table: 'account',
  key: 'id',
  fields: {
    id: column('id'),
    name: column('name'),
    kind: expression(
      account => `coalesce((select a.role from assignment a where a.account_id = ${account}.id order by a.id limit 1), ${account}.login_kind)`,
      value => kindOfLogin[value as LoginKind] ?? kindOf(value as Role),
    ),
    maskedLogin: derived(['loginTail'], raw => maskIdNumber(String(raw['loginTail']))),
    locked: derived(['lockedAt'], raw => raw['lockedAt'] !== null),
    activated: expression(account => `(${account}.password_hash is not null)`, asBoolean),
    assignments: batched(
      ['id'],
      (raws, context, selection) => readAssignments(raws.map(raw => Number(raw['id'])), selection, context),
      () => [],
    ),
    createdAt: column('createdAt'),
  },
}
