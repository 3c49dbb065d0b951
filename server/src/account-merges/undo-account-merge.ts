import type { EntityManager } from '@mikro-orm/sql'
import { maskIdNumber } from '../accounts/id-number.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, write } from '../database/write.js'
import { conflict, notAllowed, notFound, type Conflict, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { tell } from '../messages/tell.js'
import type { MergeKeys } from './account-references.js'
import { refusesUndo } from './account-merge.policy.js'
import { accountMergeScope } from './account-merge.scope.js'
import { giveRolesBack } from './end-roles.js'
import { passSums } from './merge-sums.js'
import { giveAccountRowsBack } from './move-account-rows.js'
import { notGivenBack, type NotGivenBack } from './not-given-back.js'

/** A merge that was undone, and what of it did not go back. */
export interface UndoneAccountMerge {
  readonly professionalId: number
  readonly stayed: readonly NotGivenBack[]
}

/**
 * 撤销合并 within 30 days: account, profile, roles and all that is still where the merge put it are as they were, hours with what has been
 * decided of them since; what has been deleted or changed hands since stays, and is named. Refused once the account that stayed has itself been
 * merged into another. Set-based, all or nothing.
 */
export async function undoAccountMerge(context: Context, id: number, version: number): Promise<UndoneAccountMerge | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.database.fork(), async em => {
    const rows = transactionRows(em)
    const scope = accountMergeScope(actor)
    const [row] = await rows(
      `select m.account_id, m.professional_id, m.into_account_id, m.into_professional_id, m.at, m.undone_at, m.version, m.actor_name from account_merge m where m.id = ? and ${scope.sql('m')}${forUpdate(em)}`,
      [id, ...scope.params],
    )
    if (!row) return notFound(language)
    const [accountId, professionalId, intoAccountId, intoProfessionalId] = row.map(Number) as [number, number, number, number]
    await rows(`select p.id from professional p where p.id in (?, ?) order by p.id${forUpdate(em)}`, [professionalId, intoProfessionalId])
    const accounts = await rows(`select a.id, a.merged_into_id from account a where a.id in (?, ?) order by a.id${forUpdate(em)}`, [accountId, intoAccountId])
    const mergedOn = accounts.some(([of, into]) => Number(of) === intoAccountId && into !== null)
    const refusal = refusesUndo(actor, { at: new Date(Number(row[4])), undone: row[5] !== null, mergedOn }, clock.now())
    if (refusal) return notAllowed(language, refusal)
    if (Number(row[6]) !== version) return conflict(language, Number(row[6]), String(row[7]))
    return undo(em, context, id, { accountId, professionalId, intoAccountId, intoProfessionalId, today: todayIn(clock) })
  })
}

async function undo(em: EntityManager, context: Context, id: number, keys: MergeKeys): Promise<UndoneAccountMerge> {
  const { clock } = context
  const actor = context.actor!
  const now = clock.now()
  const of = 'from account_merge m where m.id = ?'
  const { accountId, professionalId, intoAccountId, intoProfessionalId } = keys
  await write(em, `update account set merged_into_id = null, locked_at = (select m.former_locked_at ${of}), lock_reason = (select m.former_lock_reason ${of}), version = version + 1 where id = ?`, [id, id, accountId])
  // A department that has been closed since is no place to come back to.
  const department = (column: string) => `(select d.id from department d, account_merge m where m.id = ? and d.id = m.${column} and d.unit_id = professional.unit_id and d.closed_at is null)`
  await write(
    em,
    `update professional set standing = (select m.former_standing ${of}), department_id = ${department('former_department_id')}, wanted_department_id = ${department('former_wanted_department_id')},
       updated_at = ?, version = version + 1 where id = ?`,
    [id, id, id, now.getTime(), professionalId],
  )
  await write(em, 'update professional set updated_at = ?, version = version + 1 where id = ?', [now.getTime(), intoProfessionalId])
  await giveAccountRowsBack(em, now, id, keys)
  await giveRolesBack(em, id)
  await passSums(em, context, id, { fromId: intoProfessionalId, toId: professionalId })
  await write(em, 'update account_merge set undone_at = ?, version = version + 1 where id = ?', [now.getTime(), id])
  await recordAccountEvents(em, actor, now, [accountId, intoAccountId].map(one => ({ accountId: one, action: 'MERGE_UNDONE' as const })))
  const tails = await transactionRows(em)('select p.id, p.id_number_tail from professional p where p.id in (?, ?)', [professionalId, intoProfessionalId])
  const masked = (key: number) => maskIdNumber(String(tails.find(([of]) => Number(of) === key)![1]))
  const params = { number: masked(professionalId), kept: masked(intoProfessionalId) }
  await tell(em, context, [accountId, intoAccountId].map(one => ({ accountId: one, kind: 'ACCOUNT_MERGE_UNDONE' as const, params })))
  return { professionalId, stayed: await notGivenBack(transactionRows(em), id, keys) }
}
