import { randomInt } from 'node:crypto'
import type { CertificateKind } from './certificate-enums.js'

/** None that is read for another. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 12
const prefixes: Readonly<Record<`${CertificateKind}`, string>> = { PUBLIC_SUBJECT: 'GX', COMPLETION: 'HG' }

/** A number such as HG2025-48217730: kind, year and eight random digits, so that none follows from another, nor how many there are. */
export const newNumber = (kind: `${CertificateKind}`, year: number): string => `${prefixes[kind]}${year}-${String(randomInt(100_000_000)).padStart(8, '0')}`

/** A verification code of 59 bits. */
export const newCode = (): string => Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')

/** A code as people read it: XXXX-XXXX-XXXX. */
export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code as typed, in the form it is kept in. */
export const normaliseCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')

/** A number as typed, in the form it is kept in. */
export function normaliseNumber(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')
  return plain.length === 14 ? `${plain.slice(0, 6)}-${plain.slice(6)}` : plain
}

/** A name with all but its first and last sign hidden; of two the second. */
export function maskName(name: string): string {
  const signs = [...name]
  if (signs.length <= 2) return `${signs[0] ?? ''}*`
  return `${signs[0]}${'*'.repeat(signs.length - 2)}${signs.at(-1)}`
}
