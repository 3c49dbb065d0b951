import { normaliseContact, phoneFault } from '../accounts/contact-faults.js'
import { idNumberFault, normaliseIdNumber } from '../accounts/id-number.js'
import { nameFaults, normaliseName } from '../accounts/name-faults.js'
import { todayIn } from '../clock.js'
import type { Fault } from '../errors/user-error.js'
import { positionFaults } from '../professionals/my-profile.js'
import { readIdNumber, readText, type Read } from './cell-values.js'
import type { Places } from './import-column.js'
import type { ImportSite } from './import-work.js'
import type { SheetRow } from './sheet-row.js'

/** A good row: somebody to be added. */
export interface GoodStaff {
  readonly login: string
  readonly name: string
  readonly departmentId: number | null
  readonly position: string | null
  readonly phone: string | null
}

/** What a row says of somebody to be added, or every fault of it at once; departments of the unit by name. */
export function readStaffRow(row: SheetRow, places: Places, { actor, clock }: ImportSite, departments: ReadonlyMap<string, number>): { good: GoodStaff | null; faults: readonly Fault[] } {
  const faults: Fault[] = []
  const value = (field: string, read: (cell: SheetRow['cells'][number]) => Read<string>): string | null => {
    const at = places.get(field)
    const found = read(at === undefined ? undefined : row.cells[at])
    if (found.fault) faults.push({ path: `input.${field}`, ...found.fault })
    return found.value ?? null
  }
  const at = (path: string) => faults.some(fault => fault.path === path)
  const add = (path: string, ...found: Fault[]) => void (at(path) || faults.push(...found))
  const login = normaliseIdNumber(value('idNumber', readIdNumber) ?? '')
  const code = login === '' ? 'REQUIRED' : idNumberFault(login, todayIn(clock))
  if (code) add('input.idNumber', { path: 'input.idNumber', code })
  const name = normaliseName(value('name', readText) ?? '')
  add('input.name', ...nameFaults(name, 'input.name', 100))
  const typed = value('departmentId', readText)
  const departmentId = typed === null ? actor.departmentId : (departments.get(normaliseName(typed)) ?? null)
  if (typed !== null && (departmentId === null || (actor.departmentId !== null && departmentId !== actor.departmentId))) {
    add('input.departmentId', { path: 'input.departmentId', code: actor.departmentId === null ? 'IMPORT_NO_DEPARTMENT' : 'IMPORT_OWN_DEPARTMENT' })
  }
  const position = value('position', readText)
  add('input.position', ...positionFaults(position))
  const phone = normaliseContact(value('phone', readText))
  const phoneWrong = phone === null ? null : phoneFault(phone, 'input.phone')
  if (phoneWrong) add('input.phone', phoneWrong)
  return faults.length > 0 ? { good: null, faults } : { good: { login, name, departmentId, position, phone }, faults }
}
