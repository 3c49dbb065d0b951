import type { Selection } from '../database/selection.js'
import type { AnnualHours } from '../requirements/annual-hours.type.js'
import { hoursCell, type Column } from './column.js'

/** What of a person's year an export reads. */
export const annualHoursSelection: Selection = {
  nodes: {
    year: {},
    person: { name: {}, maskedIdNumber: {} },
    professional: { unit: { name: {} }, department: { name: {} } },
    publicRequired: {},
    publicElective: {},
    professionalHours: {},
    total: {},
    met: {},
    shortfalls: {},
  },
}

/** The columns of an export of a year. */
export const annualHoursColumns: readonly Column<AnnualHours>[] = [
  { head: 'COLUMN_NAME', cell: a => a.person.name },
  { head: 'COLUMN_ID_NUMBER', cell: a => a.person.maskedIdNumber },
  { head: 'COLUMN_UNIT', cell: a => a.professional?.unit?.name ?? null },
  { head: 'COLUMN_DEPARTMENT', cell: a => a.professional?.department?.name ?? null },
  { head: 'COLUMN_YEAR_OF_SUMS', cell: a => a.year },
  { head: 'COLUMN_PUBLIC_REQUIRED', cell: a => hoursCell(a.publicRequired) },
  { head: 'COLUMN_PUBLIC_ELECTIVE', cell: a => hoursCell(a.publicElective) },
  { head: 'COLUMN_PROFESSIONAL_HOURS', cell: a => hoursCell(a.professionalHours) },
  { head: 'COLUMN_TOTAL', cell: a => hoursCell(a.total) },
  { head: 'COLUMN_MET', cell: (a, words) => words(a.met ? 'WORD_YES' : 'WORD_NO') },
  { head: 'COLUMN_SHORTFALLS', cell: (a, words) => a.shortfalls.map(shortfall => shortfall.message).join(words('BETWEEN_SENTENCES')) || null },
]
