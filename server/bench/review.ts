import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { createConnection, type Connection } from 'mysql2/promise'
import { databasePid } from './database-status.js'
import { generate } from './generate.js'
import type { Options } from './options.js'
import { makeRoomForServers, pinned, startServer, type ServerProcess } from './processes.js'
import { approveBare, prepareQueue, undoBySql, type Batch } from './review-floor.js'
import { tokenOf } from './workloads.js'

/*
 * 批量审核: approving up to 10 000 records by filter through the API, against the same row changes as bare set-based SQL, in turn;
 * and how long somebody of the same unit waits who submits meanwhile. The ratio within one run is the result.
 */
const atMost = 10_000
const goal = 3
const drafts = 400

const approval = `mutation Approve($selection: HourRecordSelection!) {
  reviewHourRecords(selection: $selection, decision: APPROVE) {
    succeeded failed items { id record { id version status title claimedHours approvedHours person { name maskedIdNumber } category { id name } } error { code message } }
  }
}`
const submission = `mutation Submit($records: [RecordRef!]!) { submitHourRecords(records: $records, pledge: true) { succeeded failed items { id error { code message } } } }`

/** Each request on a connection of its own: one kept alive may be shut by the server at the moment of the next, while the data is put back. */
async function ask<T>(url: string, account: number, query: string, variables: object): Promise<T> {
  const headers = { 'content-type': 'application/json', cookie: `xueshi=${tokenOf(account)}` }
  const sent = request(`${url}/graphql`, { method: 'POST', headers, agent: false }).end(JSON.stringify({ query, variables }))
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const { data, errors } = (await json(response)) as { data?: T; errors?: unknown }
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data
}

async function approveByApi(url: string, { unitId, accountId, count, asOf }: Batch): Promise<void> {
  const selection = { filter: { status: ['PENDING'], reviewUnitId: String(unitId) }, asOf: new Date(asOf).toISOString() }
  const { reviewHourRecords: result } = await ask<{ reviewHourRecords: { succeeded: number; failed: number } }>(url, accountId, approval, { selection })
  if (result.succeeded !== count || result.failed !== 0) throw new Error(`The API approved ${result.succeeded} and not ${result.failed} of ${count}.`)
}

interface Draft {
  readonly id: number
  readonly account: number
}

/** Drafts of the unit's people for the year that is open, each to be submitted once. */
async function makeDrafts(connection: Connection, unitId: number, now: number): Promise<Draft[]> {
  const year = new Date(now).getFullYear()
  await connection.query(
    `insert into hour_record (professional_id, unit_id, department_id, category_id, subject, rule_id, title, starts_on, start_half, ends_on, end_half, year, claimed_hours,
        status, source, entered_by_id, created_at, updated_at)
      select r.professional_id, r.unit_id, r.department_id, r.category_id, r.subject, r.rule_id, 'bench draft', '${year}-01-05', 'MORNING', '${year}-01-05', 'AFTERNOON', ${year}, 80,
        'DRAFT', 'SELF', r.entered_by_id, ${now}, ${now} from hour_record r join bench_waiting w on w.id = r.id order by r.id limit ${drafts}`,
  )
  const [rows] = (await connection.query("select id, entered_by_id as account from hour_record where title = 'bench draft' order by id")) as unknown as [Draft[]]
  return rows.map(({ id, account }) => ({ id: Number(id), account: Number(account) }))
}

/** Submits drafts one after the other until told to stop; gives the milliseconds of each that began meanwhile. */
async function submitMeanwhile(url: string, left: Draft[], over: () => boolean): Promise<number[]> {
  const waits: number[] = []
  while (!over() && left.length > 0) {
    const { id, account } = left.pop()!
    const began = performance.now()
    const { submitHourRecords } = await ask<{ submitHourRecords: { succeeded: number } }>(url, account, submission, { records: [{ id: String(id), version: 1 }] })
    if (submitHourRecords.succeeded !== 1) throw new Error(`The draft ${id} was not submitted: ${JSON.stringify(submitHourRecords)}`)
    waits.push(performance.now() - began)
    await delay(5)
  }
  return waits
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const line = (what: string, times: readonly number[]) => console.log(`${what.padEnd(36)}${median(times).toFixed(0).padStart(8)} ms   ${times.map(value => value.toFixed(0)).join(' ')}`)

async function measure(connection: Connection, server: ServerProcess, batch: Batch, rounds: number): Promise<boolean> {
  const { url } = server
  const timed = async (what: string, work: () => Promise<void>) => {
    const began = performance.now()
    await work()
    const took = performance.now() - began
    await undoBySql(connection, what, batch.count)
    return took
  }
  const api = () => timed('API', () => approveByApi(url, batch))
  const bare = () => timed('SQL', () => approveBare(connection, batch, Date.now()))
  // What has never run is compiled and cached first.
  await api()
  await bare()
  const times: { api: number[]; bare: number[] } = { api: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    const both = [async () => void times.api.push(await api()), async () => void times.bare.push(await bare())]
    for (const one of round % 2 ? both : both.toReversed()) await one()
  }
  const left = await makeDrafts(connection, batch.unitId, Date.now())
  await submitMeanwhile(url, left.splice(0, 5), () => false)
  const quiet = await submitMeanwhile(url, left.splice(0, 20), () => false)
  const takeBack = () => connection.query("update hour_record set status = 'DRAFT', review_unit_id = null where title = 'bench draft' and status = 'PENDING'")
  await takeBack()
  const waits: number[] = []
  for (let round = 0; round < rounds; round++) {
    let over = false
    const submissions = submitMeanwhile(url, left, () => over)
    await delay(20)
    await api().finally(() => (over = true))
    waits.push(...(await submissions))
    await takeBack()
  }
  console.log(`\napproving ${batch.count} records of one unit by filter, ${rounds} rounds in turn`)
  line('bare set-based SQL, one transaction', times.bare)
  line('xueshi, through the API', times.api)
  const ratio = median(times.api) / median(times.bare)
  console.log(`  ${ratio <= goal ? 'reached' : 'MISSED '}  ${ratio.toFixed(2)} × the bare SQL (goal: at most ${goal})`)
  console.log(`  submissions to the same unit: longest wait ${Math.max(...waits).toFixed(0)} ms of ${waits.length} during ${rounds} batches, ${median(waits).toFixed(0)} ms at the median; ${median(quiet).toFixed(0)} ms when nothing else runs`)
  return ratio <= goal
}

/** Fills the private database, lets the largest unit's queue grow to 10 000 and decides on it again and again. */
export async function benchReview(url: string, options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-bench-'))
  const connection = await createConnection({ uri: url, charset: 'utf8mb4' })
  const settings = { DATABASE_URL: url, FIELD_KEY: '07'.repeat(32), DEMO: 'off', DATA_DIR: folder, HOST: '127.0.0.1', LOG_LEVEL: 'error' }
  const server = await startServer(join(import.meta.dirname, '../dist/main.js'), settings)
  try {
    await generate(connection, options, Date.now())
    const [[largest]] = (await connection.query('select unit_id as id from hour_record group by unit_id order by count(*) desc limit 1')) as unknown as [{ id: number }[]]
    const unitId = Number(largest!.id)
    const count = await prepareQueue(connection, unitId, atMost)
    console.log(`${options.professionals} professionals and ${options.records} hour records; ${count} of the largest unit wait`)
    const database = await databasePid(connection)
    if (database) makeRoomForServers(database)
    makeRoomForServers(process.pid)
    console.log(pinned ? 'server alone on core 0, database and client on the others' : 'cores shared, as taskset or a second core is missing')
    const reached = await measure(connection, server, { unitId, accountId: unitId + options.professionals, count, asOf: Date.now() }, Math.max(3, options.rounds))
    console.log(`\n${reached ? 'Every goal reached.' : 'Not every goal reached.'}`)
  } finally {
    await server.stop()
    await connection.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
