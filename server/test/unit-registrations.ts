import { randomUUID } from 'node:crypto'
import type { TestServer } from './app.js'
import { ask } from './ask.js'
import { creditCode } from './credit-code.js'
import type { Person } from './factories.js'
import { challenge, sendFrom, solved, someAddress } from './sign-in.js'

const refusal = '... on UserError { code message } ... on InvalidInput { fields { path code message } }'
const fields = `id version name creditCode creditCodeChecks creditCodeReason sameNameReason region { code } kind contactName contactPhone bySignedIn state refusalReason decidedByName unit { id name }
  alike { id name } sameCodeWaiting permissions { canDecide { allowed code } }`
const registerDocument = `mutation ($input: UnitRegistrationInput!, $key: String!, $captcha: String) { registerUnit(input: $input, idempotencyKey: $key, captcha: $captcha) { __typename ... on UnitRegistered { receipt } ${refusal} } }`

/** What somebody types, of a unit that is not there. */
export const typedUnit = (overrides: object = {}) => ({ name: `测试新单位${randomUUID().slice(0, 8)}`, creditCode: creditCode(), regionCode: '450103', kind: 'EMPLOYER', contactName: '测试联系人', contactPhone: '0771-5550100', ...overrides })

/** 单位注册, as somebody or as a visitor at an address. */
export const registrations = (server: TestServer) => ({
  asVisitor: async (overrides: object = {}, { address = someAddress(), key = randomUUID() as string, captcha }: { address?: string; key?: string; captcha?: string } = {}) => {
    const variables = { input: typedUnit(overrides), key, captcha: captcha ?? (await solved(await challenge(server, address))) }
    const answer = await sendFrom(server, address, null, registerDocument, variables)
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.data.registerUnit
  },
  as: async (who: Person, overrides: object = {}, key: string = randomUUID()) => (await ask(server, who, registerDocument, { input: typedUnit(overrides), key })).registerUnit,
  outcome: async (receipt: string) => (await ask(server, null, 'query ($receipt: String!) { unitRegistrationOutcome(receipt: $receipt) { name state refusalReason decidedAt } }', { receipt })).unitRegistrationOutcome,
  list: async (who: Person, state = 'WAITING') => (await ask(server, who, `query ($state: UnitRegistrationState) { unitRegistrations(state: $state, first: 100) { totalCount nodes { ${fields} } } }`, { state })).unitRegistrations,
  confirm: async (who: Person, { id, version }: Seen) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!) { confirmUnitRegistration(id: $id, version: $version) { __typename ... on UnitConfirmed { unit { id name creditCode } oneTimeCode expiresAt } ${refusal} ... on Conflict { version by } } }`, { id, version })).confirmUnitRegistration,
  refuse: async (who: Person, { id, version }: Seen, reason = '不是法人单位') =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $reason: String!) { refuseUnitRegistration(id: $id, version: $version, reason: $reason) { __typename ... on UnitRegistration { ${fields} } ${refusal} ... on Conflict { version by } } }`, { id, version, reason })).refuseUnitRegistration,
})

interface Seen {
  readonly id: string
  readonly version: number
}
