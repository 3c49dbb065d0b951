import { permission } from '../access/permission.js'
import { todayIn } from '../clock.js'
import { column, derived, expression, one, type Raw, type Shape } from '../database/read-shape.js'
import { personShape } from '../professionals/professional.shape.js'
import { unitShape } from '../units/unit.shape.js'
import { isOver, openingFactColumns, refusesWithdrawal, type OpeningFacts } from './window.policy.js'

const nameOf = (by: string) => expression(r => `(select name from account where id = ${r}.${by})`)

/** How 学时登记开放 are read. Readers add windowOpeningScope. */
export const windowOpeningShape: Shape = {
  typename: 'WindowOpening',
  table: 'window_opening',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    year: column('year'),
    unit: one(() => unitShape, 'unit_id'),
    person: one(() => personShape, 'professional_id'),
    entryClosesOn: column('entryClosesOn'),
    reviewClosesOn: column('reviewClosesOn'),
    reason: column('reason'),
    grantedBy: nameOf('granted_by_id'),
    grantedUnit: one(() => unitShape, 'granted_unit_id'),
    createdAt: column('createdAt'),
    state: derived(openingFactColumns, (raw, { clock }) => stateOf(raw, todayIn(clock))),
    withdrawnAt: column('withdrawnAt'),
    withdrawnBy: nameOf('withdrawn_by_id'),
    withdrawReason: column('withdrawReason'),
    permissions: derived(openingFactColumns, (raw, { actor, language, clock }) => ({
      canWithdraw: permission(actor ? refusesWithdrawal(actor, raw as OpeningFacts, todayIn(clock)) : 'NOT_ALLOWED', language),
    })),
  },
}

function stateOf(raw: Raw, today: string) {
  if (raw['withdrawnAt'] !== null) return 'WITHDRAWN'
  return isOver(raw as OpeningFacts, today) ? 'OVER' : 'IN_FORCE'
}
