import { beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { buildStaff } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { sendFrom, signInAs, someAddress } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { Account } from '../accounts/account.entity.js'
import { firstAdministrator } from './first-administrator.js'

const server = testServer(await ownDatabase('first'))

beforeEach(async () => {
  const connection = server.app.database.fork().getConnection()
  for (const table of ['session', 'assignment', 'account']) await connection.execute(`delete from ${table}`)
})

const signInWith = async (code: string, address = someAddress()) => signInAs(server, { kind: 'STAFF', login: 'admin', password: code }, { address })

async function activate(code: string): Promise<void> {
  const address = someAddress()
  const { cookie } = await signInWith(code, address)
  await sendFrom(server, address, cookie, 'mutation { completeContact(phone: "13900001111") { __typename } }')
  const answer = await sendFrom(server, address, cookie, 'mutation ($current: String!) { changePassword(current: $current, next: "Liujiang#Bridge-7") { __typename ... on Viewer { role } } }', { current: code })
  expect(answer.data.changePassword).toEqual({ __typename: 'Viewer', role: 'SYSTEM_ADMIN' })
}

test('an empty site gets a system administrator to activate', async () => {
  const first = await firstAdministrator(server.app)
  expect(first).toEqual({ login: 'admin', code: expect.stringMatching(/^(\w{4}-){2}\w{4}$/), expiresAt: new Date('2026-05-14T02:00:00.000Z') })
  await activate(first!.code)
})

test('a start before the activation gives a new code, and the old one no longer works', async () => {
  const before = (await firstAdministrator(server.app))!
  const after = (await firstAdministrator(server.app))!
  expect((await signInWith(before.code)).outcome.__typename).toBe('SignInRefused')
  expect((await signInWith(after.code)).outcome.__typename).toBe('PasswordChangeRequired')
})

test('a start after it gives none', async () => {
  await activate((await firstAdministrator(server.app))!.code)
  expect(await firstAdministrator(server.app)).toBeNull()
})

test('a site with accounts gets none', async () => {
  await buildStaff(server, Role.SUPPORT, undefined, 'Liujiang#Bridge-7')
  expect(await firstAdministrator(server.app)).toBeNull()
})

test('servers that start at once make one', async () => {
  const made = await Promise.all([firstAdministrator(server.app), firstAdministrator(server.app)])
  expect(await server.app.database.fork().count(Account)).toBe(1)
  const outcomes = await Promise.all(made.map(async first => (await signInWith(first!.code)).outcome.__typename as string))
  expect(outcomes).toContain('PasswordChangeRequired')
})
