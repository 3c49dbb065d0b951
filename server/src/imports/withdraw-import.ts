import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { actOnImport } from './act-on-import.js'
import { ImportStatus } from './import-enums.js'
import { refusesWithdraw } from './import-job.policy.js'

/** 整批撤回: takes back all records that an import made, while none of them has been decided. */
export function withdrawImport(context: Context, id: number, version: number): ReturnType<typeof actOnImport> {
  return actOnImport(context, id, version, {
    action: 'WITHDRAWAL_STARTED',
    refuses: job => refusesWithdraw(context.actor!, job, context.clock.now()),
    look: async em => {
      const [decided] = await transactionRows(em)(
        "select r.id from import_row i join hour_record r on r.id = i.target_id where i.import_id = ? and i.outcome = 'DONE' and r.status not in ('PENDING', 'DRAFT') limit 1",
        [id],
      )
      return decided ? 'IMPORT_DECIDED' : null
    },
    change: job => Object.assign(job, { status: ImportStatus.WITHDRAWING }),
  })
}
