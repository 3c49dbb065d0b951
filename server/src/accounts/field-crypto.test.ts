import { describe, expect, test } from 'vitest'
import { decryptLogin, encryptLogin, hashLogin } from './field-crypto.js'

const key = Buffer.alloc(32, 1)
const otherKey = Buffer.alloc(32, 2)
const login = '459900199001010019'

describe('encryption of logins', () => {
  test('gives back what went in', () => {
    expect(decryptLogin(key, encryptLogin(key, login))).toBe(login)
  })

  test('names its form and never repeats itself', () => {
    const first = encryptLogin(key, login)
    expect(first).toMatch(/^v1:[\w-]+$/)
    expect(encryptLogin(key, login)).not.toBe(first)
  })

  test('fits its column with the longest login', () => {
    expect(encryptLogin(key, 'x'.repeat(40)).length).toBeLessThanOrEqual(255)
  })

  test('refuses another key', () => {
    expect(() => decryptLogin(otherKey, encryptLogin(key, login))).toThrow('unable to authenticate')
  })

  test('refuses a text that was changed', () => {
    const bytes = Buffer.from(encryptLogin(key, login).slice(3), 'base64url')
    bytes[bytes.length - 1]! ^= 1
    expect(() => decryptLogin(key, `v1:${bytes.toString('base64url')}`)).toThrow('unable to authenticate')
  })

  test('refuses a form that it does not know', () => {
    expect(() => decryptLogin(key, login)).toThrow('not a cipher text of a known form')
  })
})

describe('hash of logins', () => {
  test('is the same for the same login', () => {
    expect(hashLogin(key, login)).toBe(hashLogin(key, login))
    expect(hashLogin(key, login)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('depends on the key', () => {
    expect(hashLogin(otherKey, login)).not.toBe(hashLogin(key, login))
  })
})
