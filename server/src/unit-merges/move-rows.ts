import type { EntityManager } from '@mikro-orm/sql'
import { write } from '../database/write.js'
import { forUnits, stays, treatments, unitReferences, type UnitReference } from './unit-references.js'

const changes = ({ versioned, watched }: UnitReference, now: Date) => `${versioned ? ', version = version + 1' : ''}${watched ? `, updated_at = ${now.getTime()}` : ''}`

/**
 * Moves all that hangs on the duplicate, in the caller's transaction, and notes every row: two statements a reference, whatever the number of
 * rows. What stays is left.
 */
export async function moveRows(em: EntityManager, now: Date, mergeId: number, unitId: number, intoId: number): Promise<void> {
  for (const reference of unitReferences(em)) {
    const { name, table, column } = reference
    const { alters, narrowed } = treatments[name] ?? {}
    const latter = alters ? alters.to : 'null'
    await write(
      em,
      forUnits(
        `insert into unit_merge_row (merge_id, referrer, row_key, former, latter)
          select ?, ?, x.id, case when x.latter is null then null else x.former end, x.latter
            from (select r.id, ${alters ? `r.${alters.column}` : 'null'} as former, ${latter} as latter from ${table} r
                   where r.${column} = :unit and not ${stays(reference)}${narrowed ? ` and ${narrowed}` : ''}) x`,
        unitId,
        intoId,
      ),
      [mergeId, name],
    )
    const noted = `select m.row_key from unit_merge_row m where m.merge_id = ? and m.referrer = ?`
    const altered = alters ? `, ${alters.column} = coalesce((select m.latter from unit_merge_row m where m.merge_id = ? and m.referrer = ? and m.row_key = ${table}.id), ${alters.column})` : ''
    await write(em, `update ${table} set ${column} = ?${altered}${changes(reference, now)} where id in (${noted})`, [intoId, ...(alters ? [mergeId, name] : []), mergeId, name])
  }
}

/** Rows of an entity that stand in a department go back only with a department that goes back: people who were given another since stay. */
const inMovedDepartment = (table: string, column: string) =>
  `(${table}.${column} is null or ${table}.${column} in (select m.row_key from unit_merge_row m where m.merge_id = ? and m.referrer = 'department.unit_id'))`

/** Moves back what is still where the merge put it: one statement a reference. */
export async function moveRowsBack(em: EntityManager, now: Date, mergeId: number, unitId: number, intoId: number): Promise<void> {
  for (const reference of unitReferences(em)) {
    const { name, table, column, departmentColumn } = reference
    const { alters } = treatments[name] ?? {}
    const of = 'from unit_merge_row m where m.merge_id = ? and m.referrer = ?'
    // What the merge had to change goes back as well, unless somebody has changed it since.
    const altered = alters
      ? `, ${alters.column} = coalesce((select m.former ${of} and m.row_key = ${table}.id and m.latter = ${table}.${alters.column}), ${alters.column})`
      : ''
    await write(
      em,
      `update ${table} set ${column} = ?${altered}${changes(reference, now)}
        where ${column} = ? and id in (select m.row_key ${of})${departmentColumn ? ` and ${inMovedDepartment(table, departmentColumn)}` : ''}`,
      [unitId, ...(alters ? [mergeId, name] : []), intoId, mergeId, name, ...(departmentColumn ? [mergeId] : [])],
    )
  }
}
