import type { FastifyInstance } from 'fastify'
import { checkFieldKey } from './accounts/check-field-key.js'
import { keepSealing } from './audit/keep-sealing.js'
import { systemClock, type Clock } from './clock.js'
import { ConfigError, type Config } from './config.js'
import type { App } from './context.js'
import { followDueAwards } from './courses/follow-due-awards.js'
import { sweepCourseUploads } from './courses/sweep-course-uploads.js'
import { openDatabase, type Database } from './database/database.js'
import { migrate } from './database/migrate.js'
import { followMail } from './mail/follow-mail.js'
import { followExams } from './exams/follow-exams.js'
import { openStorage } from './files/storage.js'
import { sweepUploads } from './files/sweep-uploads.js'
import { sweepImports } from './imports/sweep-imports.js'
import { buildApiSchema } from './schema.js'
import { followClosingReviews } from './messages/tell-of-closing-reviews.js'
import { followYears } from './requirements/fill-years.js'
import { followMoves } from './moves/follow-moves.js'
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

/** Connects and migrates. @throws ConfigError where the database of DATABASE_URL cannot be reached. */
async function reach(config: Config): Promise<Database> {
  const database = await openDatabase(config.database)
  try {
    await database.orm.em.getConnection().execute('select 1')
  } catch (error) {
    // Not the URL itself: it holds a password.
    throw new ConfigError(`DATABASE_URL: the database cannot be reached (${(error as Error).message}). Allowed: sqlite://<file> or mysql://user:password@host:port/database`)
  }
  await migrate(database)
  return database
}

/** Listens. @throws ConfigError where HOST and PORT cannot be listened on. */
async function listen(fastify: FastifyInstance, { PORT, HOST }: Config): Promise<string> {
  try {
    return await fastify.listen({ port: PORT, host: HOST })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new ConfigError(`PORT=${PORT} is in use by another program. Allowed: a free port, or 0 for any free one`)
    if (code === 'EACCES') throw new ConfigError(`PORT=${PORT} is not allowed to this user. Allowed: a port from 1024 on`)
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') throw new ConfigError(`HOST=${HOST} is no address of this machine. Allowed: a host name or address to listen on`)
    throw error
  }
}

/** Migrates, fills what is missing and listens. */
export async function start(config: Config, clock: Clock = systemClock): Promise<Running> {
  const database = await reach(config)
  const app: App = { config, clock, database, storage: openStorage(config) }
  await checkFieldKey(app)
  await fillReferenceData(app)
  const accounts = config.DEMO === 'on' ? await fillDemo(app) : []
  const administrator = config.DEMO === 'off' ? await firstAdministrator(app) : null
  const fastify = await buildServer(app, buildApiSchema({ proven: true }))
  const url = (await listen(fastify, config)).replace(/127\.0\.0\.1|\[::1\]/, 'localhost')
  const stopFollowing = followYears(app, error => fastify.log.error(error))
  const stopLooking = followClosingReviews(app, error => fastify.log.error(error))
  const stopMailing = followMail(app, error => fastify.log.error(error))
  const stopMoving = followMoves(app, error => fastify.log.error(error))
  const stopExamining = followExams(app, error => fastify.log.error(error))
  const stopAwarding = followDueAwards(app, error => fastify.log.error(error))
  const sweep = () => Promise.all([sweepUploads(app), sweepImports(app), sweepCourseUploads(app)])
  const sweeping = setInterval(() => void sweep().catch((error: unknown) => fastify.log.error(error)), day)
  const stopSealing = keepSealing(app, fastify.log)
  return {
    url,
    greeting: greet(app, url, accounts, administrator),
    stop: async () => {
      clearInterval(sweeping)
      stopFollowing()
      await fastify.close()
      await Promise.all([stopMailing(), stopLooking(), stopMoving(), stopExamining(), stopAwarding()])
      await sessionsSettled(app)
      await stopSealing()
      await database.close()
    },
  }
}
