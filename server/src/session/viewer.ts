import { readAssignments } from '../accounts/assignment.shape.js'
import { isProven } from '../accounts/contact.read.js'
import type { Context } from '../context.js'
import { derived, readRows, type Shape } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { professionalShape } from '../professionals/professional.shape.js'
import { departmentShape, unitShape } from '../units/unit.shape.js'
import type { Viewer } from './viewer.type.js'

/** What of the viewer stands in the account's own row or hangs on it. */
const accountPart: Shape = {
  typename: 'Viewer',
  table: 'account',
  key: 'id',
  fields: {
    contact: derived(['phone', 'email', 'provenEmail'], raw => ({
      __typename: 'Contact',
      phone: raw['phone'] as unknown,
      email: raw['email'] as unknown,
      emailProven: isProven(raw['email'], raw['provenEmail']),
    })),
    professional: {
      kind: 'one',
      shape: () => professionalShape,
      on: (account, professional) => `${professional}.account_id = ${account}.id`,
      scope: professionalScope,
    },
  },
}

/**
 * Who is signed in, with what was asked for: at most one statement each for account and person, unit, department and
 * assignments. Null for a visitor, and while the account is being activated, as it has no role then.
 */
export async function readViewer(context: Context, selection: Selection): Promise<Viewer | null> {
  const { actor } = context
  if (!actor || actor.role === null || actor.assignmentId === null) return null
  const row = async (shape: Shape, asked: Selection | undefined, id: number | null) =>
    asked && id !== null ? ((await readRows(shape, asked, { where: 'r.id = ?', params: [id] }, context))[0]?.node ?? null) : null
  const { contact, professional } = selection
  const [account, unit, department, assignments] = await Promise.all([
    contact || professional ? row(accountPart, selection, actor.accountId) : null,
    row(unitShape, selection['unit'], actor.unitId),
    row(departmentShape, selection['department'], actor.departmentId),
    selection['assignments'] ? readAssignments([actor.accountId], selection['assignments'], context) : null,
  ])
  return {
    id: actor.accountId,
    name: actor.name,
    role: actor.role,
    assignmentId: actor.assignmentId,
    sessionEndsAt: actor.endsAt,
    ...account,
    __typename: 'Viewer',
    unit,
    department,
    assignments: assignments?.get(actor.accountId) ?? [],
  } as unknown as Viewer
}
