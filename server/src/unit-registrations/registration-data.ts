import { normaliseContact } from '../accounts/contact-faults.js'
import { normaliseName } from '../accounts/name-faults.js'
import { normaliseCreditCode } from '../units/credit-code.js'
import type { UnitData } from '../units/unit-faults.js'
import type { UnitRegistration } from './unit-registration.entity.js'
import type { UnitRegistrationInput } from './unit-registration.input.js'

/** What was asked for, as it is kept; the phone number is null where none was given, which is a fault. */
export type RegistrationData = Pick<UnitRegistration, 'name' | 'creditCode' | 'creditCodeReason' | 'sameNameReason' | 'regionCode' | 'kind' | 'industryCode' | 'contactName'> & {
  readonly contactPhone: string | null
}

/** What was typed, as it is kept. */
export function registrationDataOf(input: UnitRegistrationInput): RegistrationData {
  return {
    name: normaliseName(input.name),
    creditCode: normaliseCreditCode(input.creditCode),
    creditCodeReason: input.creditCodeReason?.trim() || null,
    sameNameReason: input.sameNameReason?.trim() || null,
    regionCode: input.regionCode,
    kind: input.kind,
    industryCode: input.industryCode?.trim() || null,
    contactName: normaliseName(input.contactName),
    contactPhone: normaliseContact(input.contactPhone),
  }
}

/** The unit that it is to become. */
export function unitDataOf({ name, creditCode, creditCodeReason, regionCode, kind, industryCode }: Omit<RegistrationData, 'contactPhone'>): UnitData {
  return { name, creditCode, creditCodeReason, regionCode, kind, industryCode, departmentNames: [], supervisedByIds: [] }
}
