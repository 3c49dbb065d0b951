import type { Fault } from '../errors/user-error.js'

/** A name as kept: without space around it, composed. */
export const normaliseName = (text: string): string => text.normalize('NFC').trim()

/** What is wrong with the name of a person, unit or department as kept. Markup is a name like any other and shown as text. */
export function nameFaults(name: string, path: string, max: number): Fault[] {
  const length = Array.from(name).length
  if (length === 0) return [{ path, code: 'REQUIRED' }]
  const faults: Fault[] = []
  if (length > max) faults.push({ path, code: 'TOO_LONG', params: { max, length } })
  if (/\p{Cc}/u.test(name)) faults.push({ path, code: 'CONTROL_CHARACTERS' })
  return faults
}
