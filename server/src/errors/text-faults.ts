import type { Fault } from './user-error.js'

/**
 * What is wrong with a free text, at most `max` characters: any other is kept as typed. A NUL and half a character pair
 * cannot be kept by both databases alike.
 */
export function textFaults(path: string, text: string | null | undefined, max: number): Fault[] {
  const typed = text ?? ''
  const length = [...typed].length
  const faults: Fault[] = length > max ? [{ path, code: 'TOO_LONG', params: { max, length } }] : []
  if (typed.includes('\0') || !typed.isWellFormed()) faults.push({ path, code: 'CONTROL_CHARACTERS' })
  return faults
}
