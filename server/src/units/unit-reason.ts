import { textFaults } from '../errors/text-faults.js'
import type { Fault } from '../errors/user-error.js'

const reasonMax = 500

/** What is wrong with the reason (required) for which a unit is changed. */
export function unitReasonFaults(reason: string): Fault[] {
  return reason === '' ? [{ path: 'reason', code: 'REQUIRED' }] : textFaults('reason', reason, reasonMax)
}
