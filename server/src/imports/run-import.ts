import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { EntityManager } from '@mikro-orm/sql'
import { recordAudit } from '../audit/record-audit.js'
import { shanghaiDay } from '../clock.js'
import { inList } from '../database/read-shape.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { insertRows, isDuplicate, write } from '../database/write.js'
import type { Storage } from '../files/storage.js'
import { auditOfImport } from './audit-of-import.js'
import { FileFault } from './file-fault.js'
import { HourWork } from './hour-work.js'
import { placesOf, type Places } from './import-column.js'
import { columnsOf } from './import-columns.js'
import { ImportKind, ImportMode, ImportStatus } from './import-enums.js'
import type { ImportJob } from './import-job.entity.js'
import { leaseMs, maxRows } from './import-limits.js'
import { keepingRows, keptRows, rowsKey } from './kept-rows.js'
import type { ImportSite, ImportWork } from './import-work.js'
import { openWorkbook } from './open-workbook.js'
import type { RowOutcome } from './row-outcome.js'
import type { RowSource, SheetRow } from './sheet-row.js'
import { withdrawChunk } from './withdraw-chunk.js'

/** Somebody else has taken the job up: this process has nothing to do any more. */
export class Superseded extends Error {}

/** So many rows are written in one transaction: few enough that nobody else's waits for long behind it. */
const chunkRows = { sqlite: 500, mysql: 1000 } as const
/** Of people, each of whose codes takes its time: so few that the process says often enough that it lives. */
const chunkPeople = 100
/** So many questions, whose texts are long, are looked at together; they are written all at once. */
const chunkQuestions = 200
/** Between two of them on the embedded database, whose one writer is the whole site's: whoever waits looks again within this. */
const breathMs = 5
/** How often an import looks whether it is its turn; its lease is renewed each time. */
const turnMs = 300

interface Counts {
  total: number
  ok: number
  failed: number
  present: number
}

/** Does what a job's status says is under way, from its start or from where an earlier process was broken off. */
export class ImportRun {
  constructor(
    private readonly site: ImportSite,
    private readonly storage: Storage,
    private readonly job: ImportJob,
  ) {}

  async run(): Promise<void> {
    if (this.job.status === ImportStatus.WITHDRAWING) return this.withdraw()
    try {
      if (this.job.status === ImportStatus.CHECKING || this.job.mode === ImportMode.ALL_OR_NOTHING) {
        const counts = await this.pass(false)
        if (this.job.status === ImportStatus.CHECKING || counts.failed > 0) return await this.finish(ImportStatus.CHECKED, counts)
      }
      await this.takeTurn()
      const counts = await this.pass(true)
      if (this.job.mode === ImportMode.ALL_OR_NOTHING && counts.failed > 0) {
        // Good a moment ago, and not now: somebody moved away meanwhile. What was written goes again.
        while ((await this.withdrawSome()) > 0);
        return await this.finish(ImportStatus.CHECKED, { ...counts, ok: counts.ok })
      }
      await this.finish(ImportStatus.IMPORTED, counts)
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      await this.refuse(error)
    }
  }

  /** Waits until no other import of the unit is being written: two of the same rows would each find the other's missing. One whose process is gone gives way. */
  private async takeTurn(): Promise<void> {
    const { unitId, runToken } = this.job
    for (;;) {
      const taken = await transactionally(this.site.em, async em => {
        await this.hold(em, 0)
        await write(em, 'update import_job set writing_unit_id = null, run_token = null where writing_unit_id = ? and lease_until <= ? and id <> ?', [unitId, this.site.clock.now().getTime(), this.site.importId])
        await write(em, 'update import_job set writing_unit_id = ? where id = ? and run_token = ?', [unitId, this.site.importId, runToken])
        return true
      }).catch((error: unknown) => {
        if (isDuplicate(this.site.em, error)) return false
        throw error
      })
      if (taken) return
      await pause(turnMs)
    }
  }

  /** Goes through the whole file once, and writes its good rows or only what is wrong with the others. */
  private async pass(writing: boolean): Promise<Counts> {
    const { source, whole } = await this.open()
    const work: ImportWork = await this.begin()
    const counts: Counts = { total: 0, ok: 0, failed: 0, present: 0 }
    const together: RowOutcome<unknown>[] = []
    let places: Places | null = null
    let before = Promise.resolve()
    for await (const rows of chunksOf(source, this.chunkSize)) {
      const data = places ? rows : rows.slice(1)
      places ??= placesOf(columnsOf(this.job.kind), rows[0])
      counts.total += data.length
      if (counts.total > maxRows[this.job.kind]) throw new FileFault('IMPORT_FILE_ROWS', { max: maxRows[this.job.kind] })
      if (data.length === 0) continue
      // On a database of its own the next rows are judged while these are written; the embedded one's writer must not be held meanwhile.
      if (this.site.database.kind === 'sqlite') await before
      const outcomes = await work.judge(data, places, source.from1904)
      if (this.job.kind === ImportKind.QUESTIONS) {
        together.push(...outcomes)
        continue
      }
      await before
      before = this.chunk(work, outcomes, source.share(), writing, counts)
      before.catch(() => {})
    }
    await before
    if (together.length > 0) await this.chunk(work, together, source.share(), writing, counts)
    if (!places || counts.total === 0) throw new FileFault('IMPORT_FILE_NO_ROWS')
    if (whole) await this.storage.put(rowsKey(this.job.storageKey!), await whole(), 'application/gzip')
    return counts
  }

  /** The rows as the check has kept them; to a check those of the workbook, and what keeps them. */
  private async open(): Promise<{ source: RowSource; whole?: () => Promise<Buffer> }> {
    const { storageKey, status, totalRows } = this.job
    const checking = status === ImportStatus.CHECKING
    const kept = checking ? null : await keptRows(this.storage, storageKey!, totalRows)
    if (kept) return { source: kept }
    const source = await openWorkbook(await buffer(await this.storage.read(storageKey!)))
    return checking ? keepingRows(source) : { source }
  }

  private get chunkSize(): number {
    if (this.job.kind === ImportKind.HOURS) return chunkRows[this.site.database.kind]
    return this.job.kind === ImportKind.STAFF ? chunkPeople : chunkQuestions
  }

  private async begin(): Promise<ImportWork> {
    if (this.job.kind === ImportKind.HOURS) return HourWork.start(this.site)
    if (this.job.kind === ImportKind.QUESTIONS) {
      const { QuestionWork } = await import('./question-work.js')
      return QuestionWork.start(this.site, this.job)
    }
    // Loaded where it is wanted: hours, of which the long files are, need nothing of what makes accounts.
    const { StaffWork } = await import('./staff-work.js')
    return StaffWork.start(this.site)
  }

  private async chunk(work: ImportWork, outcomes: readonly RowOutcome<unknown>[], share: number, writing: boolean, counts: Counts): Promise<void> {
    if (writing) await work.prepare?.(outcomes)
    const progress = Math.min(999, Math.floor(share * 1000))
    const attempt = () =>
      transactionally(this.site.em, async em => {
        await this.hold(em, progress)
        return writing ? this.writeRows(em, work, outcomes) : this.noteRows(em, outcomes, new Set())
      })
    const sum = await attempt().catch((error: unknown) => {
      // Somebody made the same by hand at this moment: now it is there, and is found.
      if (isDuplicate(this.site.em, error)) return attempt()
      throw error
    })
    counts.ok += sum.ok
    counts.failed += sum.failed
    counts.present += sum.present
    if (this.site.database.kind === 'sqlite') await pause(breathMs)
  }

  private async writeRows(em: EntityManager, work: ImportWork, outcomes: readonly RowOutcome<unknown>[]): Promise<Omit<Counts, 'total'>> {
    const done = await this.doneAmong(em, outcomes)
    const good = outcomes.filter(row => row.kind === 'OK').filter(row => !done.has(row.number))
    const written = good.length > 0 ? await work.write(em, good) : { done: new Map<number, number>(), failed: new Map() }
    const others = outcomes.map(row => (written.failed.has(row.number) ? { number: row.number, kind: 'FAILED' as const, faults: written.failed.get(row.number)! } : row))
    const sum = await this.noteRows(em, others, done)
    await insertRows(em, 'import_row', ['import_id', 'sheet_row', 'outcome', 'target_id'], [...written.done].map(([number, id]) => [this.site.importId, number, 'DONE', id]))
    return { ...sum, ok: sum.ok + done.size }
  }

  /** Rows that an earlier run has written. */
  private async doneAmong(em: EntityManager, outcomes: readonly RowOutcome<unknown>[]): Promise<Set<number>> {
    const { sql, params } = inList(outcomes.map(row => row.number))
    const found = await transactionRows(em)(`select sheet_row from import_row where import_id = ? and outcome = 'DONE' and sheet_row in ${sql}`, [this.site.importId, ...params])
    return new Set(found.map(([number]) => Number(number)))
  }

  /** Keeps what is wrong with rows, or that they are there already, in the place of what an earlier pass said of them. */
  private async noteRows(em: EntityManager, outcomes: readonly RowOutcome<unknown>[], done: ReadonlySet<number>): Promise<Omit<Counts, 'total'>> {
    const { importId } = this.site
    const { sql, params } = inList(outcomes.map(row => row.number))
    await write(em, `delete from import_row where import_id = ? and outcome <> 'DONE' and sheet_row in ${sql}`, [importId, ...params])
    const rows = outcomes.filter(row => !done.has(row.number))
    const noted = rows.filter(row => row.kind !== 'OK')
    await insertRows(
      em,
      'import_row',
      ['import_id', 'sheet_row', 'outcome', 'faults'],
      noted.map(row => [importId, row.number, row.kind, row.kind === 'FAILED' ? JSON.stringify(row.faults) : null]),
    )
    const failed = noted.filter(row => row.kind === 'FAILED').length
    return { ok: rows.length - noted.length, failed, present: noted.length - failed }
  }

  /** Says that this process lives, and makes sure that the job is still its own and the importer still in office. */
  private async hold(em: EntityManager, progress: number): Promise<void> {
    const { actor, clock, importId } = this.site
    const now = clock.now()
    const held = await write(em, 'update import_job set progress = ?, lease_until = ? where id = ? and run_token = ?', [progress, now.getTime() + leaseMs, importId, this.job.runToken])
    if (held === 0 && !(await this.isHeld(em))) throw new Superseded()
    const today = shanghaiDay(now)
    const [office] = await transactionRows(em)(
      'select a.id from assignment a join account c on c.id = a.account_id where a.id = ? and a.starts_on <= ? and (a.ends_on is null or a.ends_on >= ?) and a.ended_at is null and a.sign_in_allowed = 1 and c.locked_at is null',
      [actor.assignmentId, today, today],
    )
    if (!office) throw new FileFault('IMPORT_OFFICE_OVER')
  }

  /** MySQL counts a row that was set to what it was as not changed. */
  private async isHeld(em: EntityManager): Promise<boolean> {
    return (await transactionRows(em)('select id from import_job where id = ? and run_token = ?', [this.site.importId, this.job.runToken])).length > 0
  }

  private async withdraw(): Promise<void> {
    let left = this.job.okRows
    const total = Math.max(1, left)
    for (let gone = await this.withdrawSome(1000 - Math.floor((left / total) * 1000)); gone > 0; gone = await this.withdrawSome(Math.min(999, 1000 - Math.floor((left / total) * 1000)))) left -= gone
    const [[kept] = [0]] = await this.site.database.reader.rows("select count(*) from import_row where import_id = ? and outcome = 'DONE'", [this.site.importId])
    await this.end(ImportStatus.WITHDRAWN, Number(kept), '', [])
  }

  private async withdrawSome(progress = 999): Promise<number> {
    const gone = await transactionally(this.site.em, async em => {
      await this.hold(em, progress)
      return withdrawChunk(em, this.site, this.job, chunkRows.sqlite)
    })
    if (this.site.database.kind === 'sqlite') await pause(breathMs)
    return gone
  }

  private finish(status: ImportStatus, { total, ok, failed, present }: Counts): Promise<void> {
    return this.end(status, ok, ', total_rows = ?, failed_rows = ?, present_rows = ?', [total, failed, present])
  }

  /** The file is of no use; what was written before stays to be withdrawn. */
  private async refuse({ code, params }: FileFault): Promise<void> {
    const [[written] = [0]] = await this.site.database.reader.rows("select count(*) from import_row where import_id = ? and outcome = 'DONE'", [this.site.importId])
    const status = Number(written) > 0 ? ImportStatus.IMPORTED : ImportStatus.REFUSED
    await this.end(status, Number(written), ', fault_code = ?, fault_params = ?', [code, JSON.stringify(params)])
  }

  /** What an import has come to stands in the trail; a check has changed nothing. */
  private async end(status: ImportStatus, ok: number, more: string, params: readonly (string | number)[]): Promise<void> {
    const { actor, clock, importId } = this.site
    await transactionally(this.site.em, async em => {
      const sql = `update import_job set status = ?, ok_rows = ?${more}, progress = 1000, run_token = null, lease_until = 0, writing_unit_id = null, finished_at = ?, version = version + 1 where id = ? and run_token = ?`
      const ended = await write(em, sql, [status, ok, ...params, clock.now().getTime(), importId, this.job.runToken])
      if (ended === 0) throw new Superseded()
      if (this.job.status !== ImportStatus.CHECKING) await recordAudit(em, actor, clock.now(), [auditOfImport('ENDED', this.job, { status, rows: ok })])
    })
  }
}

/** The same rows, so many at a time. */
async function* chunksOf(source: RowSource, size: number): AsyncGenerator<SheetRow[]> {
  let chunk: SheetRow[] = []
  for await (const rows of source.rows) {
    for (const row of rows) {
      chunk.push(row)
      if (chunk.length < size) continue
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}
