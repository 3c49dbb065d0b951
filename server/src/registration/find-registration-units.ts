import { containing } from '../database/containing.js'
import { column, many, expression, readRows, type Shape } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import type { Context } from '../context.js'
import { notAllowed, type NotAllowed } from '../errors/user-error.js'
import { overLimit } from '../session/rate-limit.js'
import { RegistrationUnits } from './registration.type.js'

const mostFound = 10
const mostWords = 8
const fewestCharacters = 2
/** In 15 minutes from one address: a search is asked for after each pause in typing, and an office may share its address. */
const searchesPerAddress = 600

const departmentShape: Shape = { typename: 'RegistrationDepartment', table: 'department', key: 'id', fields: { id: column('id'), name: column('name') } }

const registrationUnitShape: Shape = {
  typename: 'RegistrationUnit',
  table: 'unit',
  key: 'id',
  fields: {
    id: column('id'),
    name: column('name'),
    regionName: expression(u => `(select g.name from region g where g.code = ${u}.region_code)`),
    departments: many(() => departmentShape, 'unit_id', 'r.id', 'r.closed_at is null'),
  },
}

/**
 * At most 10 units whose names have every word typed, for a visitor: by name alone, at least two characters, names alone in the answer, so
 * that nobody learns more of a unit here than stands over its door; and so many searches from an address.
 */
export async function findRegistrationUnits(context: Context, text: string, selection: Selection): Promise<RegistrationUnits | NotAllowed> {
  const { language } = context
  const { address } = context.origin
  const wait = await overLimit(context, { name: 'look up units', by: { address }, limit: searchesPerAddress })
  if (wait !== null) return notAllowed(language, 'TOO_MANY_REQUESTS', { minutes: Math.ceil(wait / 60) })
  const typed = text.trim().slice(0, 200)
  const words = typed.split(/\s+/).filter(Boolean).slice(0, mostWords)
  if ([...typed].length < fewestCharacters) return Object.assign(new RegistrationUnits(), { units: [] })
  const rows = await readRows(
    registrationUnitShape,
    selection['units'] ?? {},
    {
      where: words.map(() => "r.name like ? escape '!'").join(' and '),
      params: [...words.map(containing), typed],
      order: 'case when r.name = ? then 0 else 1 end, r.name, r.id',
      limit: mostFound,
    },
    context,
  )
  return Object.assign(new RegistrationUnits(), { units: rows.map(({ node }) => node as never) })
}
