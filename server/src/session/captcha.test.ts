import { describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { challenge, payload, signInAs, solved, someAddress } from '../../test/sign-in.js'
import { costAfter, spendCaptcha } from './captcha.js'

const server = testServer()
const nobody = { kind: 'STAFF', login: 'nobody', password: 'wrong' } as const
const outcomeOf = async (captcha: string, address = someAddress()) => (await signInAs(server, nobody, { address, captcha })).outcome.code

test.each([
  [0, 100],
  [9, 100],
  [10, 200],
  [20, 400],
  [49, 1600],
  [50, 3200],
  [5000, 3200],
])('after %i failures the greatest number to try is %i', (failures, cost) => {
  expect(costAfter(failures, 100)).toBe(cost)
})

describe('GET /captcha', () => {
  test('gives a challenge of ALTCHA, not to be kept', async () => {
    const response = await server.fastify.inject({ method: 'GET', url: '/captcha' })
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.json()).toEqual({
      algorithm: 'SHA-256',
      challenge: expect.stringMatching(/^[0-9a-f]{64}$/),
      maxnumber: 100,
      salt: expect.stringMatching(/^[0-9a-f]{24}\?cost=100&expires=\d+&$/),
      signature: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('is dearer for an address from which many failed', async () => {
    const address = someAddress()
    for (let i = 0; i < 10; i++) await signInAs(server, { ...nobody, login: `nobody${i}` }, { address })
    expect((await challenge(server, address)).maxnumber).toBe(200)
  })
})

describe('a solution', () => {
  test('lets a sign-in be tried', async () => {
    expect(await outcomeOf(await solved(await challenge(server, someAddress())))).toBe('SIGN_IN_REFUSED')
  })

  test('does not work twice, also at another address', async () => {
    const captcha = await solved(await challenge(server, someAddress()))
    await outcomeOf(captcha)
    expect(await outcomeOf(captcha)).toBe('CAPTCHA_REFUSED')
  })

  test('works once of many at the same moment', async () => {
    const captcha = await solved(await challenge(server, someAddress()))
    const spent = await Promise.all(Array.from({ length: 8 }, () => spendCaptcha(server.app, captcha, '192.0.2.1')))
    expect(spent.filter(Boolean)).toHaveLength(1)
  })

  test('is refused after ten minutes', async () => {
    const captcha = await solved(await challenge(server, someAddress()))
    server.app.clock.advance(10 * 60 * 1000)
    expect(await outcomeOf(captcha)).toBe('CAPTCHA_REFUSED')
  })

  test('is refused where the address has earned a dearer one meanwhile', async () => {
    const address = someAddress()
    const cheap = await solved(await challenge(server, address))
    for (let i = 0; i < 10; i++) await signInAs(server, { ...nobody, login: `nobody${i}` }, { address })
    expect(await outcomeOf(cheap, address)).toBe('CAPTCHA_REFUSED')
  })

  test('says nothing of the account when it is refused, and does not count', async () => {
    const address = someAddress()
    for (let i = 0; i < 10; i++) await outcomeOf('wrong', address)
    expect((await challenge(server, address)).maxnumber).toBe(100)
  })
})

describe('what is no solution', () => {
  const read = (captcha: string) => JSON.parse(Buffer.from(captcha, 'base64').toString()) as { salt: string; number: number; signature: string; challenge: string }
  const changed = async (change: (solution: ReturnType<typeof read>) => object) => payload(change(read(await solved(await challenge(server, someAddress())))))

  test.each(['', 'text', 'bnVsbA==', 'W10=', 'eyJhbGdvcml0aG0iOiJTSEEtMjU2In0=', 'A'.repeat(100_000)])('%.40s', async captcha => {
    expect(await outcomeOf(captcha)).toBe('CAPTCHA_REFUSED')
  })

  test('another number', async () => {
    expect(await outcomeOf(await changed(solution => ({ ...solution, number: solution.number + 1 })))).toBe('CAPTCHA_REFUSED')
  })

  test('another signature', async () => {
    expect(await outcomeOf(await changed(solution => ({ ...solution, signature: '0'.repeat(64) })))).toBe('CAPTCHA_REFUSED')
  })

  test('a later expiry', async () => {
    expect(await outcomeOf(await changed(solution => ({ ...solution, salt: solution.salt.replace(/expires=\d+/, 'expires=9999999999') })))).toBe('CAPTCHA_REFUSED')
  })

  test('the expiry moved out of the salt into the number', async () => {
    const moved = await changed(solution => {
      const at = solution.salt.indexOf('?')
      return { ...solution, salt: solution.salt.slice(0, at), number: `${solution.salt.slice(at)}${solution.number}` }
    })
    expect(await outcomeOf(moved)).toBe('CAPTCHA_REFUSED')
  })

  test('another algorithm', async () => {
    expect(await outcomeOf(await changed(solution => ({ ...solution, algorithm: 'SHA-1' })))).toBe('CAPTCHA_REFUSED')
  })
})
