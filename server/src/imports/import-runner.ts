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
/** A process stays so long for whoever comes next: after a check mostly the import itself, and then its workbook. Starting one takes longer than most imports. */
const restMs = 30_000

interface Run {
  readonly importId: number
  readonly runToken: string
  readonly actor: Actor
}

/** Gives each import a process that does nothing else meanwhile, two at once; the others wait. What ends without having finished is marked so at once. */
export class ImportRunner {
  private readonly queue = pLimit(mostAtOnce)
  private readonly waiting = new Set<Run>()
  private readonly children = new Set<ChildProcess>()
  /** Those that are done, with what ends them. */
  private readonly resting = new Map<ChildProcess, NodeJS.Timeout>()
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

  /** Ends the processes, as a machine that fails would. */
  async interrupt(): Promise<void> {
    const ended = [...this.children].map(child => once(child, 'exit'))
    for (const child of this.children) child.kill('SIGKILL')
    await Promise.all(ended)
    await this.settled()
  }

  /** The returned workbook of an import as it is made, by a process that ends with it. */
  result(importId: number, actor: Actor, language: Language): Readable {
    const child = this.send({ mode: 'result', importId, actor, language, runToken: '' })
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
      const child = this.send({ mode: 'run', ...run, language: 'zh' })
      const waiting = new AbortController()
      const done = await Promise.race([once(child, 'message', waiting).then(() => true), once(child, 'exit', waiting).then(() => false)]).catch(() => false)
      waiting.abort()
      if (done) return this.rest(child)
    }
    await write(this.app.database.fork(), 'update import_job set lease_until = 0 where id = ? and run_token = ?', [run.importId, run.runToken]).catch(() => {})
  }

  /** To a process that rests, or a new one. */
  private send(task: Pick<ImportTask, 'mode' | 'importId' | 'runToken' | 'actor' | 'language'>): ChildProcess {
    const { dataDir, database, fieldKey, FILES_URL, S3_ENDPOINT } = this.app.config
    const child = this.wake() ?? this.spawn()
    // By the channel, not by arguments: those are seen by everybody on the machine.
    child.send({ ...task, now: this.app.clock.now().getTime(), config: { dataDir, database, fieldKey, FILES_URL, S3_ENDPOINT } } satisfies ImportTask, () => {})
    return child
  }

  private wake(): ChildProcess | undefined {
    for (const [child, end] of this.resting) {
      clearTimeout(end)
      this.resting.delete(child)
      if (child.connected) return child
    }
    return undefined
  }

  private rest(child: ChildProcess): void {
    if (this.stopped) child.kill('SIGKILL')
    else if (child.connected) this.resting.set(child, setTimeout(() => this.resting.delete(child) && child.connected && child.disconnect(), restMs).unref())
  }

  private spawn(): ChildProcess {
    const child = fork(entry, [], { execArgv, env: { ...process.env, MALLOC_ARENA_MAX: '2' }, serialization: 'advanced', stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    this.children.add(child)
    const gone = () => {
      this.children.delete(child)
      clearTimeout(this.resting.get(child))
      this.resting.delete(child)
    }
    // Where the machine has no process left to give, there is an error and no end.
    child.once('exit', gone).on('error', () => child.pid === undefined && gone())
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
