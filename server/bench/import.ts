import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { administrator, fillTemplate, fillUnit, openForBench } from './import-data.js'
import { cpuSeconds, memory, startServer, type ServerProcess } from './processes.js'
import { tokenOf } from './workloads.js'

/*
 * 导入学员培训信息: a workbook of 100 000 rows through the API, on both databases: how long the dry run and the import take, how much memory the
 * server and its process need above the idle server, and how long somebody waits who writes meanwhile.
 */
const people = 4000
const fieldKey = '07'.repeat(32)
const goals = { sqlite: 30, mysql: 20 }
const memoryGoal = 200

const headers = { cookie: `xueshi=${tokenOf(administrator)}`, 'content-type': 'application/json' }

async function ask<T>(url: string, query: string): Promise<T> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as { data?: T; errors?: unknown }
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data
}

/** The processes that a process has started; none where there is no /proc. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/** Seconds of processor time of a process that may be gone by now. */
function busy(pid: number): number {
  try {
    return cpuSeconds(pid) ?? 0
  } catch {
    return 0
  }
}

interface Job {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly interrupted: boolean
  readonly totalRows: number
  readonly okRows: number
  readonly failedRows: number
  readonly presentRows: number
}

interface Watched {
  readonly job: Job
  readonly seconds: number
  /** Seconds of processor time of the process at work. */
  readonly processor: number
  readonly peak: number
  readonly waits: number[]
}

/** Waits for the end of what is under way, and looks at memory and at how long a small write of somebody else takes. */
async function watch({ url, pid }: ServerProcess, id: string): Promise<Watched> {
  const began = performance.now()
  const waits: number[] = []
  let peak = 0
  let processor = 0
  for (;;) {
    const children = childrenOf(pid)
    peak = Math.max(peak, children.reduce((sum, child) => sum + memory(child), memory(pid)))
    processor = Math.max(processor, ...children.map(busy))
    const before = performance.now()
    await ask(url, 'mutation { createUploadTicket { ticket } }')
    waits.push(performance.now() - before)
    const { importJob: job } = await ask<{ importJob: Job }>(url, `{ importJob(id: ${id}) { id version status interrupted totalRows okRows failedRows presentRows } }`)
    if (job.interrupted) throw new Error('The import was interrupted.')
    if (!job.status.endsWith('ING')) return { job, seconds: (performance.now() - began) / 1000, processor, peak, waits }
    await delay(50)
  }
}

async function upload(url: string, file: string): Promise<string> {
  const { createUploadTicket } = await ask<{ createUploadTicket: { ticket: string } }>(url, 'mutation { createUploadTicket { ticket } }')
  const form = new FormData()
  form.append('file', new Blob([readFileSync(file)]), 'bench.xlsx')
  const response = await fetch(`${url}/import-files/hours`, { method: 'POST', headers: { cookie: headers.cookie, 'x-upload-ticket': createUploadTicket.ticket }, body: form })
  if (!response.ok) throw new Error(await response.text())
  return ((await response.json()) as { id: string }).id
}

async function measure(kind: keyof typeof goals, databaseUrl: string, folder: string, file: string, rows: number): Promise<boolean> {
  const server = await startServer(join(import.meta.dirname, '../dist/main.js'), {
    DATABASE_URL: databaseUrl, FIELD_KEY: fieldKey, DEMO: 'off', DATA_DIR: folder, HOST: '127.0.0.1', LOG_LEVEL: 'error',
  }, [], false)
  try {
    const database = await openForBench(databaseUrl)
    await fillUnit(database.run, people, fieldKey, Date.now())
    await database.close()
    // A server that has answered for a while, as one that people use.
    for (let n = 0; n < 1000; n++) await ask(server.url, 'mutation { createUploadTicket { ticket } }')
    await delay(1000)
    const idle = memory(server.pid)
    const id = await upload(server.url, file)
    const checked = await watch(server, id)
    await ask(server.url, `mutation { beginImport(id: ${id}, version: ${checked.job.version}, mode: GOOD_ROWS) { __typename } }`)
    const imported = await watch(server, id)
    const again = await watch(server, await upload(server.url, file))
    const { job } = imported
    const seconds = checked.seconds + imported.seconds
    const above = Math.max(checked.peak, imported.peak) - idle
    const waits = [...checked.waits, ...imported.waits].toSorted((a, b) => a - b)
    console.log(`\n${kind === 'sqlite' ? 'SQLite' : 'MariaDB'}: ${rows} rows, ${(statSync(file).size / 1024 / 1024).toFixed(1)} MB`)
    const took = ({ seconds, processor }: Watched) => `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of a processor)`
    console.log(`  dry run ${took(checked)}, import ${took(imported)}, dry run of the same file again ${took(again)}`)
    console.log(`  imported ${job.okRows} + failed ${job.failedRows} + already present ${job.presentRows} = ${job.totalRows}; again: ${again.job.presentRows} already present, ${again.job.okRows} new`)
    console.log(`  another write meanwhile: ${waits[Math.floor(waits.length / 2)]!.toFixed(0)} ms at the median, ${waits.at(-1)!.toFixed(0)} ms at the longest, of ${waits.length}`)
    const said = [
      [job.okRows + job.failedRows + job.presentRows === rows && job.totalRows === rows, 'the counts add up'],
      [again.job.okRows === 0, 'the same file again makes nothing'],
      [seconds <= goals[kind], `${seconds.toFixed(1)} s for dry run and import (goal: at most ${goals[kind]})`],
      [above <= memoryGoal, `${above.toFixed(0)} MB above the idle server of ${idle.toFixed(0)} MB (goal: at most ${memoryGoal})`],
    ] as const
    for (const [reached, what] of said) console.log(`  ${reached ? 'reached' : 'MISSED '}  ${what}`)
    return said.every(([reached]) => reached)
  } finally {
    await server.stop()
  }
}

/** Makes a workbook and imports it, on a fresh SQLite file and on the private MariaDB. */
export async function benchImport(url: string, smoke: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-bench-'))
  const rows = smoke ? 2000 : 100_000
  try {
    const file = join(folder, 'bench.xlsx')
    await fillTemplate(file, rows, people, new Date().getFullYear())
    const reached = [await measure('sqlite', `sqlite://${join(folder, 'bench.sqlite')}`, folder, file, rows), await measure('mysql', url, folder, file, rows)]
    console.log(`\n${reached.every(Boolean) ? 'Every goal reached.' : 'Not every goal reached.'}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
