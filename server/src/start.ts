import { systemClock, type Clock } from './clock.js'
import type { Config } from './config.js'
import type { App } from './context.js'
import { openDatabase } from './database/database.js'
import { migrate } from './database/migrate.js'
import { openStorage } from './files/storage.js'
import { sweepUploads } from './files/sweep-uploads.js'
import { buildApiSchema } from './schema.js'
import { fillDemo } from './seeds/fill-demo.js'
import { fillReferenceData } from './seeds/fill-reference-data.js'
import { greet } from './seeds/greet.js'
import { buildServer } from './server.js'
import { firstAdministrator } from './session/first-administrator.js'
import { sessionsSettled } from './session/session.js'

/** A running server. */
export interface Running {
  readonly url: string
  /** What is printed at start: address, how to sign in, where the data lies. */
  readonly greeting: string
  /** Answers what was asked, then closes; nothing acknowledged is lost. */
  stop(): Promise<void>
}

const day = 24 * 60 * 60 * 1000

/** Migrates, fills what is missing and listens. */
export async function start(config: Config, clock: Clock = systemClock): Promise<Running> {
  const database = await openDatabase(config.database)
  await migrate(database)
  const app: App = { config, clock, database, storage: openStorage(config) }
  await fillReferenceData(app)
  const accounts = config.DEMO === 'on' ? await fillDemo(app) : []
  const administrator = config.DEMO === 'off' ? await firstAdministrator(app) : null
  const fastify = await buildServer(app, buildApiSchema())
  const url = (await fastify.listen({ port: config.PORT, host: config.HOST })).replace(/127\.0\.0\.1|\[::1\]/, 'localhost')
  const sweeping = setInterval(() => void sweepUploads(app).catch((error: unknown) => fastify.log.error(error)), day)
  return {
    url,
    greeting: greet(app, url, accounts, administrator),
    stop: async () => {
      clearInterval(sweeping)
      await fastify.close()
      await sessionsSettled(app)
      await database.close()
    },
  }
}
