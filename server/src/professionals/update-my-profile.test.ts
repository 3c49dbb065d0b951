import { beforeEach, expect, test } from 'vitest'
import type { Department } from '../units/department.entity.js'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { submitRecord, writeRecord } from '../../test/records.js'

const server = testServer()
const update = `mutation ($version: Int!, $input: MyProfileInput!) {
  updateMyProfile(version: $version, input: $input) {
    __typename
    ... on Professional {
      version phone email position ethnicGroup { code name } industry { code } titleSeries { code } title { code }
      department { id } employments { startsOn endsOn department { id } }
    }
    ... on InvalidInput { fields { path code message } }
    ... on Conflict { version }
  }
}`
const right = { phone: '13877100001', email: 'wei@example.com', ethnicGroupCode: '08', position: '工程师', industryCode: 'P', titleSeriesCode: '05', titleCode: '0503' }

let person: Person & { professionalId: number }
let first: Department
let second: Department
let foreign: Department

beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  const unit = await buildUnit(server)
  first = await buildDepartment(server, unit)
  second = await buildDepartment(server, unit)
  foreign = await buildDepartment(server, await buildUnit(server))
  person = await buildProfessional(server, { unit, department: first })
})

const updated = async (input: object, version = 1) => (await ask(server, person, update, { version, input })).updateMyProfile
const faults = async (input: object) => ((await updated(input)).fields ?? []).map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)

test('what is right is kept, and the version goes up', async () => {
  expect(await updated({ ...right, departmentId: first.id })).toMatchObject({
    version: 2,
    phone: '13877100001',
    email: 'wei@example.com',
    position: '工程师',
    ethnicGroup: { code: '08', name: '壮族' },
    industry: { code: 'P' },
    titleSeries: { code: '05' },
    title: { code: '0503' },
  })
})

test('every fault is named at once', async () => {
  const wrong = { phone: '12345', email: 'nobody', ethnicGroupCode: '99', position: '长'.repeat(101), industryCode: '??', titleSeriesCode: '99', titleCode: '0503', departmentId: foreign.id }
  expect((await faults(wrong)).sort()).toEqual([
    'input.departmentId DEPARTMENT_NOT_IN_UNIT',
    'input.email EMAIL_FORMAT',
    'input.ethnicGroupCode UNKNOWN_CHOICE',
    'input.industryCode UNKNOWN_CHOICE',
    'input.phone PHONE_FORMAT',
    'input.position TOO_LONG',
    'input.titleCode TITLE_NOT_IN_SERIES',
    'input.titleSeriesCode UNKNOWN_CHOICE',
  ])
})

test('what is refused changes nothing', async () => {
  await updated({ ...right, phone: '12345' })
  expect(await updated({ ...right, departmentId: first.id })).toMatchObject({ version: 2 })
})

test.each([
  ['a title without its series', { titleSeriesCode: null }, ['input.titleSeriesCode TITLE_NEEDS_SERIES']],
  ['a title of another series', { titleSeriesCode: '01' }, ['input.titleCode TITLE_NOT_IN_SERIES']],
  ['a title that there is not', { titleCode: '0599' }, ['input.titleCode UNKNOWN_CHOICE']],
  ['no title at all', { titleSeriesCode: null, titleCode: null }, []],
  ['无职称, which has no series', { titleSeriesCode: null, titleCode: '0001' }, []],
  ['no phone', { phone: '  ' }, ['input.phone REQUIRED']],
  ['control characters', { position: '工程\u0000师' }, ['input.position CONTROL_CHARACTERS']],
  ['a department that there is not', { departmentId: '0' }, ['input.departmentId DEPARTMENT_NOT_IN_UNIT']],
])('%s', async (_what, change, expected) => {
  expect(await faults({ ...right, departmentId: first.id, ...change })).toEqual(expected)
})

test('markup is kept as typed', async () => {
  expect(await updated({ ...right, position: '<b>=1+1</b>' })).toMatchObject({ position: '<b>=1+1</b>' })
})

test('another version than was seen is a conflict, also when only the phone changed', async () => {
  await updated({ ...right, departmentId: first.id })
  expect(await updated({ ...right, phone: '13877100002', departmentId: first.id })).toEqual({ __typename: 'Conflict', version: 2 })
})

test('of two at the same moment one wins', async () => {
  const both = await Promise.all([updated({ ...right, departmentId: first.id }), updated({ ...right, departmentId: first.id })])
  expect(both.map(outcome => outcome.__typename).sort()).toEqual(['Conflict', 'Professional'])
})

test('a change of department begins today and ends the one before yesterday', async () => {
  expect(await updated({ ...right, departmentId: second.id })).toMatchObject({
    department: { id: String(second.id) },
    employments: [
      { startsOn: '2026-05-11', endsOn: null, department: { id: String(second.id) } },
      { startsOn: '2020-01-01', endsOn: '2026-05-10', department: { id: String(first.id) } },
    ],
  })
})

test('the day is that of Asia/Shanghai', async () => {
  server.app.clock.set('2026-05-11T16:30:00.000Z')
  expect((await updated({ ...right, departmentId: second.id })).employments[0].startsOn).toBe('2026-05-12')
})

test('a second change on the same day replaces the first', async () => {
  await updated({ ...right, departmentId: second.id })
  expect((await updated({ ...right, departmentId: null }, 2)).employments).toEqual([
    { startsOn: '2026-05-11', endsOn: null, department: null },
    { startsOn: '2020-01-01', endsOn: '2026-05-10', department: { id: String(first.id) } },
  ])
})

test('the same department again leaves the history alone', async () => {
  expect((await updated({ ...right, departmentId: first.id })).employments).toHaveLength(1)
})

test('a profile is a professional’s to change', async () => {
  const administrator = await buildAdministrator(server, { unit: { id: person.unitId! } })
  expect((await attempt(server, administrator, update, { version: 1, input: right })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})

test('drafts follow to the new department, what has been submitted stays where it was', async () => {
  const draft = await writeRecord(server, person, { title: '草稿' })
  const submitted = await writeRecord(server, person, { title: '已提交' })
  expect(await submitRecord(server, person, submitted)).toBe(1)

  await updated({ ...right, departmentId: second.id })

  const { hourRecords } = await ask(server, person, '{ hourRecords { nodes { id department { id } } } }')
  expect(Object.fromEntries(hourRecords.nodes.map((node: { id: string; department: { id: string } }) => [node.id, node.department.id]))).toEqual({
    [draft.id]: String(second.id),
    [submitted.id]: String(first.id),
  })
})
