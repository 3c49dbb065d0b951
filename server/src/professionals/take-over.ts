import type { EntityManager } from '@mikro-orm/sql'
import type { Account } from '../accounts/account.entity.js'
import { setOneTimeCode } from '../accounts/issue-one-time-code.js'
import type { OneTimeCode } from '../accounts/one-time-code.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { chunks, forUpdate, placeholders, write } from '../database/write.js'
import { accessFacts } from './access-facts.js'
import { changeDepartment } from './change-department.js'
import { Standing } from './standing.js'

/** Who is taken over, and where to. */
interface TakenOver {
  readonly accountId: number
  readonly professionalId: number
  readonly name: string
  readonly departmentId: number | null
  readonly position: string | null
  readonly phone: string | null
}

/**
 * The profile of an account that somebody registered with the number and that no unit has confirmed, held until the commit; null where there
 * is none, where a unit has confirmed, and where the account is locked or holds an office.
 */
export async function holdUnproven(em: EntityManager, account: Pick<Account, 'id'>, today: string): Promise<number | null> {
  return (await unproven(transactionRows(em), [account.id], today, forUpdate(em))).get(account.id) ?? null
}

/** The same of many accounts, by account: two statements for 1 000; `lock` may hold them. */
export async function unproven(rows: Rows, accountIds: readonly number[], today: string, lock = ''): Promise<Map<number, number>> {
  const people = new Map<number, number>()
  for (const chunk of chunks(accountIds)) {
    const found = await rows(`select account_id, id from professional where account_id in ${placeholders(chunk.length)} and standing <> '${Standing.CONFIRMED}'${lock}`, chunk)
    for (const [accountId, id] of found) people.set(Number(accountId), Number(id))
  }
  const access = await accessFacts(rows, [...people.keys()], today)
  return new Map([...people].filter(([accountId]) => access.get(accountId)?.locked === false && access.get(accountId)?.offices.length === 0))
}

/**
 * Gives an account that somebody registered first to its person, whom the actor's unit employs from today on: under the name that the unit
 * knows, with a one-time code; password, contact and sessions of whoever registered are gone. What was drafted goes along.
 */
export async function takeOver(em: EntityManager, { clock, actor }: Pick<Context, 'actor' | 'clock'>, person: TakenOver, code: OneTimeCode): Promise<void> {
  const now = clock.now()
  const unitId = actor!.unitId!
  await write(
    em,
    `update professional set name = ?, unit_id = ?, department_id = ?, wanted_department_id = null, standing = '${Standing.CONFIRMED}', refusal_reason = null, position = ?,
       updated_at = ?, version = version + 1 where id = ?`,
    [person.name, unitId, person.departmentId, person.position, now.getTime(), person.professionalId],
  )
  await setOneTimeCode(em, now, person.accountId, code, actor)
  await write(em, 'update account set name = ?, phone = ? where id = ?', [person.name, person.phone, person.accountId])
  await moveDrafts(em, now, person.professionalId, unitId)
  await changeDepartment(em, clock, [person.professionalId], person.departmentId)
}

/** The person's own drafts go to another unit; what was submitted stays where it was. */
export async function moveDrafts(em: EntityManager, now: Date, professionalId: number, unitId: number): Promise<void> {
  await write(em, "update hour_record set unit_id = ?, updated_at = ? where professional_id = ? and status = 'DRAFT' and entered_by_unit_id is null", [unitId, now.getTime(), professionalId])
}
