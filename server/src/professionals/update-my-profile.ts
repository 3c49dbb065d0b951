import { recordAccountEvents } from '../accounts/record-account-events.js'
import { recordAudit } from '../audit/record-audit.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { changeDepartment } from './change-department.js'
import { departmentChoice } from './department-choice.js'
import { profileFaults, profileOf } from './my-profile.js'
import { Professional } from './professional.entity.js'
import type { MyProfileInput } from './professional.input.js'
import { refusesEdit } from './professional.policy.js'

/**
 * 我的信息: changes what is one's own to change, all in one transaction; gives the person's key. Every fault of the input at once;
 * another version than the caller saw is a Conflict, also of two who write at the same moment.
 */
export async function updateMyProfile(context: Context, version: number, input: MyProfileInput): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  if (actor.professionalId === null) return notFound(language)
  const id = actor.professionalId
  return transactionally(context.em, async em => {
    const person = await em.findOne(Professional, id)
    if (!person) return notFound(language)
    const refusal = refusesEdit(actor, person)
    if (refusal) return notAllowed(language, refusal)
    if (person.version !== version) return conflict(language, person.version, null)
    const profile = profileOf(input)
    const choice = await departmentChoice(transactionRows(em), person, profile.departmentId)
    const faults = [...(await profileFaults(em, profile, person.unitId)), ...choice.faults]
    if (faults.length > 0) return invalidInput(language, faults)

    // The version stands for the whole profile, of which phone and email lie with the account: it goes up whatever changed.
    const changed = await write(
      em,
      `update professional set ethnic_group_code = ?, position = ?, industry_code = ?, title_series_code = ?, title_code = ?, department_id = ?, wanted_department_id = ?,
        refusal_reason = ?, updated_at = ?, version = version + 1 where id = ? and version = ?`,
      [profile.ethnicGroupCode, profile.position, profile.industryCode, profile.titleSeriesCode, profile.titleCode, choice.departmentId, choice.wantedId, choice.asks ? null : person.refusalReason, clock.now().getTime(), id, version],
    )
    if (changed === 0) return conflict(language, version + 1, null)
    await write(em, 'update account set phone = ?, email = ?, version = version + 1 where id = ?', [profile.phone, profile.email, person.accountId])
    if (choice.departmentId !== person.departmentId) await changeDepartment(em, clock, [id], choice.departmentId)
    if (choice.asks) {
      const [department] = await transactionRows(em)('select name from department where id = ?', [choice.wantedId])
      await recordAccountEvents(em, actor, clock.now(), [{ accountId: person.accountId, action: 'DEPARTMENT_ASKED', departmentName: String(department![0]) }])
    }
    await recordAudit(em, actor, clock.now(), [{ noun: 'ACCOUNT', action: 'PROFILE_EDITED', about: { account: person.accountId }, subjectId: person.accountId }])
    return id
  })
}
