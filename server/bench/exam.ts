import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { createConnection, type Connection } from 'mysql2/promise'
import { databasePid, statementsOf } from './database-status.js'
import { base, generate } from './generate.js'
import { percentile } from './measure.js'
import { cpuSeconds, makeRoomForServers, pinned, startServer, type ServerProcess } from './processes.js'
import { tokenOf } from './workloads.js'

/*
 * 考试高峰: candidates who all open the examination at once, save every answer and hand in, against MariaDB on two cores. Without think time 200
 * of them (`exam`), or 2 000 who think for 20 s between two answers (`exam --think`). Every answer is checked for what it says.
 */
const questions = 20
const thinkMs = 20_000
const goals = { meanMs: 200, savedMs: 500 }

const documents = {
  open: 'mutation OpenExam($year: Int!) { result: openExam(year: $year) { __typename ... on ExamAttempt { id endsAt now questions { number kind stem options } answers { number chosen revision } } } }',
  save: 'mutation Save($id: ID!, $input: ExamAnswerInput!) { result: saveExamAnswer(attemptId: $id, input: $input) { __typename ... on ExamAnswer { number chosen revision } } }',
  handIn: 'mutation HandIn($id: ID!) { result: handInExam(attemptId: $id) { __typename ... on ExamAttempt { id score passed awardedHours answers { number } } } }',
}
type Kind = keyof typeof documents

/** What was measured: milliseconds by kind, and what did not succeed. */
interface Figures {
  readonly took: Record<Kind, number[]>
  readonly failed: string[]
}

// oxlint-disable-next-line typescript/no-explicit-any -- the bench names the fields that it asked for
type Answer = any

/** One person's browser: a connection of its own that is kept. */
function browser(url: string, account: number, figures: Figures) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { 'content-type': 'application/json', cookie: `xueshi=${tokenOf(account)}` }
  return {
    async ask(kind: Kind, expected: string, variables: object): Promise<Answer | null> {
      const began = performance.now()
      try {
        const sent = request(`${url}/graphql`, { method: 'POST', headers, agent }).end(JSON.stringify({ query: documents[kind], variables }))
        const [response] = (await once(sent, 'response')) as [IncomingMessage]
        const { data, errors } = (await json(response)) as { data?: { result: Answer }; errors?: unknown }
        if (data?.result?.__typename === expected) return data.result
        figures.failed.push(`${kind}: ${JSON.stringify(errors ?? data)}`)
      } catch (error) {
        figures.failed.push(`${kind}: ${(error as Error).message}`)
      } finally {
        figures.took[kind].push(performance.now() - began)
      }
      return null
    },
    close: () => agent.destroy(),
  }
}

/** Sits one examination: opens it, saves each answer, hands in, and looks whether all that was saved was there. */
async function sit(url: string, account: number, year: number, think: boolean, figures: Figures): Promise<void> {
  const { ask, close } = browser(url, account, figures)
  // People come within a span of thought; without one all at the same moment.
  if (think) await delay(Math.random() * thinkMs)
  const attempt = await ask('open', 'ExamAttempt', { year })
  if (attempt) {
    for (const { number } of attempt.questions as { number: number }[]) {
      if (think) await delay(thinkMs * (0.5 + Math.random()))
      await ask('save', 'ExamAnswer', { id: attempt.id, input: { number, chosen: [(account + number) % 4], revision: number } })
    }
    const result = await ask('handIn', 'ExamAttempt', { id: attempt.id })
    if (result && result.answers.length !== questions) figures.failed.push(`handIn: ${result.answers.length} of ${questions} answers`)
  }
  close()
}

/** A year with a bank of 500 questions and one course, which everybody has completed. */
async function compose(connection: Connection, year: number): Promise<void> {
  await connection.query(
    `insert into public_year (year, status, study_opens_on, study_closes_on, pass_mark, attempts, exam_minutes, single_count, multiple_count, true_false_count, demo, source)
      values (?, 'PUBLISHED', ?, ?, 60, 3, 120, ?, 0, 0, 0, 'bench')`,
    [year, `${year}-01-01`, `${year}-12-31`, questions],
  )
  await connection.query("insert into course (year, kind, title, position) values (?, 'REQUIRED', 'bench', 0)", [year])
  await connection.query('insert into course_completion (professional_id, course_id, year, completed_at) select p.id, c.id, c.year, 0 from professional p join course c on c.year = ? and c.title = ?', [year, 'bench'])
  await connection.query(
    `insert into exam_question (year, kind, stem, options, correct, demo) select ?, 'SINGLE', concat('评测题目', seq, '：下列说法中正确的是哪一项？'), '["选项甲","选项乙","选项丙","选项丁"]', '[0]', 0 from seq_1_to_500`,
    [year],
  )
  await connection.query('update annual_requirement set public_required = 200 where year = ?', [year])
}

async function measure(connection: Connection, server: ServerProcess, candidates: number, think: boolean, year: number): Promise<boolean> {
  const figures = (): Figures => ({ took: { open: [], save: [], handIn: [] }, failed: [] })
  // What has never run is compiled and cached first; and counted, as it is alone.
  const warm = 20
  for (let i = 1; i <= warm; i++) await sit(server.url, base + i, year, false, figures())
  const statements = await statementsOf(connection, () => sit(server.url, base + warm + 1, year, false, figures()))
  await connection.query('update session set last_seen_at = ?', [Date.now()])
  const seen = figures()
  const [began, processor] = [performance.now(), cpuSeconds(server.pid)]
  await Promise.all(Array.from({ length: candidates }, (_, i) => sit(server.url, base + warm + 2 + i, year, think, seen)))
  const seconds = (performance.now() - began) / 1000
  const all = Object.values(seen.took).flat()
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const ascending = (values: readonly number[]) => Float64Array.from(values).toSorted()
  const used = (cpuSeconds(server.pid) ?? 0) - (processor ?? 0)
  console.log(`\n${candidates} candidates at once, ${think ? `${thinkMs / 1000} s think time` : 'no think time'}, ${questions} answers each: ${all.length} requests in ${seconds.toFixed(1)} s, ${(all.length / seconds).toFixed(0)} a second; server busy ${used.toFixed(1)} s; ${statements} statements for one whole examination`)
  console.log('             requests   mean ms    p50 ms    p95 ms    p99 ms    max ms')
  for (const [kind, took] of Object.entries(seen.took)) {
    const sorted = ascending(took)
    const cells = [mean(took), ...[0.5, 0.95, 0.99, 1].map(share => percentile(sorted, share))]
    console.log(`  ${kind.padEnd(10)}${String(took.length).padStart(9)}${cells.map(value => value.toFixed(1).padStart(10)).join('')}`)
  }
  for (const line of seen.failed.slice(0, 5)) console.log(`  failed: ${line.slice(0, 300)}`)
  const said = [
    verdict(seen.failed.length === 0, `${seen.failed.length} failed requests (goal: 0)`),
    // With think time the goal is that nothing fails; the times are printed.
    ...(think
      ? []
      : [
          verdict(mean(all) < goals.meanMs, `mean of all requests ${mean(all).toFixed(0)} ms (goal: under ${goals.meanMs})`),
          verdict(percentile(ascending(seen.took.save), 0.95) < goals.savedMs, `95th percentile of save answer ${percentile(ascending(seen.took.save), 0.95).toFixed(0)} ms (goal: under ${goals.savedMs})`),
        ]),
  ]
  return said.every(Boolean)
}

function verdict(reached: boolean, what: string): boolean {
  console.log(`  ${reached ? 'reached' : 'MISSED '}  ${what}`)
  return reached
}

/** Fills the private database and lets everybody sit. `--think`: 2 000 with think time; `--candidates <n>`. */
export async function benchExam(url: string, args: readonly string[]): Promise<void> {
  const think = args.includes('--think')
  const at = args.indexOf('--candidates')
  const candidates = at >= 0 ? Number(args[at + 1]) : args.includes('--smoke') ? 20 : think ? 2000 : 200
  const folder = mkdtempSync(join(tmpdir(), 'xueshi-bench-'))
  const connection = await createConnection({ uri: url, charset: 'utf8mb4' })
  const settings = { DATABASE_URL: url, FIELD_KEY: '07'.repeat(32), DEMO: 'off', DATA_DIR: folder, HOST: '127.0.0.1', LOG_LEVEL: 'error' }
  const server = await startServer(join(import.meta.dirname, '../dist/main.js'), settings)
  try {
    const year = new Date().getFullYear()
    await generate(connection, { professionals: Math.max(4000, candidates * 2), records: 20_000, units: 40, departments: 200, seconds: 1, rounds: 1, connections: 20 }, Date.now())
    await compose(connection, year)
    const database = await databasePid(connection)
    if (database) makeRoomForServers(database)
    makeRoomForServers(process.pid)
    console.log(pinned ? 'server alone on core 0, database and candidates on the others' : 'cores shared, as taskset or a second core is missing')
    const reached = await measure(connection, server, candidates, think, year)
    console.log(`\n${reached ? 'Every goal reached.' : 'Not every goal reached.'}`)
  } finally {
    await server.stop()
    await connection.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
