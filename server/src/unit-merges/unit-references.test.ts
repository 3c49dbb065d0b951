import type { EntityManager } from '@mikro-orm/sql'
import { expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { unitMergeMessages } from './unit-merge-messages.js'
import { historyOfUnits, treatments, unitReferences } from './unit-references.js'

const server = testServer()
const names = () => unitReferences(server.app.database.fork() as EntityManager).map(({ name }) => name)

test('every foreign key of the database to a unit is moved, counted and put back', async () => {
  const { kind, reader } = server.app.database
  const sql =
    kind === 'sqlite'
      ? `select m.name || '.' || f."from" from sqlite_schema m, pragma_foreign_key_list(m.name) f where m.type = 'table' and f."table" = 'unit'`
      : "select concat(table_name, '.', column_name) from information_schema.key_column_usage where table_schema = database() and referenced_table_name = 'unit'"
  const keys = (await reader.rows(sql, [])).map(([name]) => String(name))
  expect(keys.length).toBeGreaterThan(9)
  expect(names().filter(name => name !== 'message.unit_id')).toEqual(keys.sort((a, b) => a.localeCompare(b, 'en')))
})

test('every other column that names a unit is moved as well, or is history: a new one must be one of the two', () => {
  const columns = [...server.app.database.orm.getMetadata().getAll().values()].flatMap(({ tableName, props }) => props.flatMap(({ fieldNames }) => (fieldNames ?? []).map(column => `${tableName}.${column}`)))
  const named = columns.filter(name => /unit_id$|authority_id$|merged_into_id$/.test(name) && !/^(department|account)\.merged/.test(name))
  expect([...names(), ...historyOfUnits].sort()).toEqual(named.sort())
})

test('every reference has its words, and every treatment and word a reference', () => {
  const worded = Object.keys(unitMergeMessages).filter(code => code.startsWith('MERGE_MOVES_'))
  expect(worded.sort()).toEqual(names().map(name => `MERGE_MOVES_${name.replace('.', '_')}`).sort())
  expect(names()).toEqual(expect.arrayContaining(Object.keys(treatments)))
})

test('every row that refers to a unit is found by its key', () => {
  const tables = new Set(names().map(name => name.split('.')[0]!))
  const keys = [...server.app.database.orm.getMetadata().getAll().values()].filter(({ tableName }) => tables.has(tableName)).map(({ primaryKeys }) => primaryKeys)
  expect(keys).toEqual([...tables].map(() => ['id']))
})
