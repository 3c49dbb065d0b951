import { Role } from '../access/role.js'
import { column, derived, one, type Shape } from '../database/read-shape.js'
import type { Language } from '../errors/language.js'
import { isMessageCode, wording } from '../errors/message.js'
import { departmentShape, unitShape } from '../units/unit.shape.js'
import type { AuditDetail } from './audit-row.type.js'

/** So many keys of a batch's records are shown. */
const keysShown = 20

/** Why somebody was refused, in words: guards have a code for developers alone. */
const refusalWords = (code: string, language: Language) => wording(isMessageCode(code) ? code : 'NOT_ALLOWED', language)

/** The details of a row as they are shown: name by name. */
function detailsOf(text: string | null, language: Language): AuditDetail[] {
  if (text === null) return []
  return Object.entries(JSON.parse(text) as Record<string, unknown>)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, values: valuesOf(value).map(item => (name === 'code' ? refusalWords(item, language) : item)) }))
}

const valuesOf = (value: unknown): string[] => (Array.isArray(value) ? value.slice(0, keysShown).map(String) : [typeof value === 'object' ? JSON.stringify(value) : String(value)])

/** How a row of the trail is read. Readers add auditRowScope. */
export const auditRowShape: Shape = {
  typename: 'AuditRow',
  table: 'audit_row',
  key: 'id',
  fields: {
    id: column('id'),
    at: column('at'),
    noun: column('noun'),
    action: column('action'),
    actorName: column('actorName'),
    actorRole: column('actorRole'),
    actorUnit: one(() => unitShape, 'actor_unit_id'),
    aboutName: column('aboutName'),
    unit: one(() => unitShape, 'unit_id'),
    department: one(() => departmentShape, 'department_id'),
    // Where somebody was is the person's own business, and the auditor's: not an employer's.
    address: derived(['address', 'accountId'], (raw, { actor }) => (actor?.role === Role.AUDITOR || actor?.accountId === Number(raw['accountId']) ? (raw['address'] as unknown) : null)),
    details: derived(['details'], (raw, { language }) => detailsOf(raw['details'] as string | null, language)),
  },
}
