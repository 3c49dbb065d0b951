import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { buildProfessional, buildUnit } from '../../test/factories.js'
import { signInAs, someAddress } from '../../test/sign-in.js'
import { admit, failed, failuresFrom } from './sign-in-limits.js'

const server = testServer({ SIGN_IN_FAILURES_PER_ADDRESS: '6' })
const password = 'Liujiang#Bridge-7'
const attemptFrom = (address = someAddress()) => ({ loginKind: 'STAFF_LOGIN' as const, loginHash: randomUUID(), address })

describe('an account and an address', () => {
  test('get five attempts, however many come at the same moment', async () => {
    const attempt = attemptFrom()
    const admitted = await Promise.all(Array.from({ length: 12 }, () => admit(server.app, attempt)))
    expect(admitted.filter(({ retryAfterSeconds }) => retryAfterSeconds === null)).toHaveLength(5)
  })

  test('stay locked for 15 minutes from the fifth failure, and tries meanwhile do not prolong it', async () => {
    const attempt = attemptFrom()
    for (let i = 0; i < 5; i++) {
      server.app.clock.advance(60_000)
      await admit(server.app, attempt)
    }
    server.app.clock.advance(600_000)
    expect((await admit(server.app, attempt)).retryAfterSeconds).toBe(300)
    expect((await admit(server.app, attempt)).retryAfterSeconds).toBe(300)
    server.app.clock.advance(300_000)
    expect((await admit(server.app, attempt)).retryAfterSeconds).toBeNull()
  })

  test('forget failures that lie 15 minutes back', async () => {
    const attempt = attemptFrom()
    for (let i = 0; i < 4; i++) await admit(server.app, attempt)
    server.app.clock.advance(15 * 60_000)
    for (let i = 0; i < 4; i++) await admit(server.app, attempt)
    expect((await admit(server.app, attempt)).retryAfterSeconds).toBeNull()
  })
})

describe('an address from which many accounts failed', () => {
  test('is refused for 15 minutes, the right password included', async () => {
    const address = someAddress()
    const person = await buildProfessional(server, { unit: await buildUnit(server) }, { password })
    const typed = { kind: 'PROFESSIONAL', login: person.login, password } as const
    for (let i = 0; i < 6; i++) await signInAs(server, { kind: 'STAFF', login: `nobody${i}`, password }, { address })
    expect((await signInAs(server, typed, { address })).outcome).toMatchObject({ code: 'SIGN_IN_REFUSED', retryAfterSeconds: 900 })
    server.app.clock.advance(15 * 60_000)
    expect((await signInAs(server, typed, { address })).outcome.__typename).toBe('Viewer')
  })

  test('refuses no other address', async () => {
    const attempt = attemptFrom()
    for (let i = 0; i < 6; i++) await failed(server.app, { ...attempt, loginHash: randomUUID() })
    expect((await admit(server.app, attemptFrom())).retryAfterSeconds).toBeNull()
  })

  test('is the same for all addresses of an IPv6 network', async () => {
    await failed(server.app, attemptFrom('2001:db8:77:1::1'))
    await failed(server.app, attemptFrom('2001:db8:77:1:ffff::2'))
    expect(await failuresFrom(server.app, '2001:db8:77:1:1:2:3:4')).toBeGreaterThanOrEqual(2)
  })

  test('is counted once for each of many at the same moment', async () => {
    const address = someAddress()
    await Promise.all(Array.from({ length: 10 }, () => failed(server.app, attemptFrom(address))))
    expect(await failuresFrom(server.app, address)).toBe(10)
  })
})
