import { randomInt } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, send } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { writeRecord } from '../../test/records.js'
import { ownPassword, register, signedInAfter } from '../../test/registration.js'
import { signInAs } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { demoIdNumber } from '../accounts/id-number.js'
import type { Unit } from '../units/unit.entity.js'

/** A stranger registered the number first: how it comes to its person. */
const server = testServer()
const newPassword = 'Yongjiang#River-9'

let unit: Unit
let general: Person
let idNumber: string
let strangers: Awaited<ReturnType<typeof signedInAfter>>
beforeEach(async () => {
  unit = await buildUnit(server)
  general = await buildAdministrator(server, { unit })
  idNumber = demoIdNumber(randomInt(100_000), `19${60 + randomInt(40)}-0${1 + randomInt(9)}-1${randomInt(10)}`)
  await register(server, { idNumber, name: '冒名', unitId: unit.id, phone: '13911112222', password: ownPassword })
  strangers = await signedInAfter(server, { idNumber, password: ownPassword })
  await send(server, strangers.cookie, 'mutation { completeContact(phone: "13911112222", email: "stranger@example.com") { __typename } }')
})

const add = async (by: Person, more: object = {}) =>
  (await ask(server, by, 'mutation ($input: NewStaffInput!, $key: String!) { addStaff(input: $input, idempotencyKey: $key) { __typename ... on StaffAccess { oneTimeCode professional { id name unit { id } department { id } standing phone } } ... on InvalidInput { fields { path code } } } }', {
    input: { idNumber, name: '本人姓名', ...more },
    key: `key ${idNumber}`,
  })).addStaff
const reset = async (by: Person, key = 'reset') =>
  (await ask(server, by, 'mutation ($id: ID!, $version: Int!, $key: String!) { resetAccess(professionalId: $id, version: $version, idempotencyKey: $key) { __typename ... on StaffAccess { oneTimeCode } } }', { id: strangers.me.id, version: strangers.me.version + 1, key })).resetAccess

/** What of the stranger still opens or stands. */
async function ofTheStranger() {
  const { outcome } = await signInAs(server, { kind: 'PROFESSIONAL', login: idNumber, password: ownPassword })
  const [row] = await server.app.database.reader.rows('select phone, email, password_hash from account where id = ?', [strangers.person.accountId])
  return { signsIn: outcome.__typename, session: (await send(server, strangers.cookie, '{ viewer { id } }')).data.viewer, kept: row }
}
const nothingLeft = { signsIn: 'SignInRefused', session: null, kept: [null, null, null] }

async function activate(code: string) {
  const { outcome, cookie } = await signInAs(server, { kind: 'PROFESSIONAL', login: idNumber, password: code })
  expect(outcome.__typename).toBe('PasswordChangeRequired')
  await send(server, cookie, 'mutation { completeContact(phone: "13800001234") { __typename } }')
  await send(server, cookie, 'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { __typename } }', { current: code, next: newPassword })
  return signedInAfter(server, { idNumber, password: newPassword })
}

test('a code from the unit gives the account to its person: password, contact and sessions of whoever registered are gone', async () => {
  const { oneTimeCode } = await reset(general)
  expect(await ofTheStranger()).toEqual(nothingLeft)
  const { me, contact } = await activate(oneTimeCode)
  expect(contact).toEqual({ phone: '13800001234', email: null })
  expect(me.accountEvents.map(({ action, byName }: { action: string; byName: string }) => [action, byName])).toEqual([
    ['CODE_ISSUED', general.name],
    ['GIVEN_BACK', general.name],
    ['REGISTERED', '冒名'],
  ])
})

test('also once the unit has confirmed what the stranger said, and by the system administrator’s code', async () => {
  const selection = { people: [{ id: strangers.me.id, version: strangers.me.version + 1 }] }
  expect((await ask(server, general, 'mutation ($selection: PeopleSelection!) { confirmStaff(selection: $selection) { succeeded } }', { selection })).confirmStaff.succeeded).toBe(1)
  const system = await buildStaff(server, Role.SYSTEM_ADMIN)
  const { issueOneTimeCode } = await ask(server, system, 'mutation ($id: ID!) { issueOneTimeCode(accountId: $id) { ... on AccountCreated { oneTimeCode } } }', { id: strangers.person.accountId })
  expect(await ofTheStranger()).toEqual(nothingLeft)
  await activate(issueOneTimeCode.oneTimeCode)
  // From then on the account is proven: a further code leaves contact and password as they are.
  await ask(server, system, 'mutation ($id: ID!) { issueOneTimeCode(accountId: $id) { __typename } }', { id: strangers.person.accountId })
  expect((await signedInAfter(server, { idNumber, password: newPassword })).contact.phone).toBe('13800001234')
})

describe('the person’s own unit adds the person', () => {
  test('who is another’s by the stranger’s word: answered as for a number that is new, moved, renamed, drafts and all', async () => {
    const draft = await writeRecord(server, strangers.person)
    const own = await buildUnit(server)
    const department = await buildDepartment(server, own)
    const theirs = await buildAdministrator(server, { unit: own, department })
    const added = await add(theirs, { phone: '13700000000' })
    expect(added).toEqual({
      __typename: 'StaffAccess',
      oneTimeCode: expect.stringMatching(/^[\w]{4}-[\w]{4}-[\w]{4}$/),
      professional: { id: strangers.me.id, name: '本人姓名', unit: { id: String(own.id) }, department: { id: String(department.id) }, standing: 'CONFIRMED', phone: '13700000000' },
    })
    expect(await ofTheStranger()).toMatchObject({ signsIn: 'SignInRefused', session: null })
    expect((await ask(server, general, '{ professionals { totalCount } }')).professionals.totalCount).toBe(0)
    // The same call again gives the same code.
    expect(await add(theirs, { phone: '13700000000' })).toEqual(added)
    const { me, cookie } = await activate(added.oneTimeCode)
    expect(me).toMatchObject({ name: '本人姓名', standing: 'CONFIRMED', employments: [{ department: { id: String(department.id) } }] })
    expect((await send(server, cookie, '{ hourRecords { nodes { id unit { id } } } }')).data.hourRecords.nodes).toEqual([{ id: draft.id, unit: { id: String(own.id) } }])
  })

  test('but not who is confirmed, anywhere', async () => {
    await add(general)
    const other = await buildAdministrator(server, { unit: await buildUnit(server) })
    expect(await add(other)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'input.idNumber', code: 'STAFF_NOT_ADDED' }] })
    expect((await ofTheStranger()).session).toBeNull()
  })

  test('but not whose account is locked', async () => {
    await server.app.database.fork().getConnection().execute('update account set locked_at = 1 where id = ?', [strangers.person.accountId])
    expect(await add(general)).toMatchObject({ fields: [{ code: 'STAFF_NOT_ADDED' }] })
  })
})
