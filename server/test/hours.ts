import type { TestServer } from './app.js'
import { ask } from './ask.js'
import type { Person } from './factories.js'

/** What tests ask of a record unless they say otherwise. */
export const recordFields = 'id version status claimedHours approvedHours opinion year unit { id } department { id } reviewUnit { id }'
const batchFields = `succeeded failed batchId items { id error { __typename code message ... on Conflict { version by } ... on InvalidInput { fields { path code } } } record { ${recordFields} } }`

/** A batch's answer as tests read it. */
export interface BatchAnswer {
  readonly succeeded: number
  readonly failed: number
  readonly batchId: string | null
  // oxlint-disable-next-line typescript/no-explicit-any -- a test names the fields that it looks at
  readonly items: readonly any[]
}

/** A record as it was last seen. */
export interface Ref {
  readonly id: string
  readonly version: number
}

/** The id of a category. */
export async function categoryId(server: TestServer, code = 'TRAINING_COURSE'): Promise<string> {
  const [row] = await server.app.database.reader.rows('select id from hour_category where code = ?', [code])
  return String(row![0])
}

/** A registration that breaks no rule: three days of training in May 2026, 24 学时. */
export async function validInput(server: TestServer, overrides: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  return { categoryId: await categoryId(server), title: '专业技术培训班', startsOn: '2026-05-04', endsOn: '2026-05-06', year: 2026, claimedHours: 24, ...overrides }
}

/** Registers as a person; gives whatever came of it. */
export async function create(server: TestServer, person: Person, overrides: Record<string, unknown> = {}, more: { professionalId?: number; idempotencyKey?: string } = {}) {
  const data = await ask(
    server,
    person,
    `mutation ($input: HourRecordInput!, $professionalId: ID, $idempotencyKey: String) {
      createHourRecord(input: $input, professionalId: $professionalId, idempotencyKey: $idempotencyKey) {
        __typename ... on HourRecord { ${recordFields} } ... on UserError { code message } ... on InvalidInput { fields { path code message } }
      }
    }`,
    { input: await validInput(server, overrides), ...more },
  )
  return data.createHourRecord
}

/** Changes a record as a person; gives whatever came of it. */
export async function update(server: TestServer, person: Person, ref: Ref, overrides: Record<string, unknown> = {}) {
  const data = await ask(
    server,
    person,
    `mutation ($id: ID!, $version: Int!, $input: HourRecordInput!) {
      updateHourRecord(id: $id, version: $version, input: $input) {
        __typename ... on HourRecord { ${recordFields} } ... on UserError { code message } ... on InvalidInput { fields { path code message } } ... on Conflict { version by }
      }
    }`,
    { id: ref.id, version: ref.version, input: await validInput(server, overrides) },
  )
  return data.updateHourRecord
}

const refsOf = (refs: readonly Ref[]) => refs.map(({ id, version }) => ({ id, version }))

/** Submits, with the pledge unless the test says otherwise. */
export async function submit(server: TestServer, person: Person, refs: readonly Ref[], more: { reviewUnitId?: number | string; pledge?: boolean } = {}): Promise<BatchAnswer> {
  const data = await ask(
    server,
    person,
    `mutation ($records: [RecordRef!]!, $reviewUnitId: ID, $pledge: Boolean) { submitHourRecords(records: $records, reviewUnitId: $reviewUnitId, pledge: $pledge) { ${batchFields} } }`,
    { records: refsOf(refs), pledge: true, ...more },
  )
  return data.submitHourRecords
}

/** Takes back. */
export async function withdraw(server: TestServer, person: Person, refs: readonly Ref[]): Promise<BatchAnswer> {
  const data = await ask(server, person, `mutation ($records: [RecordRef!]!) { withdrawHourRecords(records: $records) { ${batchFields} } }`, { records: refsOf(refs) })
  return data.withdrawHourRecords
}

/** Deletes. */
export async function remove(server: TestServer, person: Person, refs: readonly Ref[], reason?: string): Promise<BatchAnswer> {
  const data = await ask(server, person, `mutation ($records: [RecordRef!]!, $reason: String) { deleteHourRecords(records: $records, reason: $reason) { ${batchFields} } }`, { records: refsOf(refs), reason })
  return data.deleteHourRecords
}

const reviewDocument = `mutation ($selection: HourRecordSelection!, $decision: ReviewDecision!, $opinion: String, $approvedHours: Hours) {
  reviewHourRecords(selection: $selection, decision: $decision, opinion: $opinion, approvedHours: $approvedHours) { ${batchFields} }
}`

/** Decides on records, or on all that a filter matches. */
export async function review(
  server: TestServer,
  person: Person,
  selection: readonly Ref[] | { filter: Record<string, unknown>; asOf: string },
  decision: 'APPROVE' | 'REJECT',
  more: { opinion?: string; approvedHours?: number } = {},
): Promise<BatchAnswer> {
  const chosen = Array.isArray(selection) ? { records: refsOf(selection as readonly Ref[]) } : selection
  return (await ask(server, person, reviewDocument, { selection: chosen, decision, ...more })).reviewHourRecords
}

/** Takes decisions back: of records, or of a batch. */
export async function undo(server: TestServer, person: Person, selection: readonly Ref[] | { batchId: string }): Promise<BatchAnswer> {
  const chosen = Array.isArray(selection) ? { records: refsOf(selection as readonly Ref[]) } : selection
  return (await ask(server, person, `mutation ($selection: ReviewUndoSelection!) { undoReviews(selection: $selection) { ${batchFields} } }`, { selection: chosen })).undoReviews
}

/** A record that waits for review by the person's own unit. */
export async function pending(server: TestServer, person: Person, overrides: Record<string, unknown> = {}): Promise<Ref> {
  const { items } = await submit(server, person, [await create(server, person, overrides)])
  return items[0].record
}
