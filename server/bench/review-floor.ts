import type { Connection } from 'mysql2/promise'

/** What is decided, and by whom. */
export interface Batch {
  readonly unitId: number
  readonly accountId: number
  readonly count: number
  /** What changes later is not in it. */
  readonly asOf: number
}

/** The records of the queue, longest waiting first: what the filter matches in both ways. */
const chosen = `select id, professional_id, year, subject, claimed_hours from hour_record
  where review_unit_id = ? and status = 'PENDING' and updated_at <= ? order by submitted_at, id limit ?`

/** The floor: the row changes of an approval as bare set-based SQL in one transaction. Asks nobody whether it may, answers nothing. */
export async function approveBare(connection: Connection, { unitId, accountId, count, asOf }: Batch, now: number): Promise<void> {
  await connection.query('set session transaction isolation level read committed')
  await connection.beginTransaction()
  await connection.query(`create temporary table bench_chosen (id bigint unsigned not null primary key) ${chosen} for update`, [unitId, asOf, count])
  await connection.query(
    `update hour_record r join bench_chosen b on b.id = r.id set r.status = 'APPROVED', r.approved_hours = r.claimed_hours, r.opinion = null,
       r.reviewed_by_id = ?, r.reviewed_at = ?, r.updated_at = ?, r.version = r.version + 1 where r.status = 'PENDING'`,
    [accountId, now, now],
  )
  const sum = (subject: string) => `sum(if(subject = '${subject}', claimed_hours, 0))`
  const columns = ['public_required', 'public_elective', 'professional_hours']
  await connection.query(
    `insert into annual_hours (professional_id, year, ${columns.join(', ')})
       select professional_id, year, ${sum('PUBLIC_REQUIRED')}, ${sum('PUBLIC_ELECTIVE')}, ${sum('PROFESSIONAL')} from bench_chosen group by professional_id, year order by professional_id, year
     on duplicate key update ${columns.map(name => `${name} = annual_hours.${name} + values(${name})`).join(', ')}`,
  )
  await connection.query(
    `insert into hour_event (hour_record_id, at, action, actor_id, actor_name, unit_id, opinion)
       select b.id, ?, 'APPROVED', a.id, a.name, ?, null from bench_chosen b join account a on a.id = ? order by b.id`,
    [now, unitId, accountId],
  )
  await connection.commit()
  await connection.query('drop temporary table bench_chosen')
}

/** Makes so many records of a unit wait, and keeps how everything that a decision changes was before. Gives how many there are. */
export async function prepareQueue(connection: Connection, unitId: number, wanted: number): Promise<number> {
  const run = (sql: string, params: unknown[] = []) => connection.query(sql, params)
  const [waiting] = (await run(`select count(*) as n from hour_record where review_unit_id = ? and status = 'PENDING'`, [unitId])) as unknown as [{ n: number }[]]
  await run(
    `update hour_record set status = 'PENDING', review_unit_id = unit_id, approved_hours = null, reviewed_at = null, opinion = null, submitted_at = created_at + 60000
       where unit_id = ? and status in ('APPROVED', 'REJECTED') order by id desc limit ?`,
    [unitId, Math.max(0, wanted - Number(waiting[0]!.n))],
  )
  await run(
    `insert into annual_hours (professional_id, year, public_required, public_elective, professional_hours)
       select professional_id, year, 0, 0, sum(approved_hours) from hour_record where status = 'APPROVED' group by professional_id, year`,
  )
  const columns = 'id, professional_id, version, updated_at'
  await run(`create table bench_waiting (primary key (id)) select ${columns} from hour_record where review_unit_id = ? and status = 'PENDING' order by submitted_at, id limit ?`, [unitId, wanted])
  await run('create table bench_people (primary key (professional_id)) select distinct professional_id from bench_waiting')
  await run('create table bench_sums (primary key (professional_id, year)) select a.* from annual_hours a join bench_people p on p.professional_id = a.professional_id')
  await run('analyze table hour_record, annual_hours')
  const [kept] = (await run('select count(*) as n from bench_waiting')) as unknown as [{ n: number }[]]
  return Number(kept[0]!.n)
}

/** Puts everything back as `prepareQueue` kept it; throws when the decision had not changed exactly what it should. */
export async function undoBySql(connection: Connection, what: string, count: number): Promise<void> {
  const one = async (sql: string) => Number(((await connection.query(sql)) as unknown as [{ n: number }[]])[0][0]!.n)
  const decided = await one(`select count(*) as n from hour_record r join bench_waiting w on w.id = r.id where r.status = 'APPROVED' and r.approved_hours = r.claimed_hours and r.version = w.version + 1`)
  const events = await one(`select count(*) as n from hour_event e join bench_waiting w on w.id = e.hour_record_id where e.action = 'APPROVED'`)
  const gained = await one(`select (select coalesce(sum(a.professional_hours), 0) from annual_hours a join bench_people p on p.professional_id = a.professional_id)
    - (select coalesce(sum(professional_hours), 0) from bench_sums) - (select sum(r.claimed_hours) from hour_record r join bench_waiting w on w.id = r.id) as n`)
  if (decided !== count || events !== count || gained !== 0) throw new Error(`${what}: ${decided} records approved and ${events} events of ${count}, sums differ by ${gained}.`)
  await connection.query(
    `update hour_record r join bench_waiting w on w.id = r.id set r.status = 'PENDING', r.approved_hours = null, r.opinion = null, r.reviewed_by_id = null, r.reviewed_at = null,
       r.version = w.version, r.updated_at = w.updated_at`,
  )
  await connection.query('delete e from hour_event e join bench_waiting w on w.id = e.hour_record_id')
  await connection.query('delete a from annual_hours a join bench_people p on p.professional_id = a.professional_id')
  await connection.query('insert into annual_hours select * from bench_sums')
}
