import 'reflect-metadata'
import { on } from 'node:events'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '../access/actor.js'
import { scopeFilter } from '../access/scope.js'
import type { Config } from '../config.js'
import { connect } from '../database/connect.js'
import type { Language } from '../errors/language.js'
import { openStorage } from '../files/storage.js'
import { HourRecord } from '../hours/hour-record.entity.js'
import { ImportJob } from './import-job.entity.js'
import type { ImportSite } from './import-work.js'
import { ImportRun, Superseded } from './run-import.js'

/** What the server tells a process that works on an import. */
export interface ImportTask {
  readonly mode: 'run' | 'result'
  readonly importId: number
  readonly runToken: string
  readonly actor: Actor
  readonly language: Language
  /** Milliseconds: the server's clock, which the process goes on from. */
  readonly now: number
  readonly config: Pick<Config, 'dataDir' | 'database' | 'fieldKey' | 'FILES_URL' | 'S3_ENDPOINT'>
}

/*
 * The process that reads a workbook, so that no request waits behind it, and that no file, however made, takes the server down.
 * One task after another; it connects anew for each, so that nothing that it knew of one is in the next. It ends with the server:
 * what it has not finished is resumed by whoever wants it.
 */
const orphaned = () => process.exit(1)
process.once('disconnect', orphaned)
try {
  for await (const [task] of on(process, 'message') as AsyncIterable<[ImportTask]>) {
    await perform(task)
    // The workbook is over where the process is.
    if (task.mode === 'result') break
    process.send!('done')
  }
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  process.off('disconnect', orphaned).disconnect?.()
}

async function perform({ mode, config, actor, importId, runToken, language, now }: ImportTask): Promise<void> {
  const began = performance.now()
  const clock = { now: () => new Date(now + Math.round(performance.now() - began)) }
  // The two tables whose rows it takes as entities: getting to know all of them takes longer than most imports.
  const database = await connect(config.database, { entities: [ImportJob, HourRecord] })
  const storage = openStorage(config)
  try {
    const em = database.fork()
    em.setFilterParams(scopeFilter, { actor })
    const job = await em.findOne(ImportJob, mode === 'run' ? { id: importId, runToken } : { id: importId })
    const site: ImportSite = { actor, em, clock, database, fieldKey: Buffer.from(config.fieldKey), importId }
    if (job && mode === 'run') await new ImportRun(site, storage, job).run()
    else if (job) {
      // Loaded where it is wanted: what writes workbooks is a tenth of the memory of what reads them.
      const { resultWorkbook } = await import('./result-workbook.js')
      await pipeline(await resultWorkbook(site, storage, job, language), process.stdout)
    }
  } catch (error) {
    // What another process has taken over is no failure of this one.
    if (!(error instanceof Superseded)) throw error
  } finally {
    await database.close()
  }
}
