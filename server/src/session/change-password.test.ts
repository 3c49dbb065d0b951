import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { send, signedIn } from '../../test/ask.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { sendFrom, signInAs, someAddress } from '../../test/sign-in.js'

const server = testServer()
const password = 'Liujiang#Bridge-7'
const next = 'Yulin%Market-2031'
const document = `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) {
  __typename ... on Viewer { name } ... on InvalidInput { fields { path code message } } ... on NotAllowed { code message } } }`

let person: Person
let cookie: string
let address: string
beforeEach(async () => {
  address = someAddress()
  person = await buildProfessional(server, { unit: await buildUnit(server) }, { password })
  cookie = await signedIn(server, person)
})
const change = async (current: string, wanted: string) => (await sendFrom(server, address, cookie, document, { current, next: wanted })).data.changePassword
const codes = (outcome: { fields: { path: string; code: string }[] }) => outcome.fields.map(({ path, code }) => `${path} ${code}`)
const signInWith = async (secret: string) => (await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: secret }, { address })).outcome

describe('a new password', () => {
  test('takes the place of the old one', async () => {
    expect(await change(password, next)).toEqual({ __typename: 'Viewer', name: person.name })
    expect((await signInWith(password)).__typename).toBe('SignInRefused')
    expect((await signInWith(next)).__typename).toBe('Viewer')
  })

  test('ends all other sessions at once, and not this one', async () => {
    const other = await signedIn(server, person)
    await change(password, next)
    expect((await send(server, other, '{ viewer { id } }')).data.viewer).toBeNull()
    expect((await send(server, cookie, '{ viewer { id } }')).data.viewer).not.toBeNull()
  })

  test('gets all its faults at once, with a wrong present one', async () => {
    expect(codes(await change('wrong', 'aaa'))).toEqual(['current PASSWORD_WRONG', 'next PASSWORD_SHORT', 'next PASSWORD_CLASSES'])
  })

  test.each([
    ['Aa1!', 'next PASSWORD_SHORT'],
    [`Aa1!${'x'.repeat(61)}`, 'next PASSWORD_LONG'],
    ['nanning-market', 'next PASSWORD_CLASSES'],
    ['P@ssw0rd', 'next PASSWORD_COMMON'],
    [password, 'next PASSWORD_SAME'],
  ])('is not %s', async (wanted, fault) => {
    expect(codes(await change(password, wanted))).toContain(fault)
  })

  test('has nothing of the identity number', async () => {
    expect(codes(await change(password, `Yu!${person.login.slice(-6)}lin`))).toContain('next PASSWORD_CONTAINS_LOGIN')
  })

  test('says how long it must be', async () => {
    expect((await change(password, 'Aa1!')).fields[0].message).toBe('密码至少 8 个字符。')
  })

  test('leaves everything as it was where it has a fault', async () => {
    await change(password, 'aaa')
    expect((await signInWith(password)).__typename).toBe('Viewer')
  })
})

describe('a wrong present password', () => {
  test('counts as a failed sign-in', async () => {
    for (let i = 0; i < 5; i++) await change('wrong', next)
    expect(await change(password, next)).toMatchObject({ __typename: 'NotAllowed', code: 'TOO_MANY_FAILURES', message: expect.stringContaining('15 分钟') })
    expect(await signInWith(password)).toMatchObject({ __typename: 'SignInRefused', retryAfterSeconds: 900 })
  })

  test('is not multiplied by aliases', async () => {
    const { data } = await sendFrom(
      server,
      address,
      cookie,
      'mutation { a: changePassword(current: "1", next: "2") { __typename } b: changePassword(current: "3", next: "4") { __typename ... on NotAllowed { code } } }',
    )
    expect(data).toEqual({ a: { __typename: 'InvalidInput' }, b: { __typename: 'NotAllowed', code: 'ONE_SIGN_IN_PER_REQUEST' } })
  })
})

test('is not for visitors', async () => {
  expect((await send(server, null, document, { current: password, next })).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
})
