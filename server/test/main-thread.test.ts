import { expect, test } from 'vitest'
import { cookieName } from '../src/session/session.js'
import { testServer } from './app.js'
import { send } from './ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit } from './factories.js'
import { validInput } from './hours.js'
import { png } from './sample-files.js'
import { signInAs } from './sign-in.js'

const server = testServer()
const password = 'Xueshi-2026'

const batch = 'succeeded failed items { error { code message } record { id version status } }'
const documents = {
  ticket: 'mutation { createUploadTicket { ticket url } }',
  create: 'mutation ($input: HourRecordInput!, $key: String) { createHourRecord(input: $input, idempotencyKey: $key) { ... on HourRecord { id version status attachments { id url } } } }',
  update: 'mutation ($id: ID!, $version: Int!, $input: HourRecordInput!) { updateHourRecord(id: $id, version: $version, input: $input) { ... on HourRecord { id version status } } }',
  submit: `mutation ($records: [RecordRef!]!) { submitHourRecords(records: $records, pledge: true) { ${batch} } }`,
  queue: '{ hourRecords(filter: { status: [PENDING] }, orderBy: SUBMITTED) { totalCount nodes { id version title person { name } attachments { url } } } }',
  review: `mutation ($records: [RecordRef!]!, $decision: ReviewDecision!, $opinion: String) { reviewHourRecords(selection: { records: $records }, decision: $decision, opinion: $opinion) { ${batch} } }`,
  timeline: 'query ($id: ID!) { hourRecord(id: $id) { status opinion approvedHours reviewedBy timeline { action opinion } } }',
  mine: '{ viewer { professional { annualHours(year: 2026) { professionalHours total met shortfalls { rule missing } } } } }',
  unit: 'query ($name: String) { annualHours(year: 2026, filter: { name: $name }) { totalCount nodes { person { name } professionalHours } } }',
}

/** Somebody with a browser: signed in through the door, asking with the cookie that it gave. */
async function browserOf(kind: 'PROFESSIONAL' | 'UNIT_ADMIN', login: string) {
  const { outcome, cookie } = await signInAs(server, { kind, login, password })
  expect(outcome.__typename).toBe('Viewer')
  const get = (url: string) => server.fastify.inject({ method: 'GET', url, cookies: { [cookieName]: cookie! } })
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await send(server, cookie, query, variables)
    expect(errors).toBeUndefined()
    return data
  }
  const upload = async (name: string, content: Buffer) => {
    const { ticket, url } = (await ask(documents.ticket)).createUploadTicket
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(content)]), name)
    const encoded = new Response(form)
    const headers = { 'content-type': encoded.headers.get('content-type')!, 'x-upload-ticket': ticket }
    const answer = await server.fastify.inject({ method: 'POST', url, headers, cookies: { [cookieName]: cookie! }, payload: Buffer.from(await encoded.arrayBuffer()) })
    return answer.json<{ id: string }>().id
  }
  return { get, ask, upload }
}

test('through the API alone: registered with a file, refused, corrected, approved, counted, looked up, exported', async () => {
  const unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  const { login, name } = await buildProfessional(server, { unit, department }, { password })
  const departmental = await buildAdministrator(server, { unit, department }, { password })
  const general = await buildAdministrator(server, { unit }, { password })

  const person = await browserOf('PROFESSIONAL', login)
  const input = await validInput(server, { attachmentIds: [await person.upload('结业证书.png', png())] })
  const draft = (await person.ask(documents.create, { input, key: 'once' })).createHourRecord
  expect(draft).toMatchObject({ status: 'DRAFT', attachments: [{ url: expect.any(String) }] })
  const [submitted] = (await person.ask(documents.submit, { records: [{ id: draft.id, version: draft.version }] })).submitHourRecords.items

  const reviewer = await browserOf('UNIT_ADMIN', departmental.login)
  const { totalCount, nodes } = (await reviewer.ask(documents.queue)).hourRecords
  expect({ totalCount, nodes }).toMatchObject({ totalCount: 1, nodes: [{ id: draft.id, version: submitted.record.version, person: { name } }] })
  expect((await reviewer.get(nodes[0].attachments[0].url)).rawPayload).toEqual(png())
  const opinion = '请写明研修的专业方向。'
  const refused = (await reviewer.ask(documents.review, { records: [{ id: draft.id, version: submitted.record.version }], decision: 'REJECT', opinion })).reviewHourRecords
  expect(refused).toMatchObject({ succeeded: 1, items: [{ record: { status: 'REJECTED' } }] })

  expect((await person.ask(documents.timeline, { id: draft.id })).hourRecord).toMatchObject({ status: 'REJECTED', opinion })
  const changes = { id: draft.id, version: refused.items[0].record.version, input: { ...input, description: '方向：人工智能' } }
  const { version } = (await person.ask(documents.update, changes)).updateHourRecord
  const again = (await person.ask(documents.submit, { records: [{ id: draft.id, version }] })).submitHourRecords.items[0].record
  const approved = (await reviewer.ask(documents.review, { records: [{ id: draft.id, version: again.version }], decision: 'APPROVE' })).reviewHourRecords
  expect(approved).toMatchObject({ succeeded: 1, items: [{ record: { status: 'APPROVED' } }] })

  const actions = ['CREATED', 'SUBMITTED', 'REJECTED', 'EDITED', 'SUBMITTED', 'APPROVED']
  const { hourRecord } = await person.ask(documents.timeline, { id: draft.id })
  expect(hourRecord).toMatchObject({ approvedHours: 24, reviewedBy: departmental.name, timeline: actions.map(action => ({ action })) })
  expect((await person.ask(documents.mine)).viewer.professional.annualHours).toMatchObject([
    { professionalHours: 24, total: 24, met: false, shortfalls: [{ rule: 'TOTAL', missing: 66 }, { rule: 'PROFESSIONAL', missing: 36 }] },
  ])

  const administrator = await browserOf('UNIT_ADMIN', general.login)
  expect((await administrator.ask(documents.unit, { name })).annualHours).toMatchObject({ nodes: [{ person: { name }, professionalHours: 24 }] })
  const exported = await administrator.get('/exports/hour-records.csv')
  expect(exported.body).toContain(`${name},`)
  expect(exported.body).toContain('通过认定')
})
