import { keyOf } from '../database/key.js'
import type { ReadContext } from '../database/read-shape.js'
import type { MessageCode } from '../errors/message.js'
import { wording } from '../errors/message.js'
import type { HourRecordFilter } from '../hours/hour-record.input.js'
import { professionalScope } from '../professionals/professional.scope.js'
import type { AnnualHoursFilter } from '../requirements/annual-hours.type.js'
import { wordsIn, type Cell } from './column.js'

type Filter = Omit<HourRecordFilter & AnnualHoursFilter, 'idNumber'>
type Named = 'hour_category' | 'department' | 'unit' | 'professional'

const heads: { readonly [K in keyof Required<Filter>]: MessageCode } = {
  year: 'COLUMN_YEAR',
  status: 'COLUMN_STATUS',
  subject: 'COLUMN_SUBJECT',
  categoryId: 'COLUMN_CATEGORY',
  title: 'COLUMN_TITLE',
  name: 'COLUMN_NAME',
  professionalId: 'COLUMN_PERSON',
  unitId: 'COLUMN_UNIT',
  departmentId: 'COLUMN_DEPARTMENT',
  reviewUnitId: 'COLUMN_REVIEW_UNIT',
  source: 'COLUMN_SOURCE',
  enteredByMe: 'COLUMN_ENTERED_BY',
  startsFrom: 'COLUMN_STARTS_ON',
  endsTo: 'COLUMN_ENDS_ON',
  createdFrom: 'COLUMN_CREATED_AT',
  createdTo: 'COLUMN_CREATED_AT',
  submittedFrom: 'COLUMN_SUBMITTED_AT',
  submittedTo: 'COLUMN_SUBMITTED_AT',
  met: 'COLUMN_MET',
}
const tables: Readonly<Record<string, Named>> = {
  categoryId: 'hour_category',
  departmentId: 'department',
  unitId: 'unit',
  reviewUnitId: 'unit',
  professionalId: 'professional',
}

/** A filter in words, a line a condition: what an export says of itself. */
export async function describeFilter(filter: HourRecordFilter | AnnualHoursFilter | null, context: ReadContext): Promise<[label: string, value: Cell][]> {
  const words = wordsIn(context.language)
  const lines: [string, Cell][] = []
  for (const [key, value] of Object.entries(filter ?? {}) as [keyof Filter, unknown][]) {
    if (value === null || value === undefined || value === '' || (key === 'enteredByMe' && value === false)) continue
    const what = words(heads[key])
    const label = key.endsWith('From') ? wording('EXPORT_FROM', context.language, { what }) : key.endsWith('To') ? wording('EXPORT_TO', context.language, { what }) : what
    lines.push([label, await describe(key, value, context)])
  }
  return lines.length > 0 ? lines : [[words('EXPORT_CONDITIONS'), words('EXPORT_ALL')]]
}

async function describe(key: keyof Filter, value: unknown, context: ReadContext): Promise<Cell> {
  const words = wordsIn(context.language)
  const table = tables[key]
  if (table) return nameOf(table, String(value), context)
  switch (key) {
    case 'met':
      return words(value ? 'WORD_YES' : 'WORD_NO')
    case 'enteredByMe':
      return context.actor?.name ?? ''
    case 'status':
    case 'subject':
    case 'source':
      return (value as string[]).map(item => words(`${key.toUpperCase()}_${item}` as MessageCode)).join(', ')
    default:
      return typeof value === 'number' ? value : String(value)
  }
}

/** The name of what a filter points to; of people only those in scope. */
async function nameOf(table: Named, id: string, context: ReadContext): Promise<string> {
  const scope = table === 'professional' && context.actor ? professionalScope(context.actor) : null
  const name = table === 'hour_category' && context.language === 'en' ? 'name_en' : 'name'
  const [row] = await context.rows(`select r.${name} from ${table} r where r.id = ?${scope ? ` and ${scope.sql('r')}` : ''}`, [keyOf(id), ...(scope?.params ?? [])])
  return row ? String(row[0]) : id
}
