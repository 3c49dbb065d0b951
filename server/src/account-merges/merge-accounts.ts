import type { EntityManager } from '@mikro-orm/sql'
import { maskIdNumber } from '../accounts/id-number.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { tell } from '../messages/tell.js'
import { Standing } from '../professionals/standing.js'
import { endSessionsOf } from '../session/session.js'
import { unitReasonFaults } from '../units/unit-reason.js'
import { AccountMerge } from './account-merge.entity.js'
import { refusesMerge } from './account-merge.policy.js'
import { endRoles } from './end-roles.js'
import { factsOf, holdPeople, type HeldPerson } from './hold-people.js'
import { passSums } from './merge-sums.js'
import { moveAccountRows } from './move-account-rows.js'

/** A person, and the version of the profile that the caller saw. */
export interface SeenPerson {
  readonly id: number
  readonly version: number
}

/**
 * 合并 of two accounts of one person: all that hangs on the first and its profile passes to the other, whose identity number stays; the first
 * number leads there from now on (accounts/account-of-login.ts). Its sessions end at once. Gives the merge's key. Set-based, all or nothing;
 * undone within 30 days (undo-account-merge.ts).
 */
export async function mergeAccounts(context: Context, seen: SeenPerson, seenInto: SeenPerson, typed: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { language } = context
  const actor = context.actor!
  const reason = typed.trim()
  // What hangs on a person is moved whoever may see it.
  return transactionally(context.database.fork(), async em => {
    const rows = transactionRows(em)
    const held = await holdPeople(em, actor, [seen.id, seenInto.id])
    const person = held.get(seen.id)
    if (!person) return notFound(language)
    const into = held.get(seenInto.id)
    const faults = [...unitReasonFaults(reason), ...(into && into.id !== person.id ? [] : [{ path: 'intoId', code: 'ACCOUNT_MERGE_INTO_OTHER' as const }])]
    if (!into || into.id === person.id) return invalidInput(language, faults)
    const facts = await factsOf(rows, actor, [person, into], todayIn(context.clock))
    const refusal = refusesMerge(actor, facts.get(person.id)!, facts.get(into.id)!)
    if (refusal) return notAllowed(language, refusal)
    if (faults.length > 0) return invalidInput(language, faults)
    for (const [one, { version }] of [[person, seen], [into, seenInto]] as const) {
      if (one.version !== version) return conflict(language, one.version, await lastActor(rows, one.accountId))
    }
    return merge(em, context, person, into, reason)
  })
}

/** Who changed a person's account last, by name; null where nobody has. */
async function lastActor(rows: Rows, accountId: number): Promise<string | null> {
  const [row] = await rows('select actor_name from account_event where account_id = ? order by id desc limit 1', [accountId])
  return row ? String(row[0]) : null
}

async function merge(em: EntityManager, context: Context, person: HeldPerson, into: HeldPerson, reason: string): Promise<number> {
  const { clock } = context
  const actor = context.actor!
  const now = clock.now()
  const today = todayIn(clock)
  const both = { accountId: person.accountId, professionalId: person.id, intoAccountId: into.accountId, intoProfessionalId: into.id }
  const [former] = await transactionRows(em)('select p.department_id, p.wanted_department_id, a.locked_at, a.lock_reason from professional p join account a on a.id = p.account_id where p.id = ?', [person.id])
  const [departmentId, wantedId, lockedAt, lockReason] = former!
  const row = em.create(AccountMerge, {
    ...both,
    at: now,
    actorId: actor.accountId,
    actorName: actor.name,
    reason,
    formerStanding: person.standing,
    formerDepartmentId: departmentId === null ? null : Number(departmentId),
    formerWantedDepartmentId: wantedId === null ? null : Number(wantedId),
    formerLockedAt: lockedAt === null ? null : new Date(Number(lockedAt)),
    formerLockReason: lockReason as string | null,
  } as AccountMerge)
  await em.flush()
  // Before the person is nothing to the unit any more: it stands in that unit's trail.
  await recordAccountEvents(em, actor, now, [
    { accountId: person.accountId, action: 'MERGED', reason },
    { accountId: into.accountId, action: 'ABSORBED', reason },
  ])
  await endSessionsOf(em, now, person.accountId)
  await write(em, 'delete from upload_ticket where account_id = ?', [person.accountId])
  await moveAccountRows(em, now, row.id, { ...both, today })
  await passSums(em, context, row.id, { fromId: person.id, toId: into.id })
  await endRoles(em, now, actor, row.id, person.accountId, today)
  // As one that no unit has, and locked: nobody finds the profile, and nobody takes the account over or signs in to it, while its number leads to the other.
  await write(em, `update professional set standing = '${Standing.REFUSED}', department_id = null, wanted_department_id = null, updated_at = ?, version = version + 1 where id = ?`, [now.getTime(), person.id])
  await write(em, 'update professional set updated_at = ?, version = version + 1 where id = ?', [now.getTime(), into.id])
  await write(em, 'update account set merged_into_id = ?, locked_at = ?, lock_reason = ?, version = version + 1 where id = ?', [into.accountId, now.getTime(), reason, person.accountId])
  const params = { number: maskIdNumber(person.idNumberTail), kept: maskIdNumber(into.idNumberTail) }
  // Both: the account that is given up reads it where the merge is undone.
  await tell(em, context, [into.accountId, person.accountId].map(accountId => ({ accountId, kind: 'ACCOUNT_MERGED' as const, params, detail: reason })))
  return row.id
}
