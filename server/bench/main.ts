import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection, type Connection } from 'mysql2/promise'
import { benchCertificates } from './certificates.js'
import { compare } from './compare.js'
import { databasePid, statementsOf } from './database-status.js'
import { benchExam } from './exam.js'
import { generate } from './generate.js'
import { benchImport } from './import.js'
import { load } from './measure.js'
import { readOptions, type Options } from './options.js'
import { cpuSeconds, makeRoomForServers, pinned, startServer, type ServerProcess } from './processes.js'
import { print, type Figures } from './report.js'
import { benchReview } from './review.js'
import { historyWorkload, queueWorkload, type ServerName, type Workload } from './workloads.js'

/*
 * Compares the server with a floor and with an ordinary way of building it, on one private database (BENCH_MYSQL_URL) whose contents it makes.
 * Ratios within one run are the result: no time is asserted, as machines differ and drift.
 */
const here = import.meta.dirname
const order: readonly ServerName[] = ['floor', 'ordinary', 'xueshi']

const since = (began: number) => `${((performance.now() - began) / 1000).toFixed(0)} s`

async function startAll(folder: string, url: string): Promise<Record<ServerName, ServerProcess>> {
  // Ours first: its start makes the tables.
  const settings = { DATABASE_URL: url, FIELD_KEY: '07'.repeat(32), DEMO: 'off', DATA_DIR: folder, HOST: '127.0.0.1', LOG_LEVEL: 'error' }
  const xueshi = await startServer(join(here, '../dist/main.js'), settings)
  const floor = await startServer(join(here, 'floor.server.js'), { DATABASE_URL: url })
  const ordinary = await startServer(join(here, 'ordinary.server.js'), { DATABASE_URL: url })
  return { floor, ordinary, xueshi }
}

/** Statements a request, counted over a few requests in turn with sessions that have just been used. */
async function countStatements(connection: Connection, server: ServerProcess, workload: Workload, name: ServerName): Promise<number> {
  await connection.query('update session set last_seen_at = ?', [Date.now()])
  const requests = workload.requests[name].slice(0, 20)
  const statements = await statementsOf(connection, async () => {
    for (const { method, path, headers, body } of requests) {
      await (await fetch(`${server.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })).text()
    }
  })
  return statements / requests.length
}

async function measureAll(connection: Connection, servers: Record<ServerName, ServerProcess>, workload: Workload, options: Options): Promise<Record<ServerName, Figures>> {
  const database = await databasePid(connection)
  if (database) makeRoomForServers(database)
  const used = (pid: number | null) => (pid === null ? null : cpuSeconds(pid))
  const figures = {} as Record<ServerName, Figures>
  for (const name of order) {
    await load(servers[name].url, workload.requests[name], options.connections, Math.min(3, options.seconds))
    const statements = await countStatements(connection, servers[name], workload, name)
    figures[name] = { perSecond: [], latencies: new Float64Array(), answers: 0, nodeSeconds: 0, databaseSeconds: 0, statements }
  }
  for (let round = 0; round < options.rounds; round++) {
    for (const name of order) {
      const { url, pid } = servers[name]
      const sum = figures[name]
      const [node, db] = [used(pid), used(database)]
      const { perSecond, latencies, answers } = await load(url, workload.requests[name], options.connections, options.seconds)
      const add = (before: number | null, after: number | null, total: number | null) => (before === null || after === null || total === null ? null : total + after - before)
      sum.nodeSeconds = add(node, used(pid), sum.nodeSeconds)
      sum.databaseSeconds = add(db, used(database), sum.databaseSeconds)
      sum.perSecond.push(perSecond)
      sum.answers += answers
      sum.latencies = Float64Array.from([...sum.latencies, ...latencies]).toSorted()
    }
  }
  return figures
}

async function bench(url: string, options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-bench-'))
  const connection = await createConnection({ uri: url, charset: 'utf8mb4' })
  const servers = await startAll(folder, url)
  try {
    const began = performance.now()
    await generate(connection, options, Date.now())
    console.log(`${options.professionals} professionals, ${options.units} units, ${options.departments} departments and ${options.records} hour records in ${since(began)}`)
    const workloads = [historyWorkload(options), await queueWorkload(connection, options)]
    const urls = { floor: servers.floor.url, ordinary: servers.ordinary.url, xueshi: servers.xueshi.url }
    for (const workload of workloads) {
      const { rows, hash } = await compare(workload, urls)
      console.log(`equal data from all three, ${workload.requests.floor.length} requests, ${rows} rows, ${hash}: ${workload.name}`)
    }
    makeRoomForServers(process.pid)
    console.log(`${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s; ${pinned ? 'each server alone on core 0, database and load generator on the others' : 'cores shared, as taskset or a second core is missing'}`)
    let reached = true
    for (const workload of workloads) reached = print(workload, await measureAll(connection, servers, workload, options)) && reached
    console.log(`\n${reached ? 'Every goal reached.' : 'Not every goal reached.'}`)
  } finally {
    await Promise.all(order.map(name => servers[name].stop()))
    await connection.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

const url = process.env['BENCH_MYSQL_URL']
if (!url) throw new Error('BENCH_MYSQL_URL is missing: npm run bench starts a private MariaDB and names it there.')
const [first, ...others] = process.argv.slice(2).filter(argument => argument !== '--')
if (first === 'review') await benchReview(url, readOptions(others))
else if (first === 'exam') await benchExam(url, others)
else if (first === 'certificates') await benchCertificates(url, others.includes('--smoke'))
else if (first === 'import') await benchImport(url, others.includes('--smoke'))
else await bench(url, readOptions(process.argv.slice(2)))
