import type { HourSource } from '@xueshi/schema'
import { isRealDay } from '../hours/half-days'

/** What a list can be filtered by; also its key in the address (the identity number is kept out of it). */
export type FilterKey = 'name' | 'idNumber' | 'year' | 'by' | 'from' | 'to' | 'department' | 'category' | 'met' | 'state' | 'noun' | 'actor' | 'about' | 'title' | 'kind' | 'text'

/** One filter as it is asked for. */
export interface FilterField {
  key: FilterKey
  label: string
  kind: 'text' | 'choice' | 'day'
  /** For a choice. */
  options?: readonly { value: string; label: string }[]
}

/** Which of the filters as typed cannot be looked for; the value is a message key under `reviews.filter`. */
export function filterFaults(values: Partial<Record<FilterKey, string | null>>): Partial<Record<FilterKey, string>> {
  const faults: Partial<Record<FilterKey, string>> = {}
  if (values.idNumber && !/^(\d{15}|\d{17}[\dXx])$/.test(values.idNumber)) faults.idNumber = 'idNumberFault'
  for (const key of ['from', 'to'] as const) {
    const day = values[key]
    if (day && !(/^\d{4}-\d{2}-\d{2}$/.test(day) && isRealDay(day))) faults[key] = 'dayFault'
  }
  if (!faults.from && !faults.to && values.from && values.to && values.to < values.from) faults.to = 'toFault'
  return faults
}

/** 登记机构: the person, or the unit by hand or by workbook. */
export const enteredBySources: Readonly<Record<string, HourSource[]>> = { self: ['SELF'], unit: ['UNIT', 'IMPORT'] }
