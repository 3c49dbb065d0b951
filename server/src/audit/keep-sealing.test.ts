import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { write } from '../database/write.js'
import { keepSealing } from './keep-sealing.js'
import { readNotedEnd } from './noted-end.js'
import { recordAudit } from './record-audit.js'
import { verifyAudit } from './verify-audit.js'

const server = testServer()
const act = () => recordAudit(server.app.database.fork(), null, server.app.clock.now(), [{ noun: 'UNIT', action: 'CREATED', about: { unitId: null, departmentId: null } }])
const clear = async () => {
  for (const table of ['audit_seal', 'audit_chain', 'audit_row']) await write(server.app.database.fork(), `delete from ${table}`, [])
}
/** A server that starts and stops; gives what it logged. */
async function runAndStop() {
  const logged: { info: unknown[]; errors: unknown[] } = { info: [], errors: [] }
  const stop = keepSealing(server.app, { info: (what: unknown) => void logged.info.push(what), error: (what: unknown) => void logged.errors.push(what) })
  await stop()
  return logged
}
const verify = async () => verifyAudit(server.app.database.reader.rows, server.app.config.fieldKey, [(await readNotedEnd(server.config))!])

// Each test begins as a new site.
beforeEach(async () => {
  await clear()
  await rm(join(server.config.dataDir, 'audit-end.json'), { force: true })
})

test('the stop seals what is left, and the end is in the log and beside the data', async () => {
  await act()
  const { info, errors } = await runAndStop()
  const { first, end } = await verify()
  expect([first, end.seq, errors]).toEqual([null, 1, []])
  expect(info).toEqual([{ auditEnd: `1:${end.sealed}` }])
  expect(JSON.parse(await readFile(join(server.config.dataDir, 'audit-end.json'), 'utf8'))).toEqual({ seq: end.seq, sealed: end.sealed })
})

test('a trail that was emptied does not wipe out the noted end: the log and verifying say so', async () => {
  for (let i = 0; i < 3; i++) await act()
  await runAndStop()
  await clear()
  await act()
  expect((await runAndStop()).errors).toEqual([{ seq: 1 }])
  expect((await verify()).first).toMatchObject({ fault: 'END_MISSING', seq: 2, last: 3 })
})

test('nor does one that was made anew and is longer', async () => {
  await act()
  await runAndStop()
  await clear()
  for (let i = 0; i < 3; i++) await act()
  expect((await runAndStop()).errors).toEqual([{ seq: 3 }])
  expect((await verify()).first).toMatchObject({ fault: 'OTHER_CHAIN', seq: 1 })
})

test('a broken chain is an error in the log, and stops no server', async () => {
  await act()
  await runAndStop()
  await write(server.app.database.fork(), 'update audit_chain set seq = 0', [])
  await act()
  expect((await runAndStop()).errors).toMatchObject([{ message: expect.stringContaining('npm run verify') }])
})
