import { permission } from '../access/permission.js'
import { column, derived, expression, one, type Shape } from '../database/read-shape.js'
import { personShape } from '../professionals/professional.shape.js'
import { unitShape } from '../units/unit.shape.js'
import { refusesDeciding } from './exam.policy.js'

const ofAttempts = (what: string) => expression(g => `(select ${what} from exam_attempt a where a.professional_id = ${g}.professional_id and a.year = ${g}.year)`)

/** How a request for 补学补考 is read. Readers add examGrantScope. */
export const examGrantShape: Shape = {
  typename: 'ExamGrant',
  table: 'exam_grant',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    year: column('year'),
    state: column('state'),
    person: one(() => personShape, 'professional_id'),
    unit: { kind: 'one', shape: () => unitShape, on: (grant, unit) => `${unit}.id = (select p.unit_id from professional p where p.id = ${grant}.professional_id)`, scope: undefined },
    best: ofAttempts('max(a.score)'),
    attemptsUsed: ofAttempts('count(*)'),
    reason: column('reason'),
    requestedAt: column('requestedAt'),
    attempts: column('attempts'),
    expiresOn: column('expiresOn'),
    decisionReason: column('decisionReason'),
    decidedAt: column('decidedAt'),
    decidedBy: expression(g => `(select name from account where id = ${g}.decided_by_id)`),
    permissions: derived(['state', 'requestedById'], (raw, { actor, language }) => {
      const grant = { state: String(raw['state']), requestedById: Number(raw['requestedById']) }
      return { canDecide: permission(actor ? refusesDeciding(actor, grant) : 'NOT_ALLOWED', language) }
    }),
  },
}
