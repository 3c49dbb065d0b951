import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { createConnection, type Connection } from 'mysql2/promise'
import { fromBufferPromise, type Entry } from 'yauzl'
import { statementsOf } from './database-status.js'
import { administrator, fillUnit, firstPerson } from './import-data.js'
import { percentile } from './measure.js'
import { cpuSeconds, memory, pinned, startServer, type ServerProcess } from './processes.js'
import { tokenOf } from './workloads.js'

/*
 * 证书: everybody of a unit is issued a certificate, several at once as at the end of a year, and the unit downloads all of them as one archive,
 * while somebody else works: how long each takes, how much memory the server needs above the idle server, and how long the other one waits.
 */
const fieldKey = '07'.repeat(32)
const atOnce = 4
/** How often the archive is downloaded, one after the other: one alone is over before somebody else has asked much. */
const downloads = 10
const goals = { issueMs: 100, othersMs: 500, archiveSeconds: 10, issueMemory: 200, archiveMemory: 50 }

const header = (account: number) => ({ cookie: `xueshi=${tokenOf(account)}`, 'content-type': 'application/json' })

async function ask<T>(url: string, account: number, query: string): Promise<T> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: header(account), body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as { data?: T; errors?: unknown }
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data
}

/** Everybody signed in, with the hours that the year asks for. */
async function reachHours(connection: Connection, people: number, year: number, now: number): Promise<void> {
  const everybody = `from professional where id between ${firstPerson} and ${firstPerson + people - 1}`
  await connection.query(`insert into assignment (id, account_id, role, starts_on) select id, account_id, 'PROFESSIONAL', '2020-01-01' ${everybody}`)
  await connection.query(`insert into session (token_hash, account_id, assignment_id, created_at, last_seen_at, ends_at, address)
    select sha2(left(sha2(concat('bench', id), 256), 43), 256), id, id, ${now}, ${now}, ${now + 12 * 3_600_000}, '127.0.0.1' ${everybody}`)
  await connection.query(`insert into annual_hours (professional_id, year, public_required, public_elective, professional_hours) select id, ${year}, 200, 100, 720 ${everybody}`)
}

async function issue(url: string, account: number, year: number): Promise<void> {
  const { issued } = await ask<{ issued: { __typename: string } }>(url, account, `mutation { issued: issueCertificate(kind: COMPLETION, year: ${year}) { __typename ... on UserError { code } } }`)
  if (issued.__typename !== 'Certificate') throw new Error(JSON.stringify(issued))
}

/** What was seen of the server and of somebody else's requests while something ran. */
interface Watched<T> {
  readonly result: T
  readonly seconds: number
  /** Seconds of processor time of the server. */
  readonly processor: number
  /** Megabytes at the most. */
  readonly peak: number
  /** Milliseconds that somebody else's requests took, ascending. */
  readonly waits: Float64Array
}

async function watch<T>({ url, pid }: ServerProcess, work: () => Promise<T>): Promise<Watched<T>> {
  const waits: number[] = []
  const [began, used] = [performance.now(), cpuSeconds(pid) ?? 0]
  const end = new AbortController()
  let peak = 0
  const other = (async () => {
    while (!end.signal.aborted) {
      const before = performance.now()
      await ask(url, administrator, '{ certificates(first: 20) { totalCount nodes { id name number status history { action } } } }')
      waits.push(performance.now() - before)
      peak = Math.max(peak, memory(pid))
      await delay(20)
    }
  })()
  try {
    const result = await work()
    return { result, seconds: (performance.now() - began) / 1000, processor: (cpuSeconds(pid) ?? 0) - used, peak, waits: Float64Array.from(waits).toSorted() }
  } finally {
    end.abort()
    await other
  }
}

async function issueAll(url: string, people: number, year: number): Promise<Float64Array> {
  const took: number[] = []
  let next = 0
  const browser = async () => {
    while (next < people) {
      const [account, before] = [firstPerson + next++, performance.now()]
      await issue(url, account, year)
      took.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, browser))
  return Float64Array.from(took).toSorted()
}

/** The archive as a browser takes it: its bytes, and milliseconds to the first one. */
async function download(url: string, year: number): Promise<{ bytes: Buffer; firstMs: number; announced: number }> {
  const before = performance.now()
  const response = await fetch(`${url}/certificates/archive.zip?year=${year}&kind=COMPLETION`, { headers: header(administrator) })
  if (!response.ok) throw new Error(await response.text())
  const firstMs = performance.now() - before
  return { bytes: await buffer(response.body!), firstMs, announced: Number(response.headers.get('content-length')) }
}

/** How many files of an archive are whole PDFs. */
async function pdfsIn(bytes: Buffer): Promise<number> {
  const zip = await fromBufferPromise(bytes)
  let count = 0
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    const pdf = await buffer(await zip.openReadStreamPromise(entry))
    if (pdf.subarray(0, 5).toString() === '%PDF-' && pdf.subarray(-6).toString().trim() === '%%EOF') count++
  }
  return count
}

const ms = (values: Float64Array) => `${percentile(values, 0.5).toFixed(0)} ms at the median, ${percentile(values, 0.95).toFixed(0)} ms at the 95th percentile, ${values.at(-1)?.toFixed(0) ?? '–'} ms at the longest, of ${values.length}`

async function measure(connection: Connection, server: ServerProcess, people: number, year: number): Promise<boolean> {
  const { url } = server
  // What has never run is compiled and cached first, and then counted, as it is alone.
  const warm = 10
  for (let n = 0; n < warm; n++) await issue(url, firstPerson + people + n, year)
  for (let n = 0; n < 300; n++) await ask(url, administrator, '{ certificates(first: 20) { totalCount nodes { id name number status history { action } } } }')
  const statements = await statementsOf(connection, () => issue(url, firstPerson + people + warm, year))
  // Only those of the unit's are to be in the archive.
  await connection.query('delete from certificate')
  await delay(1000)
  const idle = memory(server.pid)
  const issued = await watch(server, () => issueAll(url, people, year))
  await delay(1000)
  const settled = memory(server.pid)
  const archived = await watch(server, async () => {
    for (let n = 1; n < downloads; n++) await download(url, year)
    return download(url, year)
  })
  const archiveStatements = await statementsOf(connection, async () => {
    await download(url, year)
    // The end of an export is written down after its last byte.
    await delay(300)
  })
  const { bytes, firstMs, announced } = archived.result
  const files = await pdfsIn(bytes)
  const archive = archived.seconds / downloads
  console.log(`\n${people} certificates, ${atOnce} at once: ${issued.seconds.toFixed(1)} s, ${(issued.processor * 1000 / people).toFixed(0)} ms of a processor and ${statements} statements each`)
  console.log(`  each ${ms(issued.result)}`)
  console.log(`  other requests meanwhile ${ms(issued.waits)}`)
  console.log(`\narchive of ${files}, ${(bytes.length / 1_000_000).toFixed(1)} MB, ${downloads} times: ${archive.toFixed(2)} s each (${(archived.processor / downloads).toFixed(2)} s of a processor, with what others asked), first byte after ${firstMs.toFixed(0)} ms, ${archiveStatements} statements`)
  console.log(`  other requests meanwhile ${ms(archived.waits)}`)
  const others = Math.max(percentile(issued.waits, 0.95), percentile(archived.waits, 0.95))
  const each = (issued.processor * 1000) / people
  const [issueMemory, archiveMemory] = [issued.peak - idle, archived.peak - settled]
  const said = [
    [files === people && announced === bytes.length, `${files} of ${people} certificates are in the archive, whole, and its size was announced`],
    [each < goals.issueMs, `${each.toFixed(0)} ms of a processor for a certificate, with what others asked (goal: under ${goals.issueMs})`],
    [archive < goals.archiveSeconds, `${archive.toFixed(2)} s for the archive (goal: under ${goals.archiveSeconds})`],
    [others < goals.othersMs, `${others.toFixed(0)} ms for another request at the 95th percentile (goal: under ${goals.othersMs})`],
    [issueMemory < goals.issueMemory, `${issueMemory.toFixed(0)} MB to issue above the idle server of ${idle.toFixed(0)} MB (goal: under ${goals.issueMemory})`],
    [archiveMemory < goals.archiveMemory, `${archiveMemory.toFixed(0)} MB for archives above the ${settled.toFixed(0)} MB before (goal: under ${goals.archiveMemory})`],
  ] as const
  for (const [reached, what] of said) console.log(`  ${reached ? 'reached' : 'MISSED '}  ${what}`)
  return said.every(([reached]) => reached)
}

/** Fills the private database, issues and archives 200 certificates; `--smoke` 20. */
export async function benchCertificates(url: string, smoke: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-bench-'))
  const [people, spare] = [smoke ? 20 : 200, 20]
  const connection = await createConnection({ uri: url, charset: 'utf8mb4' })
  const server = await startServer(join(import.meta.dirname, '../dist/main.js'), { DATABASE_URL: url, FIELD_KEY: fieldKey, DEMO: 'off', DATA_DIR: folder, HOST: '127.0.0.1', LOG_LEVEL: 'error' })
  try {
    const now = Date.now()
    // The latest year whose requirement is known.
    const [[row]] = (await connection.query('select max(year) as year from annual_requirement where public_required is not null')) as unknown as [{ year: number }[]]
    const year = row!.year
    await fillUnit(async sql => void (await connection.query(sql)), people + spare, fieldKey, now)
    await reachHours(connection, people + spare, year, now)
    console.log(pinned ? 'server alone on core 0' : 'cores shared, as taskset or a second core is missing')
    const reached = await measure(connection, server, people, year)
    console.log(`\n${reached ? 'Every goal reached.' : 'Not every goal reached.'}`)
  } finally {
    await server.stop()
    await connection.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
