import { nothing } from '../access/scope.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { normaliseIdNumber } from '../accounts/id-number.js'
import type { Context } from '../context.js'
import { readRows } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { mergePersonScope } from './account-merge.scope.js'
import { mergePersonShape } from './account-merge.shape.js'

const most = 20

/** At most 20 people within the caller's scope, of the very name or the whole identity number, in the order in which they were entered. */
export async function findPeople(text: string, selection: Selection, context: Context): Promise<unknown[]> {
  const typed = text.trim().slice(0, 100)
  if (typed === '') return []
  const number = normaliseIdNumber(typed)
  const byNumber = /^\d{17}[\dX]$/.test(number)
  const scope = context.actor ? mergePersonScope(context.actor) : nothing
  const rows = await readRows(
    mergePersonShape,
    selection,
    { where: `${byNumber ? 'r.id_number_hash' : 'r.name'} = ? and ${scope.sql('r')}`, params: [byNumber ? hashLogin(context.config.fieldKey, number) : typed, ...scope.params], order: 'r.id', limit: most },
    context,
  )
  return rows.map(({ node }) => node)
}
