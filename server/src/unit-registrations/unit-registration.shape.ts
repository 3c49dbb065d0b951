import { permission } from '../access/permission.js'
import { batched, column, derived, expression, one, type Shape } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import { regionShape } from '../regions/region.shape.js'
import { creditCodeFault } from '../units/credit-code.js'
import { unitShape } from '../units/unit.shape.js'
import { unitsAlike } from '../units/units-alike.js'
import { refusesDecision } from './unit-registration.policy.js'

/** How a registration is read by those who confirm it; readers add unitRegistrationScope. */
export const unitRegistrationShape: Shape = {
  typename: 'UnitRegistration',
  table: 'unit_registration',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    name: column('name'),
    creditCode: column('creditCode'),
    creditCodeChecks: derived(['creditCode'], raw => creditCodeFault(raw['creditCode']) === null),
    creditCodeReason: column('creditCodeReason'),
    sameNameReason: column('sameNameReason'),
    region: one(() => regionShape, 'region_code'),
    kind: column('kind'),
    contactName: column('contactName'),
    contactPhone: column('contactPhone'),
    bySignedIn: derived(['requestedById'], raw => raw['requestedById'] !== null),
    state: column('state'),
    refusalReason: column('refusalReason'),
    decidedByName: column('decidedByName'),
    decidedAt: column('decidedAt'),
    createdAt: column('createdAt'),
    unit: one(() => unitShape, 'unit_id'),
    alike: batched(['id'], (raws, context, selection) => unitsAlike('unit_registration', raws.map(raw => raw['id'] as Param), selection, context), () => []),
    sameCodeWaiting: expression(r => `(select count(*) from unit_registration o where o.credit_code = ${r}.credit_code and o.state = 'WAITING' and o.id <> ${r}.id)`, Number),
    permissions: derived(['state', 'kind'], (raw, { actor, language }) => ({
      canDecide: permission(actor ? refusesDecision(actor, { state: raw['state'], kind: raw['kind'] }) : 'NOT_ALLOWED', language),
    })),
  },
}
