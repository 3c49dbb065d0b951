import type { Connection } from 'mysql2/promise'
import type { Options } from './options.js'

/** Ids of generated rows begin after those that every database starts with. */
export const base = 1000
/** Professionals with exactly 50 records each, ten a year, spread over the whole table: the people whose history is asked for. */
export const historyPeople = (options: Options): number => Math.min(200, Math.floor(options.records / 100), options.professionals)
/** Every so many-th professional is one of them. */
export const historyStride = (options: Options): number => Math.floor(options.professionals / historyPeople(options))

const authorities = 10
const recordsPerStatement = 100_000

/** A number in [0, 1) that depends on nothing but the text: the data is the same in every run. */
const spread = (text: string) => `(conv(left(md5(${text}), 8), 16, 10) / 4294967296)`
const oneOf = (text: string, values: readonly string[]) => `elt(1 + floor(${spread(text)} * ${values.length}), ${values.map(v => `'${v}'`).join(', ')})`

const surnames = ['王', '李', '张', '刘', '陈', '黄', '韦', '覃', '梁', '莫', '农', '蒙', '卢', '陆', '潘', '蓝']
const givenNames = ['伟', '芳', '秀英', '敏', '静', '丽', '强', '磊', '军', '洋', '勇', '艳', '杰', '娟', '涛', '明', '超', '桂英', '文', '红梅']
const topics = ['新一代信息技术', '临床医学新进展', '义务教育课程标准', '安全生产', '工程造价', '现代农业技术', '会计准则', '生态环境监测']
const kinds = ['专题培训班', '高级研修班', '学术会议', '岗位培训']

/**
 * Fills an empty, migrated MariaDB: units of very different sizes (the largest has about 2 % of everybody), their departments,
 * a general administrator for each unit and an administrator for each department, authorities that supervise them,
 * professionals, everybody signed in, and hour records of five years of which about 8 % wait for review.
 * MariaDB makes the rows itself from its sequence tables, a hundred thousand a statement.
 */
export async function generate(connection: Connection, options: Options, now: number): Promise<void> {
  const { professionals, units, records } = options
  const departmentsEach = Math.max(1, Math.floor(options.departments / units))
  const run = (sql: string) => connection.query(sql)
  await run('set foreign_key_checks = 0, unique_checks = 0')

  await run(`insert into unit (id, name, credit_code, credit_code_reason, region_code, kind, created_at)
    select ${base} + seq, concat('评测单位', seq), concat('BENCH', seq), '评测', '450103', 'EMPLOYER', ${now} from seq_1_to_${units}`)
  const authority = `${base + units} + 1 + seq % ${authorities}`
  await run(`insert into unit (id, name, credit_code, credit_code_reason, region_code, kind, created_at)
    select ${authority}, concat('评测主管部门', seq), concat('BENCHA', seq), '评测', '450100', 'AUTHORITY', ${now} from seq_1_to_${authorities}`)
  await run(`insert into supervision (authority_id, unit_id, kind) select ${authority}, ${base} + seq, 'REGION' from seq_1_to_${units}`)
  await run(`insert into department (id, unit_id, name)
    select ${base} + seq, ${base} + 1 + (seq - 1) div ${departmentsEach}, concat('评测部门', seq) from seq_1_to_${units * departmentsEach}`)

  // Accounts: professionals, then one for each unit, each department and each authority.
  const accounts = professionals + units + units * departmentsEach + authorities
  const name = `concat(${oneOf("concat('s', seq)", surnames)}, ${oneOf("concat('g', seq)", givenNames)})`
  await run(`insert into account (id, login_kind, login_hash, login_cipher, login_tail, name, created_at)
    select ${base} + seq, 'STAFF_LOGIN', sha2(concat('login', seq), 256), '', right(concat('000', seq), 4), ${name}, ${now} from seq_1_to_${accounts}`)
  const unitOf = `floor(${units} * pow(${spread("concat('u', seq)")}, 2))`
  await run(`insert into professional (id, account_id, name, id_number_hash, id_number_tail, sex, birth_date, unit_id, department_id)
    select ${base} + seq, ${base} + seq, ${name}, sha2(concat('login', seq), 256), right(concat('000', seq), 4), if(seq % 2, 'MALE', 'FEMALE'),
      '1985-01-01', ${base} + 1 + ${unitOf}, ${base} + 1 + ${unitOf} * ${departmentsEach} + floor(${spread("concat('d', seq)")} * ${departmentsEach})
    from seq_1_to_${professionals}`)
  await run(`insert into assignment (id, account_id, role, unit_id, department_id, starts_on)
    select ${base} + seq, ${base} + seq,
      case when seq <= ${professionals} then 'PROFESSIONAL' when seq <= ${professionals + units} then 'GENERAL_ADMIN'
        when seq <= ${accounts - authorities} then 'DEPARTMENT_ADMIN' else 'AUTHORITY' end,
      case when seq <= ${professionals} then null when seq <= ${professionals + units} then ${base} + seq - ${professionals}
        when seq <= ${accounts - authorities} then ${base} + 1 + (seq - ${professionals + units} - 1) div ${departmentsEach}
        else ${base + units} + seq - ${accounts - authorities} end,
      case when seq > ${professionals + units} and seq <= ${accounts - authorities} then ${base} + seq - ${professionals + units} end, '2020-01-01'
    from seq_1_to_${accounts}`)
  await run(`insert into session (id, token_hash, account_id, assignment_id, created_at, last_seen_at, ends_at, address)
    select ${base} + seq, sha2(${tokenSql(`${base} + seq`)}, 256), ${base} + seq, ${base} + seq, ${now}, ${now}, ${now + 12 * 3_600_000}, '127.0.0.1'
    from seq_1_to_${accounts}`)

  await run(`create temporary table bench_category (place int not null auto_increment primary key, category_id bigint unsigned not null, rule_id bigint unsigned not null)
    select c.id as category_id, min(h.id) as rule_id from hour_category c join hour_rule h on h.category_id = c.id
    where c.parent_id is not null and c.subject = 'PROFESSIONAL' group by c.id`)
  for (let from = 1; from <= records; from += recordsPerStatement) await run(recordsSql(options, from, Math.min(from + recordsPerStatement - 1, records), now))
  await run('set foreign_key_checks = 1, unique_checks = 1')
  await run('analyze table unit, department, account, professional, assignment, session, supervision, hour_category, hour_record')
}

/** Rows arrive in the order of time, as in life: those of a person lie far apart. The newest fifth holds what waits. */
function recordsSql(options: Options, from: number, to: number, now: number): string {
  const { professionals, records } = options
  const people = historyPeople(options)
  const stride = historyStride(options)
  const every = Math.floor(records / (people * 50))
  const anybody = `floor(${spread("concat('p', seq)")} * ${professionals})`
  const person = `case when seq % ${every} = 0 and seq div ${every} <= ${people * 50} then ${stride} * (1 + (seq div ${every}) % ${people})
    when (1 + ${anybody}) % ${stride} = 0 then 1 + (1 + ${anybody}) % ${professionals} else 1 + ${anybody} end`
  const newest = Math.floor(records * 0.8)
  const chance = spread("concat('c', seq)")
  const status = `case when seq > ${newest} then case when ${chance} < 0.4 then 'PENDING' when ${chance} < 0.5 then 'DRAFT' when ${chance} < 0.95 then 'APPROVED' else 'REJECTED' end
    when ${chance} < 0.96 then 'APPROVED' else 'REJECTED' end`
  const title = `concat(${oneOf("concat('t', seq)", topics)}, ${oneOf("concat('k', seq)", kinds)}, '（第', seq, '期）')`
  const fiveYearsMs = 5 * 365 * 86_400_000
  const createdAt = `${now - fiveYearsMs} + floor(seq * ${fiveYearsMs / records})`
  return `insert into hour_record (id, professional_id, unit_id, department_id, category_id, subject, rule_id, title, starts_on, start_half, ends_on, end_half, year,
      claimed_hours, approved_hours, status, source, review_unit_id, entered_by_id, pledged_at, idempotency_key, created_at, submitted_at, reviewed_at, updated_at)
    select ${base} + n.seq, p.id, p.unit_id, p.department_id, c.category_id, 'PROFESSIONAL', c.rule_id, n.title, n.starts_on, 'MORNING',
      date_add(n.starts_on, interval n.seq % 4 day), 'AFTERNOON', year(n.starts_on), 80 * (1 + n.seq % 4), if(n.status = 'APPROVED', 80 * (1 + n.seq % 4), null), n.status, 'SELF',
      case when n.status = 'DRAFT' then null when n.seq % 20 = 0 then s.authority_id else p.unit_id end, p.account_id,
      if(n.status = 'DRAFT', null, n.created_at), concat('k', n.seq), n.created_at, if(n.status = 'DRAFT', null, n.created_at + 60000),
      if(n.status in ('APPROVED', 'REJECTED'), n.created_at + 120000, null), n.created_at
    from (select seq, ${person} as person, ${status} as status, ${title} as title, ${createdAt} as created_at,
        date(from_unixtime((${createdAt}) / 1000)) as starts_on, 1 + floor(${spread("concat('g', seq)")} * (select count(*) from bench_category)) as place
      from seq_${from}_to_${to}) n
    join professional p on p.id = ${base} + n.person join supervision s on s.unit_id = p.unit_id join bench_category c on c.place = n.place`
}

/** The cookie's value of an account's session, in SQL; `tokenOf` in workloads.ts is the same. */
const tokenSql = (account: string) => `left(sha2(concat('bench', ${account}), 256), 43)`
