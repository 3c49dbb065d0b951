import { ReferenceKind, type EntityMetadata } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { Role } from '../access/role.js'

/** A column that says of which unit a row is. */
export interface UnitReference {
  readonly table: string
  readonly column: string
  /** Table and column, as `professional.unit_id`. */
  readonly name: string
  /** Tables with them keep what each change leaves: the version that others have seen, and the watermark of those who copy. */
  readonly versioned: boolean
  readonly watched: boolean
  /** Of a row that stands in a department of the unit as well: the column. */
  readonly departmentColumn: string | null
  /** What a row is called, where it has a name. */
  readonly label: string | null
  /** The column's partners in each unique key: of two rows alike in them, only one can be the unit's. */
  readonly uniques: readonly (readonly string[])[]
}

/** References that are no foreign keys, as their tables hold none, and move all the same. */
const further: Readonly<Record<string, true>> = {
  // What waits is counted by it when a message is read.
  'message.unit_id': true,
}

/** What happened, where it happened: stays with the unit that it happened in, which stays readable. No foreign keys. */
export const historyOfUnits: readonly string[] = [
  'account_event.unit_id',
  // Sealed: the trail is never changed.
  'audit_row.actor_unit_id',
  'audit_row.unit_id',
  'deleted_hour_record.unit_id',
  'hour_event.unit_id',
  'id_number_look.unit_id',
  // Set while an import writes, and cleared by it.
  'import_job.writing_unit_id',
  'unit_event.unit_id',
  'unit_merge.unit_id',
  'unit_merge.into_unit_id',
  'unit_move_event.unit_id',
  'unit_registration.unit_id',
  'unit_setting_event.unit_id',
]

/**
 * All that hangs on a unit, in the order of the tables' names: walked from the entities' own foreign keys, so that a table that is added
 * later is moved, counted and put back as well.
 */
export function unitReferences(em: EntityManager): UnitReference[] {
  const found: UnitReference[] = []
  for (const meta of em.getMetadata().getAll().values()) {
    for (const property of meta.props) {
      const column = property.fieldNames?.[0]
      if (!column) continue
      const name = `${meta.tableName}.${column}`
      const refers = property.kind === ReferenceKind.MANY_TO_ONE && property.targetMeta?.tableName === 'unit'
      if (refers || further[name]) found.push(referenceOf(meta, property.name, column))
    }
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

function referenceOf(meta: EntityMetadata, propertyName: string, column: string): UnitReference {
  const columnOf = (property: string) => meta.properties[property as never] as (typeof meta.props)[number]
  const named = ['name', 'title'].find(one => one in meta.properties)
  const department = meta.props.find(({ kind, targetMeta }) => kind === ReferenceKind.MANY_TO_ONE && targetMeta?.tableName === 'department')
  const uniques = [...meta.uniques.map(({ properties }) => [properties ?? []].flat().map(String)), ...meta.props.filter(({ unique }) => unique).map(({ name }) => [name])]
  return {
    table: meta.tableName,
    column,
    name: `${meta.tableName}.${column}`,
    versioned: meta.versionProperty !== undefined,
    watched: 'updatedAt' in meta.properties,
    departmentColumn: department?.fieldNames[0] ?? null,
    label: named ?? null,
    uniques: uniques.filter(properties => properties.includes(propertyName)).map(properties => properties.filter(one => one !== propertyName).map(one => columnOf(one).fieldNames[0]!)),
  }
}

/** How rows of one reference are treated apart from all others. Over the alias `r`; `:unit` and `:into` are the duplicate and the unit that stays. */
interface Treatment {
  /** Rows that stay with the duplicate. */
  readonly stays?: string
  /** Another column that changes so that a unique key holds: its new value, or null where it may stay as it is. */
  readonly alters?: { readonly column: string; readonly to: string }
  /** What finds the rows where no index leads to the unit: they cannot be others. */
  readonly narrowed?: string
}

const ofTheTwo = '(:unit, :into)'

export const treatments: Readonly<Record<string, Treatment>> = {
  // A unit has one account of its own, and nobody the same role twice: those that are over are ended (end-roles.ts).
  'assignment.unit_id': {
    stays: `(r.role = '${Role.UNIT}' or (r.department_id is null and exists (select 1 from assignment o
      where o.unit_id = :into and o.account_id = r.account_id and o.role = r.role and o.department_id is null and o.ended_at is null)))`,
  },
  'department.unit_id': {
    alters: {
      column: 'name',
      to: `case when exists (select 1 from department o where o.unit_id = :into and o.open_name = r.open_name)
        then concat(substr(r.name, 1, 60), '（原', substr((select u.name from unit u where u.id = :unit), 1, 37), '）') end`,
    },
  },
  'hour_record.entered_by_unit_id': { narrowed: `r.entered_by_id in (select a.account_id from assignment a where a.unit_id in ${ofTheTwo})` },
  'message.unit_id': { narrowed: `r.assignment_id in (select a.id from assignment a where a.unit_id in ${ofTheTwo})` },
  // Each text keeps a place of its own behind those of the unit that stays.
  'opinion_template.unit_id': { alters: { column: 'place', to: 'r.place + (select coalesce(max(o.place), 0) from opinion_template o where o.unit_id = :into)' } },
  'supervision.authority_id': { stays: 'r.unit_id = :into' },
  // Which authorities stand above a unit by region follows from where it is.
  'supervision.unit_id': { stays: `(r.kind = 'REGION' or r.authority_id = :into)` },
}

/** Which of the duplicate's rows stay with it: over the alias `r`. A row whose like the other unit has already would break a unique key. */
export function stays({ name, table, column, uniques }: UnitReference): string {
  const { stays: special, alters } = treatments[name] ?? {}
  const alike = alters ? [] : uniques.map(partners => `exists (select 1 from ${table} o where o.${column} = :into${partners.map(one => ` and o.${one} = r.${one}`).join('')})`)
  const all = [...(special ? [special] : []), ...alike]
  return all.length > 0 ? `(${all.join(' or ')})` : '(1 = 0)'
}

/** Fills `:unit` and `:into` in a statement: keys of our own, never what somebody typed. */
export const forUnits = (sql: string, unitId: number, intoId: number): string => sql.replaceAll(':unit', String(unitId)).replaceAll(':into', String(intoId))
