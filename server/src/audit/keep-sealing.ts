import type { FastifyBaseLogger } from 'fastify'
import type { App } from '../context.js'
import { readChainEnd } from './chain-end.js'
import { noteEnd } from './noted-end.js'
import { sealAudit } from './seal-audit.js'

const everyMs = 5000
const hourMs = 60 * 60 * 1000

/**
 * Seals the trail every five seconds in the background, one pass at a time, and notes where it ends: in DATA_DIR after each pass, and once an hour
 * and at the stop in the log, which a site should send elsewhere. Gives what stops it, after a last pass.
 */
export function keepSealing(app: Pick<App, 'config' | 'clock' | 'database'>, log: Pick<FastifyBaseLogger, 'info' | 'error'>): () => Promise<void> {
  let loggedAt = -Infinity
  let running: Promise<void> | null = null

  async function pass(last: boolean): Promise<void> {
    const sealed = await sealAudit(app)
    const now = app.clock.now().getTime()
    const due = last || now - loggedAt >= hourMs
    if (sealed === 0 && !due) return
    const end = await readChainEnd(app.database.reader.rows, app.config.fieldKey)
    if (!end || end.seq === 0) return
    if (!(await noteEnd(app.database.reader.rows, app.config, end))) log.error({ seq: end.seq }, 'the audit chain does not hold the end that was noted in DATA_DIR: run npm run verify')
    if (due) log.info({ auditEnd: `${end.seq}:${end.sealed}` }, 'audit chain')
    if (due) loggedAt = now
  }
  const run = (last = false): Promise<void> => (running ??= pass(last).catch((error: unknown) => log.error(error)).finally(() => (running = null)))
  const timer = setInterval(() => void run(), everyMs)
  return async () => {
    clearInterval(timer)
    await running
    await run(true)
  }
}
