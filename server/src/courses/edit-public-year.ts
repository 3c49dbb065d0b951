import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { conflict, invalidInput, notAllowed, notFound, type Conflict, type InvalidInput, type NotAllowed, type NotFound } from '../errors/user-error.js'
import { refusesEditing } from './course-editor.js'
import { writePublicHours } from './ensure-requirement.js'
import { holdYear } from './hold-year.js'
import { publicYearFaults } from './public-year-faults.js'
import type { PublicYearInput } from './public-year.input.js'
import { changesOf, valuesOf, yearColumns } from './public-year-values.js'
import { recordPublicYearAct } from './record-public-year-act.js'

/**
 * Sets the values of a year, as a whole. What the year has already given stays: awards, attempts and completions keep what they were made
 * with. Where hours become known, those who passed before are given theirs afterwards (follow-due-awards.ts). Gives the year.
 */
export async function editPublicYear(context: Context, year: number, version: number, input: PublicYearInput): Promise<number | InvalidInput | NotAllowed | NotFound | Conflict> {
  const { clock, language } = context
  const actor = context.actor!
  return transactionally(context.em, async em => {
    const refusal = await refusesEditing(transactionRows(em), actor)
    if (refusal) return notAllowed(language, refusal)
    const row = await holdYear(em, year)
    if (!row) return notFound(language)
    const values = valuesOf(input)
    const changes = changesOf(row, values)
    const same = Object.keys(changes).length === 0
    if (row.version !== version) {
      // The answer to this same request was lost.
      if (same && row.version === version + 1 && row.editedById === actor.accountId) return year
      return conflict(language, row.version, row.editedByName)
    }
    const faults = publicYearFaults(year, values, row)
    if (faults.length > 0) return invalidInput(language, faults)
    if (same) return year
    const fields = Object.keys(yearColumns) as (keyof typeof yearColumns)[]
    const set = [...fields.map(field => `${yearColumns[field]} = ?`), ...dueSql('exam_due_from', row.requiredHours, values.requiredHours), ...dueSql('electives_due_from', row.electiveHours, values.electiveHours), 'version = version + 1'].join(', ')
    await write(em, `update public_year set ${set} where year = ?`, [...fields.map(field => (field === 'demo' ? (values.demo ? 1 : 0) : values[field])), year])
    await writePublicHours(em, year, values)
    await recordPublicYearAct(em, actor, clock.now(), 'EDITED', year, changes)
    return year
  })
}

/** A value that becomes known is due to those who passed while it was not; one that is not known any more is due to nobody. */
const dueSql = (column: string, former: number | null, latter: number | null): string[] => (latter === null ? [`${column} = null`] : former === null ? [`${column} = 0`] : [])
