import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fixedClock } from '../src/clock.js'
import { readConfig } from '../src/config.js'
import type { App } from '../src/context.js'
import { openDatabase } from '../src/database/database.js'
import { migrate } from '../src/database/migrate.js'
import { openStorage } from '../src/files/storage.js'
import { fillReferenceData } from '../src/seeds/fill-reference-data.js'
import { cookieName } from '../src/session/session.js'
import type { TestServer } from './app.js'
import { signedIn } from './ask.js'
import { completeCourses, composeYear, openDocument, saveDocument } from './exams.js'
import { buildProfessional, buildUnit } from './factories.js'
import { ownDatabase } from './own-database.js'

/*
 * The real server, as it is built, is killed with -9 while answers are being saved, is started again, and has every answer that it had
 * acknowledged. One command: `vitest run test/exams-kill.test.ts`, on either database.
 */
const built = join(import.meta.dirname, '../dist/app/main.js')
const folder = mkdtempSync(join(tmpdir(), 'xueshi-kill-'))
const settings: Record<string, string> = {
  DATA_DIR: folder,
  DATABASE_URL: `sqlite://${join(folder, 'kill.sqlite')}`,
  ...(await ownDatabase('kill')),
  FIELD_KEY: '07'.repeat(32),
  DEMO: 'off',
  LOG_LEVEL: 'silent',
  HOST: '127.0.0.1',
  PORT: '0',
}
const candidates = 8
const questions = 60
const children = new Set<ChildProcess>()

async function startServer(): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [built], { env: { PATH: process.env['PATH'], ...settings }, stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  const url = await new Promise<string>((found, failed) => {
    let output = ''
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0]
      if (address) found(address)
    })
    child.once('exit', () => failed(new Error(`The server ended:\n${output}`)))
  })
  return { url, child }
}

async function ask(url: string, cookie: string, query: string, variables: object) {
  const headers = { 'content-type': 'application/json', cookie: `${cookieName}=${cookie}` }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  // oxlint-disable-next-line typescript/no-explicit-any -- a test names the fields that it asked for
  return Object.values(data)[0] as any
}

/** Whoever sits, with the answers that the server has acknowledged to them. */
interface Candidate {
  readonly cookie: string
  readonly acknowledged: Map<number, number>
  id: string
}
const people: Candidate[] = []

beforeAll(async () => {
  if (!existsSync(built)) throw new Error('server/dist is missing: build the server first (node --run build).')
  const config = readConfig(settings)
  const clock = fixedClock(new Date().toISOString())
  const database = await openDatabase(config.database)
  await migrate(database)
  const app = { config, clock, database, storage: openStorage(config) } as App
  await fillReferenceData(app)
  const server = { app, config } as unknown as TestServer
  const year = clock.now().getUTCFullYear()
  const { courseIds } = await composeYear(server, year, { singleCount: questions })
  const unit = await buildUnit(server)
  for (let i = 0; i < candidates; i++) {
    const person = await buildProfessional(server, { unit })
    await completeCourses(server, person, year, courseIds)
    people.push({ cookie: await signedIn(server, person), acknowledged: new Map(), id: '' })
  }
  await database.close()
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Saves from a question on until the server is gone: each answer stands as acknowledged once its answer has come. */
async function answerOn(url: string, person: Candidate, saved: () => void): Promise<void> {
  try {
    for (let number = person.acknowledged.size + 1; number <= questions; number++) {
      const chosen = [number % 4]
      const answer = await ask(url, person.cookie, saveDocument, { id: person.id, input: { number, chosen, revision: number } })
      expect(answer).toMatchObject({ __typename: 'ExamAnswer', chosen, revision: number })
      person.acknowledged.set(number, chosen[0]!)
      saved()
    }
  } catch (error) {
    // The connection broke: what was on its way is not acknowledged.
    if (!(error instanceof TypeError)) throw error
  }
}

test(`no acknowledged answer is lost when the server is killed while ${candidates} people save, on ${inject('mysqlUrl') ? 'MariaDB' : 'SQLite'}`, async () => {
  const year = new Date().getUTCFullYear()
  const first = await startServer()
  const killed = once(first.child, 'exit')
  for (const person of people) person.id = (await ask(first.url, person.cookie, openDocument, { year })).id
  let left = 120
  await Promise.all(people.map(person => answerOn(first.url, person, () => void (--left === 0 && first.child.kill('SIGKILL')))))
  await killed
  expect(left).toBeLessThanOrEqual(0)

  const { url, child } = await startServer()
  for (const { id, cookie, acknowledged } of people) {
    const { answers } = await ask(url, cookie, 'query ($id: ID!) { examAttempt(id: $id) { answers { number chosen } } }', { id })
    const kept = new Map(answers.map((one: { number: number; chosen: number[] }) => [one.number, one.chosen[0]]))
    expect(acknowledged.size).toBeGreaterThan(0)
    for (const [number, option] of acknowledged) expect(kept.get(number)).toBe(option)
  }
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
})
