import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import type { ImportKind } from './import-enums.js'
import { importJobScope, importRowScope } from './import-job.scope.js'
import { importFaultShape, importJobShape } from './import-job.shape.js'
import type { ImportFault, ImportJob } from './import-job.type.js'

/** One import in the caller's scope; null where it does not exist for the caller. */
export async function readImportJob(id: number, selection: Selection, context: ReadContext): Promise<ImportJob | null> {
  const { sql, params } = importJobScope(context.actor!)
  const [row] = await readRows(importJobShape, selection, { where: `r.id = ? and ${sql('r')}`, params: [id, ...params] }, context)
  return row ? (row.node as unknown as ImportJob) : null
}

/** A page of the imports in the caller's scope, the newest first; of questions perhaps those of one year. */
export async function importJobPage(kind: ImportKind, year: number | null, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<ImportJob>> {
  const { sql, params } = importJobScope(context.actor!)
  return readPage<ImportJob>(importJobShape, { where: `r.kind = ?${year === null ? '' : ' and r.year = ?'} and ${sql('r')}`, params: [kind, ...(year === null ? [] : [year]), ...params] }, first, after, selection, context, { by: [], descending: true })
}

/** A page of the rows that cannot be imported, in the order of the file. */
export async function importFaultPage(importId: number, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<ImportFault>> {
  const { sql, params } = importRowScope(context.actor!)
  const wanted = { where: `r.import_id = ? and r.outcome = 'FAILED' and ${sql('r')}`, params: [importId, ...params] }
  return readPage<ImportFault>(importFaultShape, wanted, first, after, selection, context)
}
