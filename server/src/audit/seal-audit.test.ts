import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { seal, trailEnd } from '../../test/audit.js'
import { write } from '../database/write.js'
import { recordAudit } from './record-audit.js'
import { ChainBroken } from './seal-audit.js'
import { verifyAudit, type NotedEnd } from './verify-audit.js'

const server = testServer()
const run = (sql: string, params: (string | number)[] = []) => write(server.app.database.fork(), sql, params)
const acts = async (count: number) => {
  const act = { noun: 'TEMPLATE' as const, action: 'ADDED' as const, about: { unitId: 1, departmentId: null }, details: { text: '缺少“证书” \\ "x"' } }
  await recordAudit(server.app.database.fork(), { accountId: 1, name: '测试' }, server.app.clock.now(), Array.from({ length: count }, () => act))
}
const verify = (noted?: NotedEnd[]) => verifyAudit(server.app.database.reader.rows, server.app.config.fieldKey, noted)
const chain = async () => server.app.database.reader.rows('select audit_row_id from audit_seal order by seq', []).then(rows => rows.map(([id]) => Number(id)))

beforeEach(async () => {
  for (const table of ['audit_seal', 'audit_chain', 'audit_row']) await run(`delete from ${table}`)
})

describe('sealing', () => {
  test('takes every row once, also of more than fit into one pass, and then has nothing to do', async () => {
    await acts(2345)
    expect(await seal(server)).toBe(2345)
    expect(await seal(server)).toBe(0)
    expect(await verify()).toMatchObject({ first: null, checked: 2345, waiting: 0 })
  })

  test('by several servers at once makes one chain', async () => {
    await acts(1500)
    const done = await Promise.all([seal(server), seal(server), seal(server)])
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(1500)
    expect(await verify()).toMatchObject({ first: null, checked: 1500 })
  })

  test('goes on behind the rows that were sealed before, and takes a smaller key that is committed later', async () => {
    await acts(3)
    const last = await trailEnd(server)
    await run('update audit_row set id = ? where id = ?', [last + 5, last])
    await seal(server)
    await run('insert into audit_row (id, at, noun, action) values (?, ?, ?, ?)', [last + 2, server.app.clock.now().getTime(), 'UNIT', 'CREATED'])
    expect(await seal(server)).toBe(1)
    expect(await chain()).toEqual([last - 2, last - 1, last + 5, last + 2])
    expect((await verify()).first).toBeNull()
  })

  test('stops where the end was set back, and says so', async () => {
    await acts(2)
    await seal(server)
    await run('update audit_chain set seq = 1')
    await acts(1)
    await expect(seal(server)).rejects.toThrow(ChainBroken)
    expect((await verify()).first).toEqual({ fault: 'END_CHANGED' })
  })
})

describe('verifying', () => {
  test('names the first row that was changed, whatever was changed in it', async () => {
    await acts(10)
    await seal(server)
    const first = (await chain())[3]!
    for (const [column, value] of [['actor_name', '别人'], ['at', 1], ['details', null], ['unit_id', 2], ['address', '::1'], ['noun', 'UNIT']] as const) {
      const [[before] = [null]] = await server.app.database.reader.rows(`select ${column} from audit_row where id = ?`, [first])
      await run(`update audit_row set ${column} = ? where id = ?`, [value as string, first])
      await run('update audit_row set action = ? where id = ?', ['DELETED', first + 2])
      expect((await verify()).first).toEqual({ fault: 'CHANGED', seq: 4, auditRowId: first })
      await run(`update audit_row set ${column} = ?, action = ? where id = ?`, [before as string, 'ADDED', first])
      await run('update audit_row set action = ? where id = ?', ['ADDED', first + 2])
    }
    expect((await verify()).first).toBeNull()
  })

  test('names a row that is missing, a seal that is, and a chain that was made anew without the key', async () => {
    await acts(5)
    await seal(server)
    const rows = await chain()
    await run('delete from audit_row where id = ?', [rows[1]!])
    expect((await verify()).first).toEqual({ fault: 'ROW_MISSING', seq: 2, auditRowId: rows[1] })
    await run('delete from audit_seal where seq = 2')
    expect((await verify()).first).toEqual({ fault: 'SEAL_MISSING', seq: 2 })
    await run('update audit_seal set seq = seq - 1 where seq = 3')
    await run('update audit_seal set seq = seq - 1 where seq = 4')
    expect((await verify()).first).toMatchObject({ fault: 'CHANGED', seq: 2 })
  })

  test('finds that the end was cut off', async () => {
    await acts(5)
    await seal(server)
    await run('delete from audit_row where id >= ?', [(await chain())[3]!])
    await run('delete from audit_seal where seq >= 4')
    expect((await verify()).first).toEqual({ fault: 'END_MISSING', seq: 4, last: 5 })
    await run('delete from audit_chain')
    expect((await verify()).first).toEqual({ fault: 'END_CHANGED' })
  })

  test('finds against an end noted elsewhere that everything was put back or made anew', async () => {
    await acts(2)
    await seal(server)
    const [[seq, sealed, settled, mark] = []] = await server.app.database.reader.rows('select seq, sealed, settled_id, mark from audit_chain', [])
    const earlier = (await chain())[1]!
    await acts(2)
    await seal(server)
    const { end } = await verify()
    await run('delete from audit_row where id > ?', [earlier])
    await run('delete from audit_seal where seq > 2')
    await run('update audit_chain set seq = ?, sealed = ?, settled_id = ?, mark = ?', [Number(seq), String(sealed), Number(settled), String(mark)])
    // Nothing in the database tells; the noted end does.
    expect((await verify()).first).toBeNull()
    expect((await verify([end])).first).toEqual({ fault: 'END_MISSING', seq: 3, last: 4 })
    await acts(2)
    await seal(server)
    expect((await verify([end])).first).toEqual({ fault: 'OTHER_CHAIN', seq: 4 })
  })

  test('finds a row that was put in between after its time', async () => {
    await acts(3)
    const last = await trailEnd(server)
    await run('update audit_row set id = ? where id = ?', [last + 5, last])
    await seal(server)
    server.app.clock.advance(11 * 60_000)
    await acts(1)
    await seal(server)
    await run('insert into audit_row (id, at, noun, action) values (?, 1, ?, ?)', [last + 2, 'UNIT', 'CREATED'])
    expect(await seal(server)).toBe(0)
    expect((await verify()).first).toEqual({ fault: 'NOT_SEALED', auditRowId: last + 2 })
  })

  test('counts what waits for the next pass, and is content with an empty trail', async () => {
    expect(await verify()).toMatchObject({ first: null, checked: 0, waiting: 0 })
    await acts(4)
    expect(await verify()).toMatchObject({ first: null, checked: 0, waiting: 4 })
  })
})
