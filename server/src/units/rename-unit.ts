import { nameFaults, normaliseName } from '../accounts/name-faults.js'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { holdUnits } from './hold-units.js'
import { refusesUnitChange } from './managed-unit.policy.js'
import { tellAdministrators } from './tell-unit.js'
import { lastChangedBy, recordUnitEvents } from './unit-events.js'
import { unitNameMax } from './unit-faults.js'
import { unitReasonFaults } from './unit-reason.js'

/**
 * 单位改名, by the authority of its region, with the reason: the former name stays in its history and still finds it. Its own account is named
 * as it is, and its administrators are told.
 */
export async function renameUnit(context: Context, id: number, version: number, typed: string, typedReason: string): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  const [name, reason] = [normaliseName(typed), typedReason.trim()]
  return transactionally(context.em, async em => {
    const held = (await holdUnits(em, actor, [id])).get(id)
    if (!held) return notFound(language)
    const refusal = refusesUnitChange(actor, held)
    if (refusal) return notAllowed(language, refusal)
    if (held.version !== version) return conflict(language, held.version, await lastChangedBy(transactionRows(em), id))
    const faults = [...nameFaults(name, 'name', unitNameMax), ...unitReasonFaults(reason)]
    if (faults.length > 0) return invalidInput(language, faults)
    if (name === held.name) return id
    await write(em, 'update unit set name = ?, version = version + 1 where id = ?', [name, id])
    await write(em, "update account set name = ? where id in (select a.account_id from assignment a where a.unit_id = ? and a.role = 'UNIT')", [name, id])
    await recordUnitEvents(em, actor, clock.now(), [{ unitId: id, action: 'RENAMED', otherName: held.name, reason }])
    await tellAdministrators(em, clock, [id], { kind: 'UNIT_RENAMED', params: { from: held.name, unit: name }, detail: reason })
    return id
  })
}
