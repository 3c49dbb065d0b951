import { batched, column, derived, one, type Raw, type ReadContext, type Shape } from '../database/read-shape.js'
import { personShape, professionalShape } from '../professionals/professional.shape.js'
import { professionalScope } from '../professionals/professional.scope.js'
import { requirementsOf, type Requirement } from './requirement-of-year.js'
import { isMet, missingOf, totalOf, worded, type Sums } from './shortfalls.js'

const sumColumns = ['publicRequired', 'publicElective', 'professionalHours'] as const

/** A value that needs the requirement of the row's year, which is read once for all; `unknown` where the year has none. */
const byRequirement = (value: (requirement: Requirement, sums: Sums, context: ReadContext) => unknown, unknown: () => unknown) =>
  batched(
    ['professionalId', 'year', ...sumColumns],
    async (raws, context) => {
      const requirements = await requirementsOf(context)
      const of = (raw: Raw) => {
        const requirement = requirements.get(Number(raw['year']))
        return requirement ? value(requirement, raw as Sums, context) : unknown()
      }
      return new Map(raws.map(raw => [raw, of(raw)]))
    },
    unknown,
  )

const fields: Shape['fields'] = {
  id: derived(['professionalId', 'year'], raw => `${raw['professionalId']}-${raw['year']}`),
  year: column('year'),
  person: one(() => personShape, 'professional_id'),
  professional: one(() => professionalShape, 'professional_id', professionalScope),
  publicRequired: column('publicRequired'),
  publicElective: column('publicElective'),
  professionalHours: column('professionalHours'),
  total: derived(sumColumns, raw => totalOf(raw as Sums)),
  met: byRequirement((requirement, sums, { strictProfessionalShare }) => isMet(requirement, sums, strictProfessionalShare), () => false),
  shortfalls: byRequirement((requirement, sums, { strictProfessionalShare, language }) => worded(missingOf(requirement, sums, strictProfessionalShare), language), () => []),
}

/** How the stored sums of people's years are read: years in which nothing counted are not among them. */
export const annualHoursShape: Shape = { typename: 'AnnualHours', table: 'annual_hours', key: 'professional_id', fields }

const shapes = new Map<number, Shape>()

/** One year of everybody, so that those with no hours are there too. `year` has been checked to be a year that is known. */
export function annualHoursOfYear(year: number): Shape {
  let shape = shapes.get(year)
  if (!shape) {
    const sum = (name: string) => `coalesce(a.${name}, 0) as ${name}`
    const table =
      `(select p.id as professional_id, ${year} as year, ${sum('public_required')}, ${sum('public_elective')}, ${sum('professional_hours')},` +
      ' p.unit_id as unit_id, p.department_id as department_id, p.name as name, p.id_number_hash as id_number_hash, a.year as counted' +
      ` from professional p left join annual_hours a on a.professional_id = p.id and a.year = ${year})`
    shapes.set(year, (shape = { typename: 'AnnualHours', table, key: 'professional_id', fields }))
  }
  return shape
}
