import { randomUUID } from 'node:crypto'
import { demoIdNumber } from '../src/accounts/id-number.js'
import type { TestServer } from './app.js'
import { ask } from './ask.js'
import type { Person } from './factories.js'

const refusal = '... on UserError { code message } ... on InvalidInput { fields { path code message } } ... on Conflict { version by }'
/** What tests ask of a department. */
const departmentFields = 'id version name people closedAt mergedInto { id name } administrators { id name } history { action actorName otherName } permissions { canChange { allowed code } }'
/** What tests ask of an administrator. */
const administratorFields = `id version role name maskedIdNumber activated jobTitle phone onStaff signInAllowed duties startsOn endedAt isSelf department { id name }
  history { action actorName fromDepartment toDepartment } permissions { canEdit { allowed code } canIssueCode { allowed code } canRemove { allowed code } }`

let sequence = Math.floor(Math.random() * 30_000)
/** A woman's number that no other test has. */
export const newIdNumber = (): string => demoIdNumber(++sequence * 2, '1977-08-09')

/** 单位部门管理, as somebody. */
export const departments = (server: TestServer) => ({
  list: async (who: Person, closed = false) => (await ask(server, who, `query ($closed: Boolean) { unitDepartments(closed: $closed, first: 100) { totalCount nodes { ${departmentFields} } } }`, { closed })).unitDepartments,
  effects: async (who: Person, id: string | number) => (await ask(server, who, 'query ($id: ID!) { departmentEffects(id: $id) { people waiting administrators entries } }', { id: String(id) })).departmentEffects,
  create: async (who: Person, name: string, key: string = randomUUID()) =>
    (await ask(server, who, `mutation ($name: String!, $key: String!) { createDepartment(name: $name, idempotencyKey: $key) { __typename ... on UnitDepartment { ${departmentFields} } ${refusal} } }`, { name, key })).createDepartment,
  rename: async (who: Person, { id, version }: Seen, name: string) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $name: String!) { renameDepartment(id: $id, version: $version, name: $name) { __typename ... on UnitDepartment { ${departmentFields} } ${refusal} } }`, { id: String(id), version, name })).renameDepartment,
  merge: async (who: Person, { id, version }: Seen, intoId: string | number) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $intoId: ID!) { mergeDepartment(id: $id, version: $version, intoId: $intoId) { __typename ... on UnitDepartment { ${departmentFields} } ${refusal} } }`, { id: String(id), version, intoId: String(intoId) })).mergeDepartment,
  close: async (who: Person, { id, version }: Seen) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!) { closeDepartment(id: $id, version: $version) { __typename ... on UnitDepartment { ${departmentFields} } ${refusal} } }`, { id: String(id), version })).closeDepartment,
})

/** A row as it was last seen. */
interface Seen {
  readonly id: string | number
  readonly version: number
}

/** 单位管理员管理, as somebody. */
export const administrators = (server: TestServer) => ({
  list: async (who: Person, filter: { ended?: boolean; name?: string; departmentId?: string } = {}) =>
    (await ask(server, who, `query ($ended: Boolean, $name: String, $departmentId: ID) { unitAdministrators(ended: $ended, name: $name, departmentId: $departmentId, first: 100) { totalCount nodes { ${administratorFields} } } }`, filter)).unitAdministrators,
  one: async (who: Person, id: string | number) => (await ask(server, who, `query ($id: ID!) { unitAdministrator(id: $id) { ${administratorFields} } }`, { id: String(id) })).unitAdministrator,
  effects: async (who: Person, id: string | number, leaving = true, departmentId: string | number | null = null) =>
    (await ask(server, who, 'query ($id: ID!, $leaving: Boolean!, $departmentId: ID) { administratorEffects(id: $id, leaving: $leaving, departmentId: $departmentId) { entries successor } }', { id: String(id), leaving, departmentId: departmentId === null ? null : String(departmentId) }))
      .administratorEffects,
  add: async (who: Person, overrides: Record<string, unknown> = {}, key: string = randomUUID()) => {
    const input = { idNumber: newIdNumber(), name: '测试管理员', onStaff: true, ...overrides }
    const document = `mutation ($input: NewAdministratorInput!, $key: String!) { addUnitAdministrator(input: $input, idempotencyKey: $key) {
      __typename ... on AdministratorAdded { oneTimeCode expiresAt administrator { ${administratorFields} } } ... on UserError { code message } ... on InvalidInput { fields { path code message } } } }`
    return (await ask(server, who, document, { input, key })).addUnitAdministrator
  },
  change: async (who: Person, { id, version }: Seen, overrides: Record<string, unknown> = {}) => {
    const input = { onStaff: true, ...overrides }
    const document = `mutation ($id: ID!, $version: Int!, $input: AdministratorInput!) { changeUnitAdministrator(id: $id, version: $version, input: $input) { __typename ... on UnitAdministrator { ${administratorFields} } ${refusal} } }`
    return (await ask(server, who, document, { id: String(id), version, input })).changeUnitAdministrator
  },
  issueCode: async (who: Person, id: string | number) => {
    const document = `mutation ($id: ID!) { issueAdministratorCode(id: $id) { __typename ... on AdministratorAdded { oneTimeCode administrator { ${administratorFields} } } ... on UserError { code message } } }`
    return (await ask(server, who, document, { id: String(id) })).issueAdministratorCode
  },
  remove: async (who: Person, { id, version }: Seen) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!) { removeUnitAdministrator(id: $id, version: $version) { __typename ... on UnitAdministrator { ${administratorFields} } ${refusal} } }`, { id: String(id), version })).removeUnitAdministrator,
})
