import { beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { write } from '../database/write.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const document = `mutation ($id: ID!, $version: Int!, $input: StaffInput!) {
  updateStaff(id: $id, version: $version, input: $input) {
    __typename
    ... on Professional {
      version phone email position industry { code } titleSeries { code } title { code } department { id }
      employments { startsOn endsOn department { id } } accountEvents { action byName changed departmentName }
    }
    ... on UserError { code }
    ... on InvalidInput { fields { path code } }
    ... on Conflict { version }
  }
}`

let unit: Unit
let first: Department
let second: Department
let general: Person
let departmental: Person
/** Not activated. */
let person: Person & { professionalId: number }
beforeEach(async () => {
  unit = await buildUnit(server)
  first = await buildDepartment(server, unit)
  second = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
  departmental = await buildAdministrator(server, { unit, department: first })
  person = await buildProfessional(server, { unit, department: first })
})

const right = () => ({ position: '工程师', departmentId: String(first.id), industryCode: 'P', titleSeriesCode: '05', phone: '13877100001', email: 'wei@example.com' })
const updated = async (by: Person, input: object, version = 1, who = person) => (await ask(server, by, document, { id: who.professionalId, version, input: { ...right(), ...input } })).updateStaff
const faults = async (by: Person, input: object, who = person) => ((await updated(by, input, 1, who)).fields ?? []).map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)

test('what is right is kept, and the person sees what was changed and by whom', async () => {
  expect(await updated(departmental, {})).toMatchObject({
    version: 2,
    phone: '13877100001',
    email: 'wei@example.com',
    position: '工程师',
    industry: { code: 'P' },
    titleSeries: { code: '05' },
    accountEvents: [{ action: 'EDITED', byName: departmental.name, changed: ['position', 'industryCode', 'titleSeriesCode', 'phone', 'email'], departmentName: null }],
  })
})

test('nothing changed is nothing done', async () => {
  await updated(general, {})
  expect(await updated(general, {}, 2)).toMatchObject({ version: 2, accountEvents: [{ action: 'EDITED' }] })
})

test('another series empties the title; the same one leaves it', async () => {
  await write(server.app.database.fork(), "update professional set title_series_code = '05', title_code = '0503' where id = ?", [person.professionalId])
  expect(await updated(general, {})).toMatchObject({ title: { code: '0503' } })
  expect(await updated(general, { titleSeriesCode: '06' }, 2)).toMatchObject({ titleSeries: { code: '06' }, title: null })
})

test('every fault at once', async () => {
  const foreign = await buildDepartment(server, await buildUnit(server))
  expect((await faults(general, { phone: '1', email: 'x', position: '长'.repeat(101), industryCode: '??', titleSeriesCode: '99', departmentId: String(foreign.id) })).sort()).toEqual([
    'input.departmentId DEPARTMENT_NOT_IN_UNIT',
    'input.email EMAIL_FORMAT',
    'input.industryCode UNKNOWN_CHOICE',
    'input.phone PHONE_FORMAT',
    'input.position TOO_LONG',
    'input.titleSeriesCode UNKNOWN_CHOICE',
  ])
})

test('the contact of an active account is the person’s own: left out it stays, another one is refused', async () => {
  const active = await buildProfessional(server, { unit, department: first }, { password: 'Kaiyuan-2026-xueshi' })
  expect(await faults(general, {}, active)).toEqual(['input.phone CONTACT_OWN', 'input.email CONTACT_OWN'])
  expect(await updated(general, { phone: null, email: null }, 1, active)).toMatchObject({ __typename: 'Professional', phone: '13800000000', position: '工程师' })
})

test('the general administrator moves a person from today on; a department’s administrator moves nobody', async () => {
  expect(await faults(departmental, { departmentId: String(second.id) })).toEqual(['input.departmentId DEPARTMENT_BY_GENERAL_ADMIN'])
  const moved = await updated(general, { departmentId: String(second.id) })
  expect(moved).toMatchObject({
    department: { id: String(second.id) },
    employments: [
      { startsOn: '2026-05-11', endsOn: null, department: { id: String(second.id) } },
      { startsOn: '2020-01-01', endsOn: '2026-05-10', department: { id: String(first.id) } },
    ],
  })
  expect(moved.accountEvents.map(({ action, departmentName }: Record<string, string>) => [action, departmentName])).toEqual([
    ['DEPARTMENT_CHANGED', second.name],
    ['EDITED', null],
  ])
  expect(await updated(departmental, {}, 2)).toMatchObject({ __typename: 'NotFound' })
})

test('what somebody else changed first is a Conflict, also at the same moment', async () => {
  const outcomes = await Promise.all([updated(general, { position: '甲' }), updated(departmental, { position: '乙' })])
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'Professional'])
  expect(await updated(general, {}, 1)).toMatchObject({ __typename: 'Conflict', version: 2 })
})
