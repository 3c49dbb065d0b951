import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { send } from '../../test/ask.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { sendFrom, signInAs, someAddress } from '../../test/sign-in.js'
import { issueOneTimeCode } from '../accounts/issue-one-time-code.js'

const server = testServer()
const password = 'Liujiang#Bridge-7'
const contactDocument = 'mutation ($phone: String!, $email: String) { completeContact(phone: $phone, email: $email) { __typename ... on Contact { phone email } ... on InvalidInput { fields { path code } } } }'
const passwordDocument = `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) {
  __typename ... on Viewer { role unit { id } } ... on InvalidInput { fields { path code } } ... on NotAllowed { code } } }`

let person: Person
let code: string
let address: string
const typed = (secret: string) => ({ kind: 'PROFESSIONAL', login: person.login, password: secret }) as const
const change = (cookie: string | null, current: string, next = password) => sendFrom(server, address, cookie, passwordDocument, { current, next })

beforeEach(async () => {
  address = someAddress()
  person = await buildProfessional(server, { unit: await buildUnit(server) })
  const em = server.app.database.fork()
  await em.getConnection().execute('update account set phone = null where id = ?', [person.accountId])
  code = (await issueOneTimeCode(em, server.app, person.accountId))!.code!.code
})

describe('a one-time code', () => {
  test('signs in for nothing but a password and contact', async () => {
    const { outcome, cookie } = await signInAs(server, typed(code), { address })
    expect(outcome).toMatchObject({ __typename: 'PasswordChangeRequired', code: 'PASSWORD_CHANGE_REQUIRED' })
    expect((await send(server, cookie, '{ viewer { id } }')).data.viewer).toBeNull()
    for (const document of [
      '{ hourRecords { nodes { id } } }',
      '{ professionals { nodes { id } } }',
      '{ searchUnits(text: "单位") { id } }',
      `mutation { switchAssignment(id: "${person.assignmentId}") { __typename } }`,
      'mutation { createUploadTicket { ticket } }',
    ]) {
      expect((await send(server, cookie, document)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
    }
  })

  test('is read in lower case and without its groups', async () => {
    expect((await signInAs(server, typed(code.toLowerCase().replaceAll('-', '')), { address })).outcome.__typename).toBe('PasswordChangeRequired')
  })

  test('needs a phone number before a password is set', async () => {
    const { cookie } = await signInAs(server, typed(code), { address })
    expect((await change(cookie, code)).data.changePassword.fields).toEqual([{ path: 'phone', code: 'PHONE_FIRST' }])
  })

  test('makes a full session of what follows, and is used by it', async () => {
    const { cookie } = await signInAs(server, typed(code), { address })
    const contact = { phone: ' 13900001111 ', email: 'name@example.com' }
    expect((await send(server, cookie, contactDocument, contact)).data.completeContact).toEqual({ __typename: 'Contact', phone: '13900001111', email: 'name@example.com' })
    const answer = await change(cookie, code)
    expect(answer.data.changePassword).toEqual({ __typename: 'Viewer', role: 'PROFESSIONAL', unit: { id: String(person.unitId) } })
    expect((await send(server, answer.cookies['xueshi']!, '{ viewer { contact { phone email } } }')).data.viewer.contact).toEqual({ phone: '13900001111', email: 'name@example.com' })
    expect((await send(server, cookie, passwordDocument, { current: code, next: password })).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
    expect((await signInAs(server, typed(code))).outcome.__typename).toBe('SignInRefused')
    expect((await signInAs(server, typed(password))).outcome.__typename).toBe('Viewer')
  })

  test('of two that use it at once, one sets the password', async () => {
    const first = await signInAs(server, typed(code), { address })
    const second = await signInAs(server, typed(code), { address })
    await send(server, first.cookie, contactDocument, { phone: '13900001111' })
    const outcomes = await Promise.all([change(first.cookie, code), change(second.cookie, code, `${password}-2`)])
    expect(outcomes.filter(({ data }) => data?.changePassword?.__typename === 'Viewer')).toHaveLength(1)
  })

  test('is refused after 72 hours', async () => {
    server.app.clock.advance(72 * 3_600_000)
    expect((await signInAs(server, typed(code), { address })).outcome.__typename).toBe('SignInRefused')
  })

  test('takes the place of an earlier one', async () => {
    await issueOneTimeCode(server.app.database.fork(), server.app, person.accountId)
    expect((await signInAs(server, typed(code), { address })).outcome.__typename).toBe('SignInRefused')
  })

  test('is locked after five failures like a password', async () => {
    for (let i = 0; i < 5; i++) await signInAs(server, typed('2222-2222-2222'), { address })
    expect((await signInAs(server, typed(code), { address })).outcome).toMatchObject({ __typename: 'SignInRefused', retryAfterSeconds: 900 })
  })

  test('leaves a password that is there as it is', async () => {
    const active = await buildProfessional(server, { unit: await buildUnit(server) }, { password })
    await issueOneTimeCode(server.app.database.fork(), server.app, active.accountId)
    expect((await signInAs(server, { kind: 'PROFESSIONAL', login: active.login, password })).outcome.__typename).toBe('Viewer')
  })
})

describe('contact', () => {
  test('gets all faults at once', async () => {
    const { cookie } = await signInAs(server, typed(code), { address })
    expect((await send(server, cookie, contactDocument, { phone: '1', email: 'x' })).data.completeContact.fields).toEqual([
      { path: 'phone', code: 'PHONE_FORMAT' },
      { path: 'email', code: 'EMAIL_FORMAT' },
    ])
  })

  test('is not for visitors', async () => {
    expect((await send(server, null, contactDocument, { phone: '13900001111' })).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
  })
})
