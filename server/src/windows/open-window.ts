import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { keepAccountEvents } from '../accounts/record-account-events.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { invalidInput, notAllowed, notFound, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { openingFaults } from './opening-faults.js'
import { tellOfOpening } from './tell-of-opening.js'
import { recordWindowEvent } from './window-events.js'
import { WindowOpening } from './window-opening.entity.js'
import type { WindowOpeningInput } from './window.input.js'
import { refusesOpening } from './window.policy.js'

const keyMax = 64

/** Opens a year longer for a unit or a person in scope; gives its id. The same key again gives the same opening. */
export async function openWindow(context: Context, input: WindowOpeningInput, idempotencyKey: string): Promise<number | InvalidInput | NotAllowed | NotFound> {
  const { clock, language } = context
  const actor = context.actor!
  const { unitId = null, professionalId = null } = input
  if ((unitId === null) === (professionalId === null)) {
    const path = unitId === null ? 'input.professionalId' : 'input.unitId'
    return invalidInput(language, [{ path, code: 'OPENING_FOR_WHOM' }])
  }
  if (idempotencyKey.length > keyMax) return invalidInput(language, [{ path: 'idempotencyKey', code: 'TOO_LONG', params: { max: keyMax, length: idempotencyKey.length } }])
  const refusal = refusesOpening(actor, { wholeUnit: unitId !== null, review: (input.reviewClosesOn ?? null) !== null, professionalId: professionalId === null ? null : keyOf(professionalId) })
  if (refusal) return notAllowed(language, refusal)
  const reason = input.reason.trim()
  try {
    return await transactionally(context.em, async em => {
      const rows = transactionRows(em)
      const place = professionalId === null ? await supervisedUnit(rows, actor, keyOf(unitId!)) : await personInScope(rows, actor, keyOf(professionalId))
      if (!place) return notFound(language)
      const faults = await openingFaults(rows, todayIn(clock), input, place)
      // The fault may be that this same request has opened it already.
      if (faults.length > 0) return (await existing(rows, actor, idempotencyKey)) ?? invalidInput(language, faults)
      const now = clock.now()
      const { year, entryClosesOn = null, reviewClosesOn = null } = input
      const days = { entryClosesOn, reviewClosesOn }
      const opening = em.create(WindowOpening, { year, ...place, ...days, reason, grantedById: actor.accountId, grantedUnitId: actor.unitId, idempotencyKey, createdAt: now } as WindowOpening)
      await em.flush()
      await recordWindowEvent(em, actor, now, { year, openingId: opening.id, action: 'OPENED', reason, days })
      if (actor.role === Role.SUPPORT) await keepForCaller(em, actor, now, opening)
      await tellOfOpening(em, context, opening, 'OPENED', reason)
      return opening.id
    })
  } catch (error) {
    // Two at once of the same request: the other one made it.
    const made = error instanceof UniqueConstraintViolationException ? await existing(context.rows, actor, idempotencyKey) : null
    if (made) return made
    throw error
  }
}

interface OpenedFor {
  readonly unitId: number
  readonly professionalId: number | null
}

/** What support does for somebody who phones stands in the person's own list, with the reason. */
async function keepForCaller(em: EntityManager, actor: Actor, at: Date, { professionalId, year, reason, entryClosesOn }: WindowOpening): Promise<void> {
  const [row] = await transactionRows(em)('select account_id from professional where id = ?', [professionalId])
  await keepAccountEvents(em, actor, at, [{ accountId: Number(row![0]), action: 'YEAR_OPENED', reason, year, untilOn: entryClosesOn }])
}

/** Only authorities get here: a unit's own account and administrators are refused before. */
async function supervisedUnit(rows: Rows, actor: Actor, unitId: number): Promise<OpenedFor | null> {
  const [row] = await rows('select unit_id from supervision where authority_id = ? and unit_id = ?', [actor.unitId, unitId])
  return row ? { unitId, professionalId: null } : null
}

async function personInScope(rows: Rows, actor: Actor, id: number): Promise<OpenedFor | null> {
  const scope = professionalScope(actor)
  const [row] = await rows(`select p.unit_id from professional p where p.id = ? and ${scope.sql('p')}`, [id, ...scope.params])
  return row ? { unitId: Number(row[0]), professionalId: id } : null
}

async function existing(rows: Rows, actor: Actor, key: string): Promise<number | null> {
  const [row] = await rows('select id from window_opening where granted_by_id = ? and idempotency_key = ?', [actor.accountId, key])
  return row ? Number(row[0]) : null
}
