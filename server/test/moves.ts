import { randomUUID } from 'node:crypto'
import type { TestServer } from './app.js'
import { ask } from './ask.js'
import type { Person } from './factories.js'

const permissions = 'permissions { canAccept { allowed code } canRefuse { allowed code } canAgree { allowed code } canObject { allowed code } canWithdraw { allowed code } }'
/** What tests ask of a move. */
const moveFields = `id version state person { name maskedIdNumber } professional { id } fromUnit { id } toUnit { id } department { id } note dueOn effectiveOn
  administers { id role } history { action actorName reason effectiveOn unit { id } } ${permissions}`
const outcome = `__typename ... on UnitMove { ${moveFields} } ... on UserError { code message } ... on InvalidInput { fields { path code } } ... on Conflict { version by }`

/** A move as it was last seen. */
interface Seen {
  readonly id: string
  readonly version: number
}

/** 变更工作单位, as somebody. */
export const moves = (server: TestServer) => ({
  own: async (who: Person) => (await ask(server, who, `{ myMoves { ${moveFields} } }`)).myMoves,
  list: async (who: Person, list: 'INCOMING' | 'OUTGOING' | 'OVER') =>
    (await ask(server, who, `query ($list: MoveList!) { unitMoves(list: $list, first: 100) { totalCount nodes { ${moveFields} } } }`, { list })).unitMoves,
  ask: async (who: Person, unitId: number, more: { departmentId?: number; note?: string } = {}, key: string = randomUUID()) =>
    (await ask(server, who, `mutation ($input: MoveInput!, $key: String!) { askMove(input: $input, idempotencyKey: $key) { ${outcome} } }`, { input: { unitId: String(unitId), ...more }, key })).askMove,
  withdraw: async (who: Person, { id, version }: Seen) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!) { withdrawMove(id: $id, version: $version) { ${outcome} } }`, { id, version })).withdrawMove,
  accept: async (who: Person, { id, version }: Seen, departmentId: number | null = null) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $departmentId: ID) { acceptMove(id: $id, version: $version, departmentId: $departmentId) { ${outcome} } }`, { id, version, departmentId })).acceptMove,
  refuse: async (who: Person, { id, version }: Seen, reason = '名额已满') =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $reason: String!) { refuseMove(id: $id, version: $version, reason: $reason) { ${outcome} } }`, { id, version, reason })).refuseMove,
  agree: async (who: Person, { id, version }: Seen) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!) { agreeToMove(id: $id, version: $version) { ${outcome} } }`, { id, version })).agreeToMove,
  object: async (who: Person, { id, version }: Seen, reason = '工作尚未交接') =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $reason: String!) { objectToMove(id: $id, version: $version, reason: $reason) { ${outcome} } }`, { id, version, reason })).objectToMove,
})
