import { GraphQLError } from 'graphql'
import { Role } from '../access/role.js'
import { nothing } from '../access/scope.js'
import { accountStateSql } from '../accounts/account-state.js'
import { personOfNumber } from '../accounts/account-of-login.js'
import { hashLogin } from '../accounts/field-crypto.js'
import { normaliseIdNumber } from '../accounts/id-number.js'
import type { Config } from '../config.js'
import { containing } from '../database/containing.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { inList, readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { ProfessionalOrder, type ProfessionalFilter } from './professional.input.js'
import { professionalScope } from './professional.scope.js'
import { professionalShape } from './professional.shape.js'
import type { Professional } from './professional.type.js'
import { Standing } from './standing.js'

/** What reading people needs of the request. */
export type PeopleReadContext = ReadContext & { readonly config: Pick<Config, 'fieldKey'> }

/** One person in the caller's scope; null where the person does not exist for the caller. */
export async function readProfessional(id: number, selection: Selection, context: ReadContext): Promise<Professional | null> {
  return (await readProfessionals([id], selection, context)).get(id) ?? null
}

/** People in the caller's scope by id. */
export async function readProfessionals(ids: readonly number[], selection: Selection, context: ReadContext): Promise<Map<number, Professional>> {
  if (ids.length === 0) return new Map()
  const scope = context.actor ? professionalScope(context.actor) : nothing
  const list = inList(ids)
  const rows = await readRows(professionalShape, selection, { where: `r.id in ${list.sql} and ${scope.sql('r')}`, params: [...list.params, ...scope.params], extra: ['r.id'] }, context)
  return new Map(rows.map(({ node, extra }) => [Number(extra[0]), node as unknown as Professional]))
}

/** The people whom a filter finds within the caller's scope, over the alias `r`. */
export function peopleWanted(filter: ProfessionalFilter | null | undefined, context: PeopleReadContext): { where: string; params: Param[] } {
  const scope = context.actor ? professionalScope(context.actor) : nothing
  const where = [scope.sql('r')]
  const params: Param[] = [...scope.params]
  const add = (sql: string, ...values: Param[]) => {
    where.push(sql)
    params.push(...values)
  }
  if (filter?.name?.trim()) add("r.name like ? escape '!'", containing(filter.name.trim()))
  if (filter?.idNumber?.trim()) add(`r.id in ${personOfNumber}`, hashLogin(context.config.fieldKey, normaliseIdNumber(filter.idNumber)))
  if (filter?.departmentId) add('r.department_id = ?', keyOf(filter.departmentId))
  if (filter?.withoutDepartment != null) add(`r.department_id is ${filter.withoutDepartment ? '' : 'not '}null`)
  if (filter?.awaitingConfirmation != null) add(`${filter.awaitingConfirmation ? '' : 'not '}(r.standing = '${Standing.UNCONFIRMED}' or r.wanted_department_id is not null)`)
  if (filter?.accountState) add(`exists (select 1 from account a where a.id = r.account_id and ${accountStateSql('a')} = ?)`, filter.accountState)
  return { where: where.join(' and '), params }
}

const orders: Record<ProfessionalOrder, readonly string[]> = {
  ADDED: [],
  NAME: ['r.name'],
  DEPARTMENT: ['coalesce(r.department_id, 0)'],
}
/** Whose people are few enough to be put in order at each request. */
const smallScopes: readonly (Role | null)[] = [Role.UNIT, Role.GENERAL_ADMIN, Role.DEPARTMENT_ADMIN]

/** A page of people in the caller's scope. */
export async function professionalPage(
  filter: ProfessionalFilter | null | undefined,
  order: { readonly by: ProfessionalOrder; readonly descending: boolean },
  first: number,
  after: string | null | undefined,
  selection: Selection,
  context: PeopleReadContext,
): Promise<Page<Professional>> {
  if (order.by !== ProfessionalOrder.ADDED && !smallScopes.includes(context.actor?.role ?? null)) {
    throw new GraphQLError('orderBy other than ADDED is for a unit’s or a department’s people.', { extensions: { code: 'BAD_USER_INPUT' } })
  }
  const asOf = context.clock.now()
  return { asOf, ...(await readPage<Professional>(professionalShape, peopleWanted(filter, context), first, after, selection, context, { by: orders[order.by], descending: order.descending })) }
}
