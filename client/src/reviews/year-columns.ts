import type { AnnualHoursOrder, YearHoursQuery } from '@xueshi/schema'
import type { Composer } from 'vue-i18n'
import { formatNumber } from '../ui/format'
import type { GridColumn, GridSort } from '../ui/grid-column'

/** One person's year in the list. */
export type YearRow = YearHoursQuery['annualHours']['nodes'][number]

/** The server's order for each column, by its key, that a year's hours can be sorted by. */
const orders: Readonly<Record<string, AnnualHoursOrder>> = { total: 'TOTAL', professionalHours: 'PROFESSIONAL_HOURS' }

/** The order that a sort asks for; that of people where it asks for none. */
export function yearOrder(sort: GridSort | null): { orderBy: AnnualHoursOrder; descending: boolean | null } {
  return { orderBy: (sort && orders[sort.key]) ?? 'PERSON', descending: sort?.descending ?? null }
}

/** The columns of a year's hours: an authority sees the unit, a unit its departments. */
export function yearColumns(t: Composer['t'], narrow: boolean, byUnit: boolean): GridColumn<YearRow>[] {
  const person: GridColumn<YearRow> = { key: 'person', label: t('reviews.column.person'), fixed: true, headsCard: true, width: '9rem' }
  const total: GridColumn<YearRow> = { key: 'total', label: t('reviews.column.total'), numeric: true, width: '6.5rem', sortable: 'amount', value: (row) => formatNumber(row.total) }
  const met: GridColumn<YearRow> = { key: 'met', label: t('reviews.column.met') }
  if (narrow) return [person, total, met]
  const place: GridColumn<YearRow> = byUnit
    ? { key: 'unit', label: t('reviews.column.unit'), value: (row) => row.professional?.unit?.name }
    : { key: 'department', label: t('reviews.column.department'), value: (row) => row.professional?.department?.name }
  return [
    person,
    place,
    { key: 'required', label: t('reviews.column.required'), numeric: true, width: '6.5rem', value: (row) => formatNumber(row.publicRequired) },
    { key: 'elective', label: t('reviews.column.elective'), numeric: true, width: '6.5rem', value: (row) => formatNumber(row.publicElective) },
    { key: 'professionalHours', label: t('reviews.column.professional'), numeric: true, width: '6.5rem', sortable: 'amount', value: (row) => formatNumber(row.professionalHours) },
    total,
    met,
  ]
}
