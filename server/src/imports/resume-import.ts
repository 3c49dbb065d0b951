import type { Context } from '../context.js'
import { actOnImport } from './act-on-import.js'
import { refusesResume } from './import-job.policy.js'

/** 继续: goes on with what a process that is gone has left; rows that it wrote are known and not written again. */
export function resumeImport(context: Context, id: number, version: number): ReturnType<typeof actOnImport> {
  return actOnImport(context, id, version, { action: 'RESUMED', refuses: job => refusesResume(context.actor!, job, context.clock.now()), change: () => {} })
}
