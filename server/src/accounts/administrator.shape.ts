import { permission } from '../access/permission.js'
import { todayIn } from '../clock.js'
import { asBoolean, batched, column, derived, expression, many, one, type Shape } from '../database/read-shape.js'
import { departmentShape } from '../units/unit.shape.js'
import { administratorFacts } from './administrator-facts.js'
import { refusesChange, refusesCode, refusesRemoval } from './administrator.policy.js'
import { maskIdNumber } from './id-number.js'

const assignmentEventShape: Shape = {
  typename: 'AdministratorEvent',
  table: 'assignment_event',
  key: 'id',
  fields: {
    id: column('id'),
    at: column('at'),
    action: column('action'),
    actorName: column('actorName'),
    fromDepartment: column('fromDepartment'),
    toDepartment: column('toDepartment'),
  },
}

const ofAccount = (sql: string) => (assignment: string) => `(select ${sql} from account c where c.id = ${assignment}.account_id)`

/** How a unit's administrator is read: an assignment, with what its account shows. Readers add administratorScope. */
export const administratorShape: Shape = {
  typename: 'UnitAdministrator',
  table: 'assignment',
  key: 'id',
  fields: {
    id: column('id'),
    version: column('version'),
    role: column('role'),
    name: expression(ofAccount('c.name')),
    maskedIdNumber: expression(ofAccount('c.login_tail'), value => maskIdNumber(String(value))),
    activated: expression(ofAccount('c.password_hash is not null'), asBoolean),
    locked: expression(ofAccount('c.locked_at is not null'), asBoolean),
    jobTitle: column('jobTitle'),
    phone: column('phone'),
    onStaff: column('onStaff', asBoolean),
    department: one(() => departmentShape, 'department_id'),
    signInAllowed: column('signInAllowed', asBoolean),
    duties: column('duties'),
    startsOn: column('startsOn'),
    endedAt: column('endedAt'),
    isSelf: derived(['id'], (raw, { actor }) => Number(raw['id']) === actor?.assignmentId),
    history: many(() => assignmentEventShape, 'assignment_id', 'r.id'),
    permissions: batched(
      ['id'],
      async (raws, { actor, clock, language, rows }) => {
        const facts = await administratorFacts(rows, raws.map(raw => Number(raw['id'])), todayIn(clock))
        return new Map(
          [...facts].map(([id, fact]) => [
            id,
            {
              canEdit: permission(actor ? refusesChange(actor, fact) : 'NOT_ALLOWED', language),
              canIssueCode: permission(actor ? refusesCode(actor, fact) : 'NOT_ALLOWED', language),
              canRemove: permission(actor ? refusesRemoval(actor, fact) : 'NOT_ALLOWED', language),
            },
          ]),
        )
      },
      () => null,
    ),
  },
}
