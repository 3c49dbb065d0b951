import type { EntityManager } from '@mikro-orm/sql'
import type { Context } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { write } from '../database/write.js'
import { addToAnnualHours } from '../requirements/add-to-annual-hours.js'

/**
 * Takes the hours of a merge's records from the sums of one profile and adds them to another's, in the transaction that has moved and so holds
 * the records: an approval at the same moment is either in what is read here or comes after it. Sums of nothing go.
 */
export async function passSums(em: EntityManager, context: Context, mergeId: number, { fromId, toId }: { readonly fromId: number; readonly toId: number }): Promise<void> {
  const found = await transactionRows(em)(
    `select r.year, r.subject, sum(r.approved_hours) from account_merge_row m join hour_record r on r.id = m.row_key
      where m.merge_id = ? and m.referrer = 'hour_record.professional_id' and r.professional_id = ? and r.status = 'APPROVED' group by r.year, r.subject`,
    [mergeId, toId],
  )
  await addToAnnualHours(
    em,
    found.flatMap(([year, subject, tenths]) => [
      { professionalId: fromId, year: Number(year), subject: String(subject), tenths: -Number(tenths) },
      { professionalId: toId, year: Number(year), subject: String(subject), tenths: Number(tenths) },
    ]),
    { site: context, actor: context.actor, cause: 'ACCOUNTS_MERGED' },
  )
  await write(em, 'delete from annual_hours where professional_id = ? and public_required = 0 and public_elective = 0 and professional_hours = 0', [fromId])
}
