import { z } from 'zod'
import type { Fault } from '../errors/user-error.js'

const emailMax = 200
const emailShape = z.email()

/** A mobile number of 11 digits (perhaps after +86), or a landline with its area code and perhaps an extension. */
const phoneShape = /^(?:(?:\+?86[- ]?)?1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,5})?)$/

/** A phone number or address as kept: half-width, without space around it; null where nothing was typed. */
export function normaliseContact(text: string | null | undefined): string | null {
  return text?.normalize('NFKC').trim() || null
}

/** What is wrong with a phone number as kept (required), or null. */
export function phoneFault(phone: string | null, path = 'phone'): Fault | null {
  if (phone === null) return { path, code: 'REQUIRED' }
  return phone.length <= 20 && phoneShape.test(phone) ? null : { path, code: 'PHONE_FORMAT' }
}

/** What is wrong with an email address as kept (optional), or null. */
export function emailFault(email: string | null, path = 'email'): Fault | null {
  if (email === null) return null
  if (email.length > emailMax) return { path, code: 'TOO_LONG', params: { max: emailMax, length: email.length } }
  return emailShape.safeParse(email).success ? null : { path, code: 'EMAIL_FORMAT' }
}

/** What of an address a stranger may see: z***@example.org. */
export const maskEmail = (email: string): string => email.replace(/^(.)[^@]*/u, '$1***')

/** Whether two texts are one telephone number, however it was written: the digits alone, without a country code. */
export function samePhone(one: string, other: string): boolean {
  const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
  return digits(one) !== '' && digits(one) === digits(other)
}

/** What of a phone number lists show: 138****1234; of a landline the area code and the last four. */
export function maskPhone(phone: string): string {
  const [, start, end] = /^((?:\+?86[- ]?)?1\d{2}|0\d{2,3})[\d -]*?(\d{4}(?:[-转]\d{1,5})?)$/.exec(phone) ?? ['', '', phone.slice(-4)]
  return `${start}****${end}`
}
