import { randomInt } from 'node:crypto'
import { keyedHash } from './field-crypto.js'
import { hashPassword } from './password-hash.js'

/** Without 0, 1, I and O, which are taken for one another on paper and on the telephone: 5 bits a character. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 12
const groupLength = 4
/** A code is good for 72 hours. */
export const codeLifeMs = 72 * 60 * 60 * 1000

/** A fresh code: shown once, kept as a hash. */
export interface OneTimeCode {
  /** In groups, as K7QM-3XZT-PB9W. */
  readonly code: string
  /** argon2id of its plain form. */
  readonly hash: string
  /** 72 hours from now. */
  readonly expiresAt: Date
}

/** A random code of 60 bits that signs in for nothing but setting a password; `now` is when it is made. */
export function newOneTimeCode(now: Date): Promise<OneTimeCode> {
  return codeOf(() => randomInt(alphabet.length), now)
}

/**
 * A code of 60 bits that is always the same for one act (who acts, on whom, with which idempotency key) and that nobody finds without the
 * site's key: an answer that was lost, and is asked for again, shows the code that was issued. Nothing of it is kept but the hash.
 */
export function oneTimeCodeFor(fieldKey: Buffer, act: readonly (number | string)[], now: Date): Promise<OneTimeCode> {
  return codeOf(placesFor(fieldKey, 'one-time code', act), now)
}

/** The text of the same code, in groups, to be shown again. */
export const codeTextFor = (fieldKey: Buffer, act: readonly (number | string)[]): string => grouped(plainOf(placesFor(fieldKey, 'one-time code', act)))

/** A number of the form of a one-time code (60 bits) that is always the same for one act and purpose: to be kept by a person, and shown again to the same request. */
export const receiptFor = (fieldKey: Buffer, purpose: string, act: readonly (number | string)[]): string => grouped(plainOf(placesFor(fieldKey, purpose, act)))

function placesFor(fieldKey: Buffer, purpose: string, act: readonly (number | string)[]): (place: number) => number {
  const digest = Buffer.from(keyedHash(fieldKey, purpose, JSON.stringify(act)), 'hex')
  return place => digest[place]! % alphabet.length
}

const plainOf = (pick: (place: number) => number): string => Array.from({ length }, (_, place) => alphabet[pick(place)]).join('')
const grouped = (plain: string): string => plain.match(new RegExp(`.{${groupLength}}`, 'g'))!.join('-')

async function codeOf(pick: (place: number) => number, now: Date): Promise<OneTimeCode> {
  const plain = plainOf(pick)
  return {
    code: grouped(plain),
    hash: await hashPassword(plain),
    expiresAt: new Date(now.getTime() + codeLifeMs),
  }
}

/** The plain form of what was typed, if it may be a code: without groups, in upper case, half-width; else null. */
export function plainOneTimeCode(typed: string): string | null {
  const plain = typed.slice(0, 100).normalize('NFKC').replace(/[\s\p{Pd}]/gu, '').toUpperCase()
  return plain.length === length && [...plain].every(character => alphabet.includes(character)) ? plain : null
}
