import { LockMode } from '@mikro-orm/core'
import { Account } from '../accounts/account.entity.js'
import { emailFault, normaliseContact, phoneFault } from '../accounts/contact-faults.js'
import { recordAccountEvents } from '../accounts/record-account-events.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type Fault, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { changeDepartment } from './change-department.js'
import { departmentOfUnit } from './department-of-unit.js'
import { codeFaults, positionFaults } from './my-profile.js'
import { Professional } from './professional.entity.js'
import { refusesAssign, refusesManage } from './professional.policy.js'
import type { StaffInput } from './staff.input.js'

/** What was typed, as it is kept. */
function staffOf(input: StaffInput) {
  return {
    position: input.position?.trim() || null,
    departmentId: input.departmentId ? keyOf(input.departmentId) : null,
    industryCode: input.industryCode?.trim() || null,
    titleSeriesCode: input.titleSeriesCode?.trim() || null,
    phone: normaliseContact(input.phone),
    email: normaliseContact(input.email),
  }
}

type Typed = ReturnType<typeof staffOf>

/** The contact as it will be: the holder's own once the account is active, the typed one until then. */
function contactFaults(typed: Typed, account: Account): Fault[] {
  if (account.passwordHash === null) {
    const found = [typed.phone === null ? null : phoneFault(typed.phone, 'input.phone'), emailFault(typed.email, 'input.email')]
    return found.filter(fault => fault !== null)
  }
  const others = (['phone', 'email'] as const).filter(name => typed[name] !== null && typed[name] !== account[name])
  return others.map(name => ({ path: `input.${name}`, code: 'CONTACT_OWN' as const }))
}

/**
 * 修改人员, by an administrator: what is the unit's to keep of a person, all in one transaction; gives the person's key. Every fault at once;
 * another version than the caller saw is a Conflict. The person sees what was changed and by whom.
 */
export async function updateStaff(context: Context, id: number, version: number, input: StaffInput): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const person = await em.findOne(Professional, id, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (!person) return notFound(language)
    const refusal = refusesManage(actor, person)
    if (refusal) return notAllowed(language, refusal)
    if (person.version !== version) return conflict(language, person.version, null)
    const account = await em.findOneOrFail(Account, person.accountId, { lockMode: LockMode.PESSIMISTIC_WRITE })
    const typed = staffOf(input)
    const moves = typed.departmentId !== person.departmentId
    const mayMove = refusesAssign(actor, person)
    const department = moves && mayMove ? { path: 'input.departmentId', code: mayMove } : await departmentOfUnit(em, person.unitId, typed.departmentId, 'input.departmentId')
    const faults = [
      ...contactFaults(typed, account),
      ...positionFaults(typed.position),
      ...(await codeFaults(transactionRows(em), { ...typed, ethnicGroupCode: null, titleCode: null })),
      ...('code' in department ? [department] : []),
    ]
    if (faults.length > 0) return invalidInput(language, faults)

    const now = clock.now()
    const ownContact = account.passwordHash !== null
    const fields = ['position', 'industryCode', 'titleSeriesCode'] as const
    const changed = [...fields.filter(name => typed[name] !== person[name]), ...(ownContact ? [] : (['phone', 'email'] as const).filter(name => typed[name] !== account[name]))]
    if (changed.length === 0 && !moves) return id
    const titleCode = typed.titleSeriesCode === person.titleSeriesCode ? person.titleCode : null
    await write(
      em,
      'update professional set position = ?, industry_code = ?, title_series_code = ?, title_code = ?, department_id = ?, wanted_department_id = ?, updated_at = ?, version = version + 1 where id = ?',
      [typed.position, typed.industryCode, typed.titleSeriesCode, titleCode, typed.departmentId, moves ? null : person.wantedDepartmentId, now.getTime(), id],
    )
    if (!ownContact) await write(em, 'update account set phone = ?, email = ?, version = version + 1 where id = ?', [typed.phone, typed.email, account.id])
    if (moves) await changeDepartment(em, clock, [id], typed.departmentId)
    await recordAccountEvents(em, actor, now, [
      ...(changed.length > 0 ? [{ accountId: account.id, action: 'EDITED' as const, changed }] : []),
      ...(moves && !('code' in department) ? [{ accountId: account.id, action: 'DEPARTMENT_CHANGED' as const, departmentName: department.name }] : []),
    ])
    return id
  })
}
