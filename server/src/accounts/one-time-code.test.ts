import { describe, expect, test } from 'vitest'
import { newOneTimeCode, plainOneTimeCode } from './one-time-code.js'
import { verifyPassword } from './password-hash.js'

const now = new Date('2026-05-11T02:00:00.000Z')

describe('one-time codes', () => {
  test('are readable groups without letters that are taken for digits', async () => {
    const { code } = await newOneTimeCode(now)
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
  })

  test('live for 72 hours', async () => {
    expect((await newOneTimeCode(now)).expiresAt.toISOString()).toBe('2026-05-14T02:00:00.000Z')
  })

  test('are verified in the plain form', async () => {
    const { code, hash } = await newOneTimeCode(now)
    expect(await verifyPassword(plainOneTimeCode(code)!, hash)).toBe(true)
  })

  test.each(['K7QM-3XZT-PB9W', 'k7qm 3xzt pb9w', ' K7QM3XZTPB9W ', 'Ｋ７ＱＭ－３ＸＺＴ－ＰＢ９Ｗ', 'K7QM–3XZT—PB9W'])('are read from %s', typed => {
    expect(plainOneTimeCode(typed)).toBe('K7QM3XZTPB9W')
  })

  test.each(['', 'K7QM-3XZT-PB9', 'K7QM-3XZT-PB9WW', 'K7QM-3XZT-PB90', 'Guangxi#2025'])('are not read from %j', typed => {
    expect(plainOneTimeCode(typed)).toBeNull()
  })
})
