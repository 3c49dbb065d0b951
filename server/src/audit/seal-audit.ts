import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { transactionRows, type Param } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { insertRows, write } from '../database/write.js'
import { AuditChain } from './audit-row.entity.js'
import { readChainEnd } from './chain-end.js'
import { emptyChain, markOf, sealedColumns, sealOf, type ChainEnd } from './seal-hash.js'

const atOnce = 1000
/**
 * How long a transaction may have taken a key and not be committed. Longer than any of ours lasts: one that came later would stay outside
 * the chain, and `npm run verify` names it.
 */
const openAtMostMs = 10 * 60 * 1000

type Sealing = Pick<App, 'config' | 'clock' | 'database'>

// As a join: MariaDB would make a table of all seals for `not exists`, anew for each thousand rows.
const unsealed = 'from audit_row r left join audit_seal s on s.audit_row_id = r.id where r.id > ? and s.seq is null'

/** The end of the chain is not the one that this site set: nothing more is sealed until somebody has looked (npm run verify). */
export class ChainBroken extends Error {}

/**
 * Seals what is not sealed yet, up to 1000 rows a transaction, and gives how many. Rows are taken in the order in which they are found and not
 * in that of their keys, as a transaction that took a smaller key may commit later. Of several servers one seals at a time: it holds the
 * chain's one row from its first statement on, and the others find nothing left. Where nothing waits it takes three reads and no lock.
 * @throws ChainBroken
 */
export async function sealAudit(app: Sealing): Promise<number> {
  const { rows } = app.database.reader
  let sealed = 0
  // Behind the rows of this pass: what comes before them meanwhile is the next one's.
  let from = 0
  for (;;) {
    const end = await endOf(app, rows)
    if (!(await isDue(app, rows, end.settledId))) return sealed
    if (end === emptyChain) await beginChain(app)
    const done = await transactionally(app.database.fork(), em => sealSome(em, app, from))
    sealed += done.count
    from = done.last
    if (done.count < atOnce) return sealed
  }
}

async function endOf({ config }: Pick<App, 'config'>, rows: App['database']['reader']['rows']): Promise<ChainEnd> {
  const end = await readChainEnd(rows, config.fieldKey)
  if (!end) throw new ChainBroken('The end of the audit chain is not the one that this site set. Nothing is sealed until it is: look with npm run verify.')
  return end
}

/** Whether a row waits to be sealed, or old ones need not be looked through any more. */
async function isDue({ clock }: Pick<App, 'clock'>, rows: App['database']['reader']['rows'], settledId: number): Promise<boolean> {
  if ((await rows(`select r.id ${unsealed} limit 1`, [settledId])).length > 0) return true
  const [oldest] = await rows('select at from audit_row where id > ? order by id limit 1', [settledId])
  return oldest !== undefined && Number(oldest[0]) < clock.now().getTime() - openAtMostMs
}

/** Makes the chain's row; of two servers at once one does. */
async function beginChain({ config, database }: Sealing): Promise<void> {
  try {
    await database.fork().insert(AuditChain, { id: 1, ...emptyChain, mark: markOf(config.fieldKey, emptyChain) })
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error
  }
}

async function sealSome(em: EntityManager, app: Sealing, from: number): Promise<{ count: number; last: number }> {
  const { fieldKey } = app.config
  const rows = transactionRows(em)
  // Held until the commit, on every database: a row lock, or SQLite's one writer.
  await write(em, 'update audit_chain set seq = seq + 0 where id = 1', [])
  const before = await endOf(app, rows)
  const found = await rows(`select ${sealedColumns.map(name => `r.${name}`).join(', ')} ${unsealed} order by r.id limit ${atOnce}`, [Math.max(from, before.settledId)])
  let { seq, sealed } = before
  const seals = found.map((row): Param[] => {
    seq += 1
    sealed = sealOf(fieldKey, sealed, seq, row)
    return [seq, Number(row[0]), sealed]
  })
  await insertRows(em, 'audit_seal', ['seq', 'audit_row_id', 'sealed'], seals)
  const end = { seq, sealed, settledId: await settledUpTo(app, rows, before.settledId, found) }
  if (end.seq !== before.seq || end.settledId !== before.settledId) {
    await write(em, 'update audit_chain set seq = ?, sealed = ?, settled_id = ?, mark = ? where id = 1', [end.seq, end.sealed, end.settledId, markOf(fieldKey, end)])
  }
  return { count: found.length, last: Number(found.at(-1)?.[0] ?? from) }
}

/** Up to which key nothing can come any more: without a gap at once, behind a gap when whoever made it has long committed or failed. */
async function settledUpTo({ clock }: Pick<App, 'clock'>, rows: App['database']['reader']['rows'], from: number, found: readonly unknown[][]): Promise<number> {
  let settled = from
  for (const [id] of found) {
    if (Number(id) !== settled + 1) break
    settled += 1
  }
  if (found.length === atOnce) return settled
  const [old] = await rows('select max(id) as id from audit_row where id > ? and at < ?', [settled, clock.now().getTime() - openAtMostMs])
  return old?.[0] == null ? settled : Number(old[0])
}
