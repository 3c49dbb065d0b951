import type { Actor } from '../access/actor.js'
import type { Scope, ScopeOf } from '../access/scope.js'
import type { Clock } from '../clock.js'
import type { Language } from '../errors/language.js'
import type { Param, Rows } from './rows.js'
import type { Selection } from './selection.js'

/** What a read needs to know of the request. */
export interface ReadContext {
  readonly actor: Actor | null
  readonly language: Language
  readonly clock: Clock
  readonly rows: Rows
  readonly reviewOfOwnEntries: 'warn' | 'refuse'
  /** For how long a decision may be undone. */
  readonly reviewUndoMs: number
  readonly strictProfessionalShare: boolean
}

/** Values of the raw columns that a derived field needs, by name. */
// oxlint-disable-next-line typescript/no-explicit-any -- a database's values; each derived field says what it takes them for
export type Raw = Record<string, any>

/** One column of the table, or an expression over its alias. */
interface ColumnField {
  kind: 'column'
  sql: (alias: string, language: Language) => string
  read: ((value: unknown) => unknown) | undefined
}
/** A row that this one refers to: a join. With a scope, null where that row does not exist for the caller. */
interface OneField {
  kind: 'one'
  shape: () => Shape
  on: (parent: string, child: string) => string
  scope: ScopeOf | undefined
}
/** Rows that refer to this one: one more statement for all parents together. */
interface ManyField {
  kind: 'many'
  shape: () => Shape
  by: string
  order: string
  only: string | undefined
}
/** Worked out from columns of the same row. */
interface DerivedField {
  kind: 'derived'
  needs: readonly string[]
  derive: (raw: Raw, context: ReadContext) => unknown
}
/** Worked out for all rows together; `load` gives the value of each key, or of each raw row where the key is not unique. */
interface BatchedField {
  kind: 'batched'
  needs: readonly string[]
  load: (raws: readonly Raw[], context: ReadContext, selection: Selection) => Promise<Map<unknown, unknown>>
  otherwise: () => unknown
}
type FieldPlan = ColumnField | OneField | ManyField | DerivedField | BatchedField

/** How a type of the API is read from a table: its fields by name. */
export interface Shape {
  readonly typename: string
  readonly table: string
  readonly key: string
  readonly fields: Readonly<Record<string, FieldPlan>>
}

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** The column of the field's own name, or the one named. */
export const column = (name: string, read?: (value: unknown) => unknown): ColumnField => ({ kind: 'column', sql: alias => `${alias}.${snake(name)}`, read })
/** An expression over the row's alias. */
export const expression = (sql: ColumnField['sql'], read?: (value: unknown) => unknown): ColumnField => ({ kind: 'column', sql, read })
/** A joined row, found by this row's column unless `on` says otherwise. */
export const one = (shape: () => Shape, by: string, scope?: ScopeOf): OneField => ({
  kind: 'one',
  shape,
  on: (parent, child) => `${child}.${shape().key} = ${parent}.${by}`,
  scope,
})
/** Rows that refer to this one by their column `by`; perhaps only those of which a condition over the alias `r` holds. */
export const many = (shape: () => Shape, by: string, order: string, only?: string): ManyField => ({ kind: 'many', shape, by, order, only })
/** A value worked out from raw columns. */
export const derived = (needs: readonly string[], derive: DerivedField['derive']): DerivedField => ({ kind: 'derived', needs, derive })
/** A value worked out for all rows at once. `needs` must hold the key. */
export const batched = (needs: readonly string[], load: BatchedField['load'], otherwise: () => unknown): BatchedField => ({ kind: 'batched', needs, load, otherwise })
/** A code's boolean, kept as 0 or 1. */
export const asBoolean = (value: unknown): boolean => Boolean(Number(value))

type Built = Record<string, unknown>
type Build = (row: readonly unknown[], context: ReadContext, pending: Pending) => Built
interface Later {
  readonly run: (waiting: readonly Waiting[], context: ReadContext) => Promise<void>
}
interface Waiting {
  readonly target: Built
  readonly raw: Raw
}
type Pending = Map<Later, Waiting[]>

/** A list's statement, planned from what was asked for. */
interface Plan {
  readonly columns: readonly string[]
  readonly joins: readonly { sql: (actor: Actor | null) => string; params: (actor: Actor | null) => readonly Param[] }[]
  readonly build: Build
}

class Planner {
  readonly columns: string[] = []
  readonly joins: Plan['joins'][number][] = []
  private aliases = 0

  constructor(private readonly language: Language) {}

  /** The place of a column in the row; a column asked for twice is read once. */
  place(sql: string): number {
    const known = this.columns.indexOf(sql)
    return known >= 0 ? known : this.columns.push(sql) - 1
  }

  plan(shape: Shape, selection: Selection, alias: string): Build {
    const setters: ((target: Built, row: readonly unknown[], context: ReadContext, pending: Pending) => void)[] = []
    for (const name of Object.keys(selection)) {
      const field = shape.fields[name]
      if (field) setters.push(this.setter(name, field, shape, selection[name]!, alias))
    }
    const { typename } = shape
    return (row, context, pending) => {
      const target: Built = { __typename: typename }
      for (const set of setters) set(target, row, context, pending)
      return target
    }
  }

  private raws(needs: readonly string[], alias: string): (row: readonly unknown[]) => Raw {
    const places = needs.map(name => [name, this.place(`${alias}.${snake(name)}`)] as const)
    return row => {
      const raw: Raw = {}
      for (const [name, place] of places) raw[name] = row[place]
      return raw
    }
  }

  private setter(name: string, field: FieldPlan, shape: Shape, selection: Selection, alias: string) {
    switch (field.kind) {
      case 'column': {
        const place = this.place(field.sql(alias, this.language))
        const { read } = field
        return read
          ? (target: Built, row: readonly unknown[]) => void (target[name] = row[place] === null ? null : read(row[place]))
          : (target: Built, row: readonly unknown[]) => void (target[name] = row[place])
      }
      case 'derived': {
        const raws = this.raws(field.needs, alias)
        return (target: Built, row: readonly unknown[], context: ReadContext) => void (target[name] = field.derive(raws(row), context))
      }
      case 'one': {
        const child = field.shape()
        const childAlias = `t${++this.aliases}`
        const on = field.on(alias, childAlias)
        const { scope } = field
        const within = (actor: Actor | null): Scope | null => (scope && actor ? scope(actor) : null)
        this.joins.push({
          sql: actor => `left join ${child.table} ${childAlias} on ${on}${scope ? ` and ${within(actor)?.sql(childAlias) ?? '1 = 0'}` : ''}`,
          params: actor => within(actor)?.params ?? [],
        })
        const key = this.place(`${childAlias}.${child.key}`)
        const build = this.plan(child, selection, childAlias)
        return (target: Built, row: readonly unknown[], context: ReadContext, pending: Pending) =>
          void (target[name] = row[key] === null ? null : build(row, context, pending))
      }
      case 'many':
      case 'batched': {
        const raws = this.raws(field.kind === 'many' ? [shape.key] : field.needs, alias)
        const later: Later = field.kind === 'many' ? manyLater(name, field, shape.key, selection) : batchedLater(name, field, shape.key, selection)
        return (target: Built, row: readonly unknown[], _context: ReadContext, pending: Pending) => {
          const waiting = pending.get(later)
          if (waiting) waiting.push({ target, raw: raws(row) })
          else pending.set(later, [{ target, raw: raws(row) }])
        }
      }
    }
  }
}

function batchedLater(name: string, field: BatchedField, key: string, selection: Selection): Later {
  return {
    run: async (waiting, context) => {
      const values = await field.load(waiting.map(({ raw }) => raw), context, selection)
      for (const { target, raw } of waiting) target[name] = values.get(raw) ?? values.get(raw[key]) ?? field.otherwise()
    },
  }
}

function manyLater(name: string, field: ManyField, key: string, selection: Selection): Later {
  return {
    run: async (waiting, context) => {
      const children = await readByKeys(field.shape(), selection, field.by, field.order, waiting.map(({ raw }) => raw[key] as Param), context, field.only)
      for (const { target, raw } of waiting) target[name] = children.get(raw[key]) ?? []
    },
  }
}

const plans = new WeakMap<Shape, WeakMap<Selection, Map<Language, Plan>>>()

function planOf(shape: Shape, selection: Selection, language: Language): Plan {
  let bySelection = plans.get(shape)
  if (!bySelection) plans.set(shape, (bySelection = new WeakMap()))
  let byLanguage = bySelection.get(selection)
  if (!byLanguage) bySelection.set(selection, (byLanguage = new Map()))
  let plan = byLanguage.get(language)
  if (!plan) {
    const planner = new Planner(language)
    const build = planner.plan(shape, selection, 'r')
    plan = { columns: planner.columns, joins: planner.joins, build }
    byLanguage.set(language, plan)
  }
  return plan
}

/** Which rows, over the alias `r`, in which order and how many. */
export interface Wanted {
  readonly where: string
  readonly params: readonly Param[]
  readonly order?: string
  readonly limit?: number
  /** Joins that `where` or `order` need; their parameters stand before those of `where`. */
  readonly joins?: string
  readonly joinParams?: readonly Param[]
  /** More columns, for cursors; their values come beside each row. */
  readonly extra?: readonly string[]
  /** The parameters of `extra`; they stand before all others. */
  readonly extraParams?: readonly Param[]
}

/** A row as the API shows it, and the extra columns that were asked for. */
export interface ReadRow {
  readonly node: Built
  readonly extra: readonly unknown[]
}

/**
 * Reads rows as plain objects with just what was asked for: one statement for the rows with joins for to-one,
 * one more for each to-many, whatever the number of rows. Never managed entities: hydrating those is most of an ordinary list's time.
 * No well-kept library plans SQL from a GraphQL selection over MikroORM and MariaDB; join-monster ended with graphql 15.
 */
export async function readRows(shape: Shape, selection: Selection, wanted: Wanted, context: ReadContext): Promise<ReadRow[]> {
  const { columns, joins, build } = planOf(shape, selection, context.language)
  const list = [...columns]
  // What is shown and stands in the cursor too is read once: columns are a good part of what a list costs.
  const places = (wanted.extra ?? []).map(text => {
    const known = columns.indexOf(text)
    return known >= 0 ? known : list.push(text) - 1
  })
  const sql =
    `select ${list.length > 0 ? list.map((text, i) => `${text} as c${i}`).join(', ') : '1'} from ${shape.table} r` +
    `${joins.map(join => ` ${join.sql(context.actor)}`).join('')}${wanted.joins ? ` ${wanted.joins}` : ''} where ${wanted.where}` +
    `${wanted.order ? ` order by ${wanted.order}` : ''}${wanted.limit === undefined ? '' : ` limit ${wanted.limit}`}`
  const params = [...(wanted.extraParams ?? []), ...joins.flatMap(join => join.params(context.actor)), ...(wanted.joinParams ?? []), ...wanted.params]
  const rows = await context.rows(sql, params)
  const pending: Pending = new Map()
  const result = rows.map(row => ({ node: build(row, context, pending), extra: places.map(place => row[place]) }))
  for (const [later, waiting] of pending) await later.run(waiting, context)
  return result
}

/** Sizes of `in` lists, so that few texts are prepared. */
const sizes = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000]

/** An `in` list padded to a common size by repeating its last value. */
export function inList(values: readonly Param[]): { sql: string; params: Param[] } {
  const size = sizes.find(n => n >= values.length) ?? values.length
  const params = Array.from({ length: size }, (_, i) => values[Math.min(i, values.length - 1)] ?? null)
  return { sql: `(${params.map(() => '?').join(', ')})`, params }
}

/** Rows that refer to one of the keys, grouped by it. */
export async function readByKeys(
  shape: Shape,
  selection: Selection,
  by: string,
  order: string,
  keys: readonly Param[],
  context: ReadContext,
  only?: string,
): Promise<Map<unknown, Built[]>> {
  const { sql, params } = inList([...new Set(keys)])
  const rows = await readRows(shape, selection, { where: `r.${by} in ${sql}${only ? ` and ${only}` : ''}`, params, order, extra: [`r.${by}`] }, context)
  const groups = new Map<unknown, Built[]>()
  for (const { node, extra } of rows) {
    const group = groups.get(extra[0])
    if (group) group.push(node)
    else groups.set(extra[0], [node])
  }
  return groups
}
