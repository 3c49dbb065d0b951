import { beforeAll, expect, test } from 'vitest'
import { Role } from '../access/role.js'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'

const server = testServer()
const reveal = `mutation ($id: ID!, $reason: String) {
  revealIdNumber(professionalId: $id, reason: $reason) { __typename ... on IdNumber { value } ... on UserError { code message } }
}`
const looks = 'query ($id: ID!) { professional(id: $id) { maskedIdNumber idNumberLooks { at byName reason unit { id } } permissions { canRevealIdNumber { allowed code } } } }'

let person: Person & { professionalId: number }
let administrator: Person
let neighbour: Person
let people: Record<string, Person>

beforeAll(async () => {
  const unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  const other = await buildUnit(server)
  const authority = await buildUnit(server)
  await supervise(server, authority, unit)
  person = await buildProfessional(server, { unit, department })
  administrator = await buildAdministrator(server, { unit })
  neighbour = await buildAdministrator(server, { unit: other })
  people = {
    'the unit’s account': await buildStaff(server, Role.UNIT, unit),
    'the department’s administrator': await buildAdministrator(server, { unit, department }),
    'the authority': await buildStaff(server, Role.AUTHORITY, authority),
    support: await buildStaff(server, Role.SUPPORT),
    'an administrator of another department': await buildAdministrator(server, { unit, department: await buildDepartment(server, unit) }),
    'another authority': await buildStaff(server, Role.AUTHORITY, other),
    'a colleague': await buildProfessional(server, { unit, department }),
    analyst: await buildStaff(server, Role.ANALYST),
    auditor: await buildStaff(server, Role.AUDITOR),
    'system administrator': await buildStaff(server, Role.SYSTEM_ADMIN),
  }
})

const revealed = async (by: Person, reason: string | null) => (await ask(server, by, reveal, { id: person.professionalId, reason })).revealIdNumber
const looksSeenBy = async (by: Person) => (await ask(server, by, looks, { id: person.professionalId })).professional?.idNumberLooks

test('oneself without a reason; the look is written down', async () => {
  expect(await revealed(person, null)).toEqual({ __typename: 'IdNumber', value: person.login })
  expect((await looksSeenBy(person))[0]).toEqual({ at: server.app.clock.now().toISOString(), byName: person.name, reason: null, unit: { id: String(person.unitId) } })
})

test('an administrator with a reason; the person sees who looked and why', async () => {
  expect((await revealed(administrator, ' 核对职称申报材料 ')).value).toBe(person.login)
  expect((await looksSeenBy(person))[0]).toMatchObject({ byName: administrator.name, reason: '核对职称申报材料', unit: { id: String(administrator.unitId) } })
})

test.each([null, '', '   '])('an administrator with the reason %j is refused, and nothing is written down', async reason => {
  const before = await looksSeenBy(person)
  expect(await revealed(administrator, reason)).toMatchObject({ __typename: 'NotAllowed', code: 'LOOK_REASON_REQUIRED' })
  expect(await looksSeenBy(person)).toEqual(before)
})

test('a reason too long is refused', async () => {
  expect(await revealed(administrator, '因'.repeat(501))).toMatchObject({ __typename: 'NotAllowed', code: 'TOO_LONG' })
})

test.each(['the unit’s account', 'the department’s administrator', 'the authority'])('%s sees it with a reason', async who => {
  expect((await revealed(people[who]!, '核对')).value).toBe(person.login)
})

test.each(['an administrator of another department', 'another authority', 'a colleague', 'support'])('for %s the person does not exist', async who => {
  const before = await looksSeenBy(person)
  expect(await revealed(people[who]!, '核对')).toMatchObject({ __typename: 'NotFound' })
  expect(await looksSeenBy(person)).toEqual(before)
})

test('the neighbouring unit cannot tell the person from nobody', async () => {
  const nobody = (await ask(server, neighbour, reveal, { id: '999999999', reason: '核对' })).revealIdNumber
  expect(await revealed(neighbour, '核对')).toEqual(nobody)
})

test.each(['analyst', 'auditor', 'system administrator'])('%s has no such question', async who => {
  expect((await attempt(server, people[who]!, reveal, { id: person.professionalId, reason: '核对' })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})
