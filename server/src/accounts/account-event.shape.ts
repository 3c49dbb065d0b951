import { column, derived, inList, one, readRows, type ReadContext, type Shape } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { unitShape } from '../units/unit.shape.js'
import { accountEventScope } from './account-event.scope.js'

/** How an event of an account is read. */
const accountEventShape: Shape = {
  typename: 'AccountEvent',
  table: 'account_event',
  key: 'id',
  fields: {
    id: column('id'),
    at: column('at'),
    action: column('action'),
    byName: column('actorName'),
    unit: one(() => unitShape, 'unit_id'),
    changed: derived(['changed'], raw => (raw['changed'] ? String(raw['changed']).split(',') : [])),
    departmentName: column('departmentName'),
    reason: column('reason'),
    year: column('year'),
    untilOn: column('untilOn'),
  },
}

/** The events of accounts within the caller's scope, newest first: one statement. */
export async function readAccountEvents(accountIds: readonly number[], selection: Selection, context: ReadContext): Promise<Map<number, unknown[]>> {
  const events = new Map<number, unknown[]>()
  if (!context.actor) return events
  const ids = inList(accountIds)
  const scope = accountEventScope(context.actor)
  const rows = await readRows(
    accountEventShape,
    selection,
    { where: `r.account_id in ${ids.sql} and ${scope.sql('r')}`, params: [...ids.params, ...scope.params], order: 'r.id desc', extra: ['r.account_id'] },
    context,
  )
  for (const { node, extra } of rows) events.set(Number(extra[0]), [...(events.get(Number(extra[0])) ?? []), node])
  return events
}
