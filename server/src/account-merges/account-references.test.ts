import { expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { accountMergeMessages } from './account-merge-messages.js'
import { left, moved, nameOf, settled } from './account-references.js'

const server = testServer()
const handled = () => [...moved.map(nameOf), ...Object.keys(settled), ...Object.keys(left)]

test('every foreign key of the database to an account or a profile is moved, settled, or left for a reason: a new one must be one of them', async () => {
  const { kind, reader } = server.app.database
  const sql =
    kind === 'sqlite'
      ? `select m.name || '.' || f."from" from sqlite_schema m, pragma_foreign_key_list(m.name) f where m.type = 'table' and f."table" in ('account', 'professional')`
      : "select concat(table_name, '.', column_name) from information_schema.key_column_usage where table_schema = database() and referenced_table_name in ('account', 'professional')"
  const keys = (await reader.rows(sql, [])).map(([name]) => String(name))
  expect(keys.length).toBeGreaterThan(12)
  expect(keys.filter(name => !handled().includes(name))).toEqual([])
})

test('so is every other column that names one, once', () => {
  const columns = [...server.app.database.orm.getMetadata().getAll().values()].flatMap(({ tableName, props }) => props.flatMap(({ fieldNames }) => (fieldNames ?? []).map(column => `${tableName}.${column}`)))
  const named = columns.filter(name => /(account|professional|actor|assignment|subject)_id$|_by_id$|\.(open|valid)_for$|^account\.merged_into_id$/.test(name))
  expect(handled().sort()).toEqual(named.sort())
})

test('every reference has its words, and every row that moves is found by its key', () => {
  const worded = Object.keys(accountMergeMessages).filter(code => code.startsWith('ACCOUNT_MERGE_MOVES_'))
  expect([...worded].sort()).toEqual(moved.map(reference => `ACCOUNT_MERGE_MOVES_${nameOf(reference).replace('.', '_')}`).sort())
  const metadata = [...server.app.database.orm.getMetadata().getAll().values()]
  for (const { table, versioned, watched } of moved) {
    const meta = metadata.find(({ tableName }) => tableName === table)!
    expect([table, meta.primaryKeys, versioned === true, watched === true]).toEqual([table, ['id'], meta.versionProperty !== undefined, 'updatedAt' in meta.properties])
  }
})
