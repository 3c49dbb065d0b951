import { normaliseContact, phoneFault } from './contact-faults.js'
import { nameFaults } from './name-faults.js'
import type { Fault } from '../errors/user-error.js'
import type { AdministratorInput } from './administrator.input.js'

/** What the notice asks of a unit's administrator beyond the account, as it is kept: trimmed, empty as null. */
export interface AdministratorDetails {
  readonly jobTitle: string | null
  readonly phone: string | null
  readonly onStaff: boolean
  readonly signInAllowed: boolean
  readonly duties: string | null
}

const jobTitleMax = 100
const dutiesMax = 500

/** Reads what was typed. */
export function detailsOf(input: AdministratorInput): AdministratorDetails {
  return {
    jobTitle: input.jobTitle?.normalize('NFC').trim() || null,
    phone: normaliseContact(input.phone),
    onStaff: input.onStaff,
    signInAllowed: input.signInAllowed ?? true,
    duties: input.duties?.normalize('NFC').trim() || null,
  }
}

/** Everything wrong with it, at once. */
export function detailFaults({ jobTitle, phone, duties }: AdministratorDetails): Fault[] {
  const faults: Fault[] = []
  if (jobTitle !== null) faults.push(...nameFaults(jobTitle, 'input.jobTitle', jobTitleMax))
  const phoneWrong = phone === null ? null : phoneFault(phone, 'input.phone')
  if (phoneWrong) faults.push(phoneWrong)
  if (duties !== null) faults.push(...nameFaults(duties, 'input.duties', dutiesMax))
  return faults
}
