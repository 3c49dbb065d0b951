import { permission } from '../access/permission.js'
import { accountStateSql } from '../accounts/account-state.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { maskIdNumber } from '../accounts/id-number.js'
import { Role } from '../access/role.js'
import { todayIn } from '../clock.js'
import { batched, column, derived, expression, inList, one, type Raw, type ReadContext, type Shape } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import { departmentShape, unitShape } from '../units/unit.shape.js'
import { refusesUndo, undoneWithinMs } from './account-merge.policy.js'

/** The places that people administer now, by account: one statement for all of them. */
async function officesOf(raws: readonly Raw[], { clock, rows }: ReadContext): Promise<Map<unknown, unknown>> {
  const keys = inList(raws.map(raw => raw['accountId'] as Param))
  const today = todayIn(clock)
  const found = await rows(
    `select a.account_id, a.role, u.name, d.name from assignment a left join unit u on u.id = a.unit_id left join department d on d.id = a.department_id
      where a.account_id in ${keys.sql} and a.role <> '${Role.PROFESSIONAL}' and ${inForce('a')} order by a.id`,
    [...keys.params, today, today],
  )
  return new Map(
    raws.map(raw => [raw, found.filter(([of]) => of === raw['accountId']).map(([, role, unit, department]) => ({ role, place: [unit, department].filter(Boolean).join(' ') }))]),
  )
}

/** How a person is read by those who merge. Readers add mergePersonScope. */
export const mergePersonShape: Shape = {
  typename: 'MergePerson',
  table: 'professional',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    name: column('name'),
    maskedIdNumber: expression(
      p => `${p}.id_number_tail`,
      value => maskIdNumber(String(value)),
    ),
    birthDate: column('birthDate'),
    standing: column('standing'),
    accountState: expression(p => `(select ${accountStateSql('a')} from account a where a.id = ${p}.account_id)`),
    unit: one(() => unitShape, 'unit_id'),
    department: one(() => departmentShape, 'department_id'),
    offices: batched(['accountId'], officesOf, () => []),
  },
}

/** What may be done with merges depends on the accounts that stayed, as they are now: one statement for all of them. */
async function permissionsOf(raws: readonly Raw[], { actor, clock, language, rows }: ReadContext): Promise<Map<unknown, unknown>> {
  const keys = inList([...new Set(raws.map(raw => raw['intoAccountId'] as Param))])
  const merged = new Map((await rows(`select a.id, a.merged_into_id from account a where a.id in ${keys.sql}`, keys.params)).map(([id, into]) => [id, into !== null]))
  return new Map(
    raws.map(raw => {
      const facts = { at: new Date(Number(raw['at'])), undone: raw['undoneAt'] !== null, mergedOn: merged.get(raw['intoAccountId']) === true }
      return [raw, { canUndo: permission(actor ? refusesUndo(actor, facts, clock.now()) : 'NOT_ALLOWED', language) }]
    }),
  )
}

/** How a merge is read. Readers add accountMergeScope. */
export const accountMergeShape: Shape = {
  typename: 'AccountMerge',
  table: 'account_merge',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    person: one(() => mergePersonShape, 'professional_id'),
    into: one(() => mergePersonShape, 'into_professional_id'),
    at: column('at'),
    undoUntil: derived(['at'], raw => Number(raw['at']) + undoneWithinMs),
    actorName: column('actorName'),
    reason: column('reason'),
    undoneAt: column('undoneAt'),
    permissions: batched(['id', 'intoAccountId', 'at', 'undoneAt'], permissionsOf, () => null),
  },
}
