import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A proof of work as `GET /captcha` gives it. */
export interface CaptchaChallenge {
  algorithm: 'SHA-256'
  /** Hexadecimal SHA-256 of the salt followed by the sought number. */
  challenge: string
  salt: string
  signature: string
  /** The sought number is not above this. */
  maxnumber: number
}

/**
 * Finds the number by trying all, from 0 on; null when none fits. `report` is told every 2000 tries how many are done.
 * Plain JavaScript, because `crypto.subtle` is missing where an office serves the page over http.
 */
export function solveCaptcha(challenge: CaptchaChallenge, report: (tried: number) => void = () => {}): number | null {
  const salted = sha256.create().update(utf8ToBytes(challenge.salt))
  for (let number = 0; number <= challenge.maxnumber; number++) {
    if (number % 2000 === 0) report(number)
    if (bytesToHex(salted.clone().update(utf8ToBytes(String(number))).digest()) === challenge.challenge) return number
  }
  return null
}

/** What `SignInInput.captcha` carries: the solved challenge as base64 of its JSON. */
export function captchaPayload(challenge: CaptchaChallenge, number: number): string {
  const { algorithm, challenge: hash, salt, signature } = challenge
  return btoa(JSON.stringify({ algorithm, challenge: hash, number, salt, signature }))
}
