import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { shareLock } from '../database/write.js'
import { textFaults } from '../errors/text-faults.js'
import { invalidInput, notAllowed, notFound, type Fault, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { keyFaults } from '../professionals/issued-code.js'
import { Standing } from '../professionals/standing.js'
import { openDepartment } from '../units/open-department.js'
import { UnitKind } from '../units/unit.entity.js'
import { accept } from './accept-move.js'
import { recordMoveEvent } from './move-events.js'
import { takeEffect } from './take-effect.js'
import { tellOfMove } from './tell-of-moves.js'
import { UnitMove } from './unit-move.entity.js'
import type { MoveInput } from './unit-move.type.js'

const longestNote = 500
/** Each tells somebody: nobody is to write to one unit after the other. */
const mostADay = 5
const dayMs = 24 * 60 * 60_000

/**
 * 变更工作单位: asks another unit to take the person in. 其他单位, which has nobody to ask, takes everybody. One open move a person and five requests a
 * day; the same key again gives the same move. Gives its id.
 */
export async function askMove(context: Context, input: MoveInput, idempotencyKey: string): Promise<number | InvalidInput | NotAllowed | NotFound> {
  const { language } = context
  const actor = context.actor!
  if (actor.professionalId === null) return notFound(language)
  try {
    return await transactionally(context.em, em => askWithin(em, context, actor.professionalId!, input, idempotencyKey))
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    // Two at once: of the same request, or of two.
    return (await madeBefore(context.rows, actor.accountId, idempotencyKey)) ?? notAllowed(language, 'MOVE_OPEN')
  }
}

async function madeBefore(rows: Rows, accountId: number, idempotencyKey: string): Promise<number | null> {
  const [row] = await rows('select id from unit_move where asked_by_id = ? and idempotency_key = ?', [accountId, idempotencyKey])
  return row ? Number(row[0]) : null
}

async function askWithin(em: EntityManager, context: Context, professionalId: number, input: MoveInput, idempotencyKey: string) {
  const { clock, config, language } = context
  const actor = context.actor!
  const rows = transactionRows(em)
  const known = await madeBefore(rows, actor.accountId, idempotencyKey)
  if (known !== null) return known
  const [place] = await rows(`select p.unit_id, u.kind, p.standing from professional p join unit u on u.id = p.unit_id where p.id = ?${shareLock(em)}`, [professionalId])
  if (!place) return notFound(language)
  // Who is nobody's staff yet asks another unit to be confirmed there, which needs no leave of the first.
  if (place[2] !== Standing.CONFIRMED) return notAllowed(language, 'MOVE_UNCONFIRMED')
  const fromUnitId = Number(place[0])
  const toUnitId = keyOf(input.unitId)
  const [target] = await rows('select kind from unit where id = ?', [toUnitId])
  const departmentId = input.departmentId ? keyOf(input.departmentId) : null
  const faults = [...keyFaults(idempotencyKey), ...unitFaults(target?.[0] as UnitKind | undefined, toUnitId === fromUnitId), ...textFaults('input.note', input.note, longestNote)]
  if (departmentId !== null && target && (await openDepartment(em, toUnitId, departmentId)) === null) faults.push({ path: 'input.departmentId', code: 'DEPARTMENT_ELSEWHERE' })
  if (faults.length > 0) return invalidInput(language, faults)
  const [open] = await rows('select 1 from unit_move where open_for = ?', [professionalId])
  if (open) return notAllowed(language, 'MOVE_OPEN')

  const now = clock.now()
  const [[lately] = []] = await rows('select count(*) from unit_move where asked_by_id = ? and asked_at > ?', [actor.accountId, now.getTime() - dayMs])
  if (Number(lately) >= mostADay) return notAllowed(language, 'MOVE_TOO_OFTEN', { max: mostADay })
  const note = input.note?.trim() || null
  const asked = { professionalId, fromUnitId, toUnitId, departmentId, note, state: 'ASKED', askedById: actor.accountId, idempotencyKey, askedAt: now, openFor: professionalId }
  const move = em.create(UnitMove, asked as UnitMove)
  await em.flush()
  const kinds = { from: place[1] as UnitKind, to: target![0] as UnitKind }
  const outcome = kinds.to === UnitKind.OTHER ? accept(move, clock, config, kinds.from) : null
  await em.flush()
  await recordMoveEvent(em, actor, now, { moveId: move.id, action: 'ASKED', effectiveOn: outcome === 'open' ? move.dueOn : null })
  if (outcome === 'now') await takeEffect(em, context, move, actor)
  else await tellOfMove(em, context, actor, move, outcome === 'open' ? { oldUnit: { kind: 'STAFF_LEAVING' } } : { newUnit: { kind: 'MOVE_ASKED' } })
  return move.id
}

function unitFaults(kind: UnitKind | undefined, same: boolean): Fault[] {
  const code = kind === undefined ? 'MOVE_UNIT_UNKNOWN' : kind === UnitKind.AUTHORITY ? 'MOVE_TO_AUTHORITY' : same ? 'MOVE_SAME_UNIT' : null
  return code ? [{ path: 'input.unitId', code }] : []
}
