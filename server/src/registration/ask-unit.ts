import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'
import { accountFaults } from '../accounts/account-faults.js'
import { AccountKind, type Login } from '../accounts/account-kind.js'
import { Account } from '../accounts/account.entity.js'
import { decryptLogin } from '../accounts/field-crypto.js'
import { normaliseName } from '../accounts/name-faults.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { changeDepartment } from '../professionals/change-department.js'
import { Professional } from '../professionals/professional.entity.js'
import { refusesAsk } from '../professionals/professional.policy.js'
import { Standing } from '../professionals/standing.js'
import { moveDrafts } from '../professionals/take-over.js'
import { overLimit } from '../session/rate-limit.js'
import type { UnitRequestInput } from './unit-request.input.js'
import { standingAt } from './standing-at.js'

/** In 15 minutes: a unit must not be asked over and over. */
const requestsPerPerson = 5

/**
 * 申请单位确认: asks again after a refusal, or another unit, with the name put right; until a unit has confirmed. Drafts go along. Gives the
 * person's key; asked for again as it stands, it is done already.
 */
export async function askUnit(context: Context, version: number, input: UnitRequestInput): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, config, language } = context
  const actor = context.actor!
  if (actor.professionalId === null) return notFound(language)
  const id = actor.professionalId
  const asked = { name: normaliseName(input.name), unitId: keyOf(input.unitId) || null, departmentId: input.departmentId ? keyOf(input.departmentId) : null }
  const wait = await overLimit(context, { name: 'ask unit', by: { key: String(actor.accountId) }, limit: requestsPerPerson })
  if (wait !== null) return notAllowed(language, 'TOO_MANY_REQUESTS', { minutes: Math.ceil(wait / 60) })
  return transactionally(context.em, async em => {
    const person = await em.findOne(Professional, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!person) return notFound(language)
    if (person.version !== version) return isAsAsked(person, asked) ? id : conflict(language, person.version, null)
    const refusal = refusesAsk(actor, person)
    if (refusal) return notAllowed(language, refusal)
    const account = await em.findOneOrFail(Account, person.accountId, { lockMode: LockMode.PESSIMISTIC_WRITE })
    const login: Login = { kind: account.loginKind, login: decryptLogin(config.fieldKey, account.loginCipher) }
    const faults = await accountFaults(em, { kind: AccountKind.PROFESSIONAL, login, role: Role.PROFESSIONAL, ...asked }, todayIn(clock))
    if (faults.length > 0) return invalidInput(language, faults)
    await ask(em, context, person, { ...asked, unitId: asked.unitId! })
    return id
  })
}

interface Asked {
  readonly name: string
  readonly unitId: number
  readonly departmentId: number | null
}

const isAsAsked = (person: Professional, asked: { [name in keyof Asked]: Asked[name] | null }) =>
  person.standing !== Standing.REFUSED && person.name === asked.name && person.unitId === asked.unitId && (person.wantedDepartmentId ?? person.departmentId) === asked.departmentId

async function ask(em: EntityManager, { actor, clock }: Context, person: Professional, { name, unitId, departmentId }: Asked): Promise<void> {
  const now = clock.now()
  const rows = transactionRows(em)
  const { standing, departmentWaits } = await standingAt(rows, unitId)
  const place = departmentWaits ? null : departmentId
  await write(
    em,
    `update professional set name = ?, unit_id = ?, department_id = ?, wanted_department_id = ?, standing = ?, refusal_reason = null, updated_at = ?, version = version + 1 where id = ?`,
    [name, unitId, place, departmentWaits ? departmentId : null, standing, now.getTime(), person.id],
  )
  await write(em, 'update account set name = ?, version = version + 1 where id = ?', [name, person.accountId])
  await moveDrafts(em, now, person.id, unitId)
  await changeDepartment(em, clock, [person.id], place)
  const [department] = departmentId === null ? [] : await rows('select name from department where id = ?', [departmentId])
  await recordAccountEvents(em, { ...actor!, name, unitId }, now, [
    { accountId: person.accountId, action: 'UNIT_ASKED', departmentName: department ? String(department[0]) : null },
  ])
}
