import { describe, expect, test } from 'vitest'
import { HashingBusy, hashPassword, verifyPassword } from './password-hash.js'

const password = 'Guangxi#2025-xueshi'

describe('password hashes', () => {
  test('say which argon2id they are', async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  })

  test('differ for the same password', async () => {
    expect(await hashPassword(password)).not.toBe(await hashPassword(password))
  })

  test('know their password and no other', async () => {
    const hash = await hashPassword(password)
    expect(await verifyPassword(password, hash)).toBe(true)
    expect(await verifyPassword(`${password} `, hash)).toBe(false)
  })

  test('take a letter composed or decomposed', async () => {
    expect(await verifyPassword('Cafe\u0301-Nanning-1', await hashPassword('Caf\u00e9-Nanning-1'))).toBe(true)
  })

  test('are verified by the settings that they name', async () => {
    // Made with other settings than today's: m=8 KiB, one pass.
    const hash = '$argon2id$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$OgCJY8Zff/pzMakLq9H9F+qfA70FNWuFfOtD97cICtw'
    expect(await verifyPassword('password', hash)).toBe(true)
  })

  test('are missed without saying so', async () => {
    expect(await verifyPassword(password, null)).toBe(false)
  })

  test('are refused when they are none', async () => {
    await expect(verifyPassword(password, 'plain text')).rejects.toThrow('not an argon2id hash')
  })

  test('are not waited for without end', async () => {
    const hash = '$argon2id$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$OgCJY8Zff/pzMakLq9H9F+qfA70FNWuFfOtD97cICtw'
    const asked = await Promise.allSettled(Array.from({ length: 500 }, () => verifyPassword(password, hash)))
    expect(asked.some(answer => answer.status === 'rejected' && answer.reason instanceof HashingBusy)).toBe(true)
    expect(asked.some(answer => answer.status === 'fulfilled')).toBe(true)
  })
})
