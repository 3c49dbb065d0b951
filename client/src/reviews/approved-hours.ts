import { readHours } from '../hours/hour-form'
import { mostHours } from '../hours/hour-form-faults'

/** 批准学时 as typed: in steps of 0.5 from 0.5 to 999.5; null for anything else. */
export function readApprovedHours(typed: string): number | null {
  const hours = readHours(typed)
  return hours > 0 && hours <= mostHours && Number.isInteger(hours * 2) ? hours : null
}
