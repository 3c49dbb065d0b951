import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Readable } from 'node:stream'
import pLimit from 'p-limit'
import type { Actor } from '../access/actor.js'
import type { App } from '../context.js'
import type { Database } from '../database/database.js'
import { write } from '../database/write.js'
import type { Language } from '../errors/language.js'
import { leaseMs } from './import-limits.js'
import type { ImportTask } from './import-worker.js'

/** The built entry (rolldown.config.js): the same from the sources, as tests run them, and from what was built. */
const entry = fileURLToPath(new URL('../../dist/import-worker/import-worker.js', import.meta.url))
/** Rows that are read go as they come; what is left of them must not grow the heap before it is cleared away. */
const execArgv = ['--max-old-space-size=80', '--max-semi-space-size=8']
const mostAtOnce = 2

interface Run {
  readonly importId: number
  readonly runToken: string
  readonly actor: Actor
}

/** Starts a process for each import, two at once; the others wait. What ends without having finished is marked so at once. */
export class ImportRunner {
  private readonly queue = pLimit(mostAtOnce)
  private readonly waiting = new Set<Run>()
  private readonly children = new Set<ChildProcess>()
  private readonly runs = new Set<Promise<void>>()
  private stopped = false
  private readonly keepWaiting: NodeJS.Timeout

  constructor(private readonly app: Pick<App, 'config' | 'clock' | 'database'>) {
    this.keepWaiting = setInterval(() => void this.renew(), leaseMs / 3).unref()
  }

  /** Begins a run that is already written down; gives no error, as what becomes of it is written down too. */
  start(run: Run): void {
    this.waiting.add(run)
    const running = this.queue(() => this.work(run)).finally(() => this.runs.delete(running))
    this.runs.add(running)
  }

  /** Until nothing is under way. */
  async settled(): Promise<void> {
    while (this.runs.size > 0) await Promise.all(this.runs)
  }

  /** Ends every process; what they were at is left to be resumed. */
  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.keepWaiting)
    await this.interrupt()
  }

  /** Ends the processes that run now, as a machine that fails would. */
  async interrupt(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL')
    await this.settled()
  }

  /** The returned workbook of an import as it is made, by a process of its own. */
  result(importId: number, actor: Actor, language: Language): Readable {
    const child = this.spawn({ mode: 'result', importId, actor, language, runToken: '' }, 'pipe')
    const out = child.stdout!
    child.once('exit', code => {
      if (code !== 0) out.destroy(new Error(`The returned workbook of import ${importId} was broken off.`))
    })
    out.once('close', () => child.kill())
    return out
  }

  private async work(run: Run): Promise<void> {
    this.waiting.delete(run)
    if (!this.stopped) {
      const child = this.spawn({ mode: 'run', ...run, language: 'zh' }, 'inherit')
      const [code] = (await once(child, 'exit')) as [number | null]
      if (code === 0) return
    }
    await write(this.app.database.fork(), 'update import_job set lease_until = 0 where id = ? and run_token = ?', [run.importId, run.runToken]).catch(() => {})
  }

  private spawn(task: Pick<ImportTask, 'mode' | 'importId' | 'runToken' | 'actor' | 'language'>, stdout: 'pipe' | 'inherit'): ChildProcess {
    const { dataDir, database, fieldKey, FILES_URL, S3_ENDPOINT } = this.app.config
    const child = fork(entry, [], { execArgv, env: { ...process.env, MALLOC_ARENA_MAX: '2' }, serialization: 'advanced', stdio: ['ignore', stdout, 'inherit', 'ipc'] })
    this.children.add(child)
    child.once('exit', () => this.children.delete(child))
    // By the channel, not by arguments: those are seen by everybody on the machine.
    child.send({ ...task, now: this.app.clock.now().getTime(), config: { dataDir, database, fieldKey, FILES_URL, S3_ENDPOINT } } satisfies ImportTask, () => {})
    return child
  }

  private async renew(): Promise<void> {
    const until = this.app.clock.now().getTime() + leaseMs
    for (const { importId, runToken } of this.waiting) {
      await write(this.app.database.fork(), 'update import_job set lease_until = ? where id = ? and run_token = ?', [until, importId, runToken]).catch(() => {})
    }
  }
}

const runners = new WeakMap<Database, ImportRunner>()

/** The one runner of a server. */
export function importRunner(app: Pick<App, 'config' | 'clock' | 'database'>): ImportRunner {
  let runner = runners.get(app.database)
  if (!runner) runners.set(app.database, (runner = new ImportRunner(app)))
  return runner
}
