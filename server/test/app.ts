import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { hashingCost } from '../src/accounts/password-hash.js'
import type { Clock } from '../src/clock.js'
import { readConfig, type Config } from '../src/config.js'
import type { App } from '../src/context.js'
import { openStorage } from '../src/files/storage.js'
import { buildApiSchema } from '../src/schema.js'
import { buildServer } from '../src/server.js'
import { sessionsSettled } from '../src/session/session.js'
import { openFirst, sharedDatabase, sharedUrl } from './databases.js'

/** A clock that a test moves. It begins on 11 May 2026, 10:00 in Asia/Shanghai. */
export class TestClock implements Clock {
  private instant = Date.parse('2026-05-11T02:00:00.000Z')
  now = (): Date => new Date(this.instant)
  set(iso: string): void {
    this.instant = Date.parse(iso)
  }
  advance(ms: number): void {
    this.instant += ms
  }
}

/** The server under test: the real one, on a real database, without a port. */
export interface TestServer {
  readonly app: App & { readonly clock: TestClock }
  readonly fastify: FastifyInstance
  /** Settings may be changed by a test; they are put back after each file. */
  readonly config: Config
}

const schema = buildApiSchema()
const siteCost = { ...hashingCost }

/** Starts the server before the tests of a file and closes it after them. */
export function testServer(settings: Record<string, string> = {}): TestServer {
  const server = {} as { -readonly [K in keyof TestServer]: TestServer[K] }
  let folder = ''
  beforeAll(async () => {
    // What a hash costs a site is asked for by its own test; here hundreds are made of passwords and codes.
    Object.assign(hashingCost, { memory: 64, passes: 1 })
    folder = mkdtempSync(join(tmpdir(), 'xueshi-test-'))
    const config = readConfig({
      DATA_DIR: folder,
      DATABASE_URL: settings['DATABASE_URL'] ?? (await sharedUrl()),
      FIELD_KEY: '07'.repeat(32),
      LOG_LEVEL: 'silent',
      CAPTCHA_COST: '100',
      ...settings,
    })
    const clock = new TestClock()
    const database = await (settings['DATABASE_URL'] ? openFirst : sharedDatabase)(config.database, clock)
    const app = { config, clock, database, storage: openStorage(config) }
    Object.assign(server, { app, config, fastify: await buildServer(app, schema) })
    await server.fastify.ready()
  })
  afterAll(async () => {
    await server.fastify?.close()
    if (server.app) {
      await sessionsSettled(server.app)
      await server.app.database.close()
    }
    rmSync(folder, { recursive: true, force: true })
    Object.assign(hashingCost, siteCost)
  })
  return server
}
