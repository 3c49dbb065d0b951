import { codeLifeMs, codeTextFor } from '../accounts/one-time-code.js'
import { decryptLogin } from '../accounts/field-crypto.js'
import { inList } from '../database/read-shape.js'
import type { ImportJob } from './import-job.entity.js'
import type { ImportSite } from './import-work.js'
import { codeAct } from './staff-work.js'

/**
 * The one-time codes of people that an import added, by row: those that are still good and were not replaced since. Nothing of them is
 * kept but their hashes; they are worked out anew, for who uploaded the workbook and nobody else.
 */
export async function issuedCodes({ actor, clock, database, fieldKey, importId }: ImportSite, job: ImportJob, sheetRows: readonly number[]): Promise<Map<number, string>> {
  if (job.kind !== 'STAFF' || job.accountId !== actor.accountId || sheetRows.length === 0) return new Map()
  const { sql, params } = inList(sheetRows)
  // An import notes who was added at the moment at which the code was made; one that was issued otherwise ends at another instant.
  const found = await database.reader.rows(
    `select i.sheet_row, c.login_cipher from import_row i join professional p on p.id = i.target_id join account c on c.id = p.account_id
      where i.import_id = ? and i.outcome = 'DONE' and i.sheet_row in ${sql} and c.code_hash is not null and c.code_expires_at > ?
        and exists (select 1 from account_event e where e.account_id = c.id and e.action = 'ADDED' and e.actor_id = ? and e.at = c.code_expires_at - ?)`,
    [importId, ...params, clock.now().getTime(), job.accountId, codeLifeMs],
  )
  return new Map(found.map(([row, cipher]) => [Number(row), codeTextFor(fieldKey, codeAct(importId, decryptLogin(fieldKey, String(cipher))))]))
}
