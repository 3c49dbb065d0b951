import { nothing } from '../access/scope.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { normaliseIdNumber } from '../accounts/id-number.js'
import type { Config } from '../config.js'
import { containing } from '../database/containing.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import type { ProfessionalFilter } from './professional.input.js'
import { professionalScope } from './professional.scope.js'
import { professionalShape } from './professional.shape.js'
import type { Professional } from './professional.type.js'

/** What reading people needs of the request. */
export type PeopleReadContext = ReadContext & { readonly config: Pick<Config, 'fieldKey'> }

/** One person in the caller's scope; null where the person does not exist for the caller. */
export async function readProfessional(id: number, selection: Selection, context: ReadContext): Promise<Professional | null> {
  const scope = context.actor ? professionalScope(context.actor) : nothing
  const [row] = await readRows(professionalShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as Professional | null
}

/** A page of people in the caller's scope. */
export function professionalPage(
  filter: ProfessionalFilter | null | undefined,
  first: number,
  after: string | null | undefined,
  selection: Selection,
  context: PeopleReadContext,
): Promise<Page<Professional>> {
  const scope = context.actor ? professionalScope(context.actor) : nothing
  const where = [scope.sql('r')]
  const params: Param[] = [...scope.params]
  const add = (sql: string, value: Param) => {
    where.push(sql)
    params.push(value)
  }
  if (filter?.name?.trim()) add("r.name like ? escape '!'", containing(filter.name.trim()))
  if (filter?.idNumber?.trim()) add('r.id_number_hash = ?', hashLogin(context.config.fieldKey, normaliseIdNumber(filter.idNumber)))
  if (filter?.departmentId) add('r.department_id = ?', keyOf(filter.departmentId))
  return readPage(professionalShape, { where: where.join(' and '), params }, first, after, selection, context)
}
