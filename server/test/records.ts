import type { TestServer } from './app.js'
import { ask } from './ask.js'
import type { Person } from './factories.js'

type Signer = Pick<Person, 'accountId' | 'assignmentId'>

const categories = '{ hourCategories { id enterable parent { id } dateKind } }'
const result = '{ __typename ... on HourRecord { id version attachments { id } } ... on InvalidInput { fields { path code } } }'

/** What came of writing a record. */
export interface Written {
  readonly __typename: string
  readonly id: string
  readonly version: number
  readonly attachments: readonly { readonly id: string }[]
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
}

/** An input that is right, of the first category that has a period. */
async function recordInput(server: TestServer, person: Signer, overrides: object): Promise<object> {
  const { hourCategories } = await ask(server, person, categories)
  const category = hourCategories.find((entry: { enterable: boolean; parent: object | null; dateKind: string }) => entry.enterable && entry.parent && entry.dateKind === 'PERIOD')
  return { categoryId: category.id, title: '专业技术培训', startsOn: '2026-05-06', endsOn: '2026-05-07', year: 2026, claimedHours: 16, ...overrides }
}

/** Registers hours through the API, for oneself or for somebody. */
export async function writeRecord(server: TestServer, person: Signer, overrides: object = {}, professionalId: number | null = null): Promise<Written> {
  const input = await recordInput(server, person, overrides)
  return (await ask(server, person, `mutation ($input: HourRecordInput!, $professionalId: ID) { createHourRecord(input: $input, professionalId: $professionalId) ${result} }`, { input, professionalId })).createHourRecord
}

/** Changes a record through the API. */
export async function rewriteRecord(server: TestServer, person: Signer, record: Written, overrides: object): Promise<Written> {
  const input = await recordInput(server, person, overrides)
  const { id, version } = record
  return (await ask(server, person, `mutation ($id: ID!, $version: Int!, $input: HourRecordInput!) { updateHourRecord(id: $id, version: $version, input: $input) ${result} }`, { id, version, input })).updateHourRecord
}

/** Deletes a record through the API. */
export async function deleteRecord(server: TestServer, person: Signer, { id, version }: Written): Promise<number> {
  return (await ask(server, person, 'mutation ($records: [RecordRef!]!) { deleteHourRecords(records: $records) { succeeded } }', { records: [{ id, version }] })).deleteHourRecords.succeeded
}

/** Submits a record to the person's own unit through the API. */
export async function submitRecord(server: TestServer, person: Signer, { id, version }: Written): Promise<number> {
  return (await ask(server, person, 'mutation ($records: [RecordRef!]!) { submitHourRecords(records: $records, pledge: true) { succeeded } }', { records: [{ id, version }] })).submitHourRecords.succeeded
}
