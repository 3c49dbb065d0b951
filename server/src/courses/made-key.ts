import type { Actor } from '../access/actor.js'
import type { Fault } from '../errors/user-error.js'

const longest = 64

/** What a row remembers of the request that made it: unique by account and key. */
export const madeKeyOf = ({ accountId }: Pick<Actor, 'accountId'>, idempotencyKey: string): string => `${accountId} ${idempotencyKey}`

/** Faults of an idempotency key. */
export const keyFaults = (idempotencyKey: string): Fault[] =>
  idempotencyKey.length > longest ? [{ path: 'idempotencyKey', code: 'TOO_LONG', params: { max: longest, length: idempotencyKey.length } }] : []
