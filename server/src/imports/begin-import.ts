import type { Context } from '../context.js'
import { actOnImport } from './act-on-import.js'
import { ImportStatus, type ImportMode } from './import-enums.js'
import { refusesImport } from './import-job.policy.js'

/** 导入: writes the good rows of what was checked; with ALL_OR_NOTHING none, where one is bad. Rows are judged anew, as time has passed. */
export function beginImport(context: Context, id: number, version: number, mode: ImportMode): ReturnType<typeof actOnImport> {
  return actOnImport(context, id, version, {
    action: 'STARTED',
    refuses: job => refusesImport(context.actor!, job),
    change: job => Object.assign(job, { status: ImportStatus.IMPORTING, mode }),
  })
}
