import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { transactionRows } from '../database/rows.js'
import { forUpdate } from '../database/write.js'
import { unitRegistrationScope } from './unit-registration.scope.js'
import type { UnitRegistration } from './unit-registration.entity.js'

/** A registration as a decision finds it. */
export type HeldRegistration = Omit<UnitRegistration, 'receiptHash' | 'senderHash' | 'idempotencyKey' | 'createdAt' | 'decidedAt' | 'refusalReason'>

const columns = ['id', 'version', 'name', 'creditCode', 'creditCodeReason', 'sameNameReason', 'regionCode', 'kind', 'industryCode', 'contactName', 'contactPhone', 'requestedById', 'state', 'decidedById', 'decidedByName', 'unitId'] as const
const numbers: readonly string[] = ['id', 'version', 'requestedById', 'decidedById', 'unitId']
const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** A registration in the caller's scope, held until the commit; null where there is none for the caller. */
export async function holdRegistration(em: EntityManager, actor: Actor, id: number): Promise<HeldRegistration | null> {
  const scope = unitRegistrationScope(actor)
  const [row] = await transactionRows(em)(`select ${columns.map(name => `r.${snake(name)}`).join(', ')} from unit_registration r where r.id = ? and ${scope.sql('r')}${forUpdate(em)}`, [id, ...scope.params])
  if (!row) return null
  return Object.fromEntries(columns.map((name, i) => [name, row[i] !== null && numbers.includes(name) ? Number(row[i]) : row[i]])) as unknown as HeldRegistration
}
