import type { Actor } from '../access/actor.js'
import { permission } from '../access/permission.js'
import { Role } from '../access/role.js'
import { everything, nothing, within, type Scope } from '../access/scope.js'
import { administratorScope } from '../accounts/administrator.scope.js'
import { administratorShape } from '../accounts/administrator.shape.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn } from '../clock.js'
import { batched, column, derived, inList, many, one, readRows, type Raw, type ReadContext, type Shape } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import type { MessageCode } from '../errors/message.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { personShape, professionalShape } from '../professionals/professional.shape.js'
import { departmentShape, unitShape } from '../units/unit.shape.js'
import { moveFactColumns, refusesAccept, refusesAgree, refusesObject, refusesRefuse, refusesWithdraw, type MoveFacts } from './unit-move.policy.js'

const eventShape: Shape = {
  typename: 'UnitMoveEvent',
  table: 'unit_move_event',
  key: 'id',
  fields: {
    id: column('id'),
    at: column('at'),
    action: column('action'),
    actorName: column('actorName'),
    unit: one(() => unitShape, 'unit_id'),
    reason: column('reason'),
    effectiveOn: column('effectiveOn'),
  },
}

/** What is between the person and the new unit: not for the old one. */
const isInside = (actor: Actor, raw: Raw) => actor.role === Role.PROFESSIONAL || Number(raw['toUnitId']) === actor.unitId
const ownDepartment = (actor: Actor): Scope => (actor.role === Role.PROFESSIONAL ? everything : within(actor.unitId, d => `${d}.unit_id = ?`))

/** The offices that people still hold in the units that they leave: of those, what the caller administers. One statement. */
async function administers(raws: readonly Raw[], context: ReadContext, selection: Selection): Promise<Map<unknown, unknown[]>> {
  const ids = inList(raws.map(raw => raw['id'] as Param))
  const scope = context.actor ? administratorScope(context.actor) : nothing
  const today = todayIn(context.clock)
  const rows = await readRows(
    administratorShape,
    selection,
    {
      joins: 'join professional p on p.account_id = r.account_id join unit_move m on m.professional_id = p.id and m.from_unit_id = r.unit_id',
      where: `m.id in ${ids.sql} and ${scope.sql('r')} and ${inForce('r')}`,
      params: [...ids.params, ...scope.params, today, today],
      order: 'r.id',
      extra: ['m.id'],
    },
    context,
  )
  return Map.groupBy(rows, row => row.extra[0]) as unknown as Map<unknown, unknown[]>
}

/** How a move is read. Readers add unitMoveScope. */
export const unitMoveShape: Shape = {
  typename: 'UnitMove',
  table: 'unit_move',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    state: column('state'),
    person: one(() => personShape, 'professional_id'),
    professional: one(() => professionalShape, 'professional_id', professionalScope),
    fromUnit: one(() => unitShape, 'from_unit_id'),
    toUnit: one(() => unitShape, 'to_unit_id'),
    department: one(() => departmentShape, 'department_id', ownDepartment),
    note: derived(['note', 'toUnitId'], (raw, { actor }) => (actor && isInside(actor, raw) ? raw['note'] : null)),
    askedAt: column('askedAt'),
    acceptedAt: column('acceptedAt'),
    dueOn: column('dueOn'),
    effectiveOn: column('effectiveOn'),
    administers: batched(
      ['id'],
      async (raws, context, selection) => {
        const found = await administers(raws, context, selection)
        return new Map([...found].map(([id, rows]) => [id, rows.map(row => (row as { node: unknown }).node)]))
      },
      () => [],
    ),
    history: many(() => eventShape, 'move_id', 'r.id'),
    permissions: derived(moveFactColumns, (raw, { actor, language }) => {
      const { state } = raw as MoveFacts
      const move: MoveFacts = { state, professionalId: Number(raw['professionalId']), fromUnitId: Number(raw['fromUnitId']), toUnitId: Number(raw['toUnitId']) }
      const may = (refuses: (actor: Actor, move: MoveFacts) => MessageCode | null) => permission(actor ? refuses(actor, move) : 'NOT_ALLOWED', language)
      return { canAccept: may(refusesAccept), canRefuse: may(refusesRefuse), canAgree: may(refusesAgree), canObject: may(refusesObject), canWithdraw: may(refusesWithdraw) }
    }),
  },
}
