import { containing } from '../database/containing.js'
import { keyOf } from '../database/key.js'
import { placeholders } from '../database/write.js'
import type { Param } from '../database/rows.js'
import { AccountKind, loginOf, rolesOf } from './account-kind.js'
import { hashLogin } from './field-crypto.js'

/** What accounts are looked for by. */
export interface AccountFilter {
  readonly text: string | null
  readonly kind: AccountKind | null
  readonly unitId: string | null
}

/** The accounts that a filter asks for, over the alias `r`: name by its beginning, login whole. */
export function accountsWanted({ text, kind, unitId }: AccountFilter, fieldKey: Buffer): { where: string; params: Param[] } {
  const where = ['1 = 1']
  const params: Param[] = []
  const typed = text?.trim()
  if (typed) {
    const hashes = new Set(Object.values(AccountKind).map(tab => hashLogin(fieldKey, loginOf(tab, typed).login)))
    where.push(`(r.name like ? escape '!' or r.login_hash in ${placeholders(hashes.size)})`)
    params.push(containing(typed).slice(1), ...hashes)
  }
  if (kind) {
    where.push(`exists (select 1 from assignment a where a.account_id = r.id and a.role in ${placeholders(rolesOf[kind].length)})`)
    params.push(...rolesOf[kind])
  }
  if (unitId) {
    where.push(`(exists (select 1 from assignment a where a.account_id = r.id and a.unit_id = ?)
      or exists (select 1 from professional p where p.account_id = r.id and p.unit_id = ?))`)
    params.push(keyOf(unitId), keyOf(unitId))
  }
  return { where: where.join(' and '), params }
}
