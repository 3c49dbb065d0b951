import type { MessageCode } from '../errors/message.js'
import { textFaults } from '../errors/text-faults.js'
import type { Fault } from '../errors/user-error.js'

const reasonLength = 500

/** Faults of why something is opened, withdrawn or changed: it must be said, as it is kept for whoever looks later. */
export function reasonFaults(path: string, reason: string, missing: MessageCode = 'OPENING_REASON_REQUIRED'): Fault[] {
  return reason === '' ? [{ path, code: missing }] : textFaults(path, reason, reasonLength)
}
