import { normaliseIdNumber } from '../accounts/id-number.js'
import { HalfDay } from '../hours/hour-enums.js'
import type { HourRecordInput } from '../hours/hour-record.input.js'
import type { Language } from '../errors/language.js'
import type { Fault } from '../errors/user-error.js'
import { wording } from '../errors/message.js'
import { readDay, readHours, readIdNumber, readText, readYear, type Read } from './cell-values.js'
import type { Places } from './import-column.js'
import type { SheetRow } from './sheet-row.js'

/** A row as typed, with what cannot be read of it; fields that are at fault hold what makes no further fault. */
export interface HourRow {
  readonly number: number
  /** Whether it has a day of its start. */
  readonly begins: boolean
  /** In the one form in which numbers are compared. */
  readonly idNumber: string | null
  readonly name: string | null
  /** The input without its category, which is found by its name. */
  readonly input: HourRecordInput
  readonly category: string | null
  readonly faults: readonly Fault[]
}

const halves = (half: HalfDay) => (['zh', 'en'] as Language[]).map(language => [wording(`HALF_${half}`, language).toLowerCase(), half] as const)
const halfOf = new Map([...halves(HalfDay.MORNING), ...halves(HalfDay.AFTERNOON)])

/** Reads a row of hours. Every cell that cannot be read is a fault; what is missing is named once, and not again for what follows from it. */
export function readHourRow(row: SheetRow, places: Places, from1904: boolean): HourRow {
  const faults: Fault[] = []
  const cell = (field: string) => {
    const at = places.get(field)
    return at === undefined ? undefined : row.cells[at]
  }
  function value<T>(field: string, read: Read<T>, required = false): T | null {
    if (read.fault) faults.push({ path: `input.${field}`, ...read.fault })
    else if (required && read.value === null) faults.push({ path: `input.${field}`, code: 'REQUIRED' })
    return read.value ?? null
  }
  const half = (field: string, otherwise: HalfDay): HalfDay => {
    const text = value(field, readText(cell(field)))
    const found = text === null ? otherwise : halfOf.get(text.normalize('NFKC').toLowerCase())
    if (found === undefined) faults.push({ path: `input.${field}`, code: 'IMPORT_NOT_A_HALF' })
    return found ?? otherwise
  }
  const endsOn = value('endsOn', readDay(cell('endsOn'), from1904), true)
  const begins = value('startsOn', readDay(cell('startsOn'), from1904))
  const startsOn = begins ?? endsOn
  const idNumber = value('idNumber', readIdNumber(cell('idNumber')), true)
  return {
    number: row.number,
    begins: begins !== null,
    idNumber: idNumber === null ? null : normaliseIdNumber(idNumber),
    name: value('name', readText(cell('name')), true),
    category: value('categoryId', readText(cell('categoryId')), true),
    input: {
      categoryId: '',
      title: value('title', readText(cell('title')), true) ?? '',
      startsOn: startsOn ?? '',
      startHalf: half('startHalf', HalfDay.MORNING),
      endsOn: endsOn ?? startsOn ?? '',
      endHalf: half('endHalf', HalfDay.AFTERNOON),
      year: value('year', readYear(cell('year')), true) ?? 0,
      claimedHours: value('claimedHours', readHours(cell('claimedHours'))),
      description: value('description', readText(cell('description'))),
      certificateNumber: value('certificateNumber', readText(cell('certificateNumber'))),
    },
    faults,
  }
}
