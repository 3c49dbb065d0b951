import type { EntityManager } from '@mikro-orm/sql'
import type { App } from '../context.js'
import { transactionRows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { shareLock, write } from '../database/write.js'
import { coursesDone } from './courses-done.js'
import { grantAward, type Award } from './grant-award.js'

const everyMs = 20_000
const atOnce = 200

/** How the awards of a kind that are due in a year are found, from a key on in order, and where the key is kept up to which they have been given. */
const kinds = {
  EXAM: {
    cursor: 'exam_due_from',
    hours: 'public_required',
    due: `select a.id, a.professional_id from exam_attempt a where a.year = ? and a.passed = 1 and a.awarded_hours is null and a.id > ? order by a.id limit ${atOnce}`,
  },
  ELECTIVES: {
    cursor: 'electives_due_from',
    hours: 'public_elective',
    due: `select d.professional_id as id, d.professional_id from course_completion d join course c on c.id = d.course_id and c.kind = 'ELECTIVE'
      where d.year = ? and d.professional_id > ? group by d.professional_id order by d.professional_id limit ${atOnce}`,
  },
} as const

type Site = Pick<App, 'clock' | 'config' | 'database'>

/**
 * Gives their hours to those who passed or finished while a year's hours were not known, once the value is set: each in a transaction of its
 * own and once, though several servers look and one may stop midway; the next goes on from where it came to.
 */
export async function giveDueAwards(app: Site): Promise<void> {
  for (const award of Object.keys(kinds) as Award[]) {
    const { cursor } = kinds[award]
    for (const [year, from] of await app.database.reader.rows(`select year, ${cursor} from public_year where ${cursor} is not null order by year`, [])) await giveOfYear(app, award, Number(year), Number(from))
  }
}

async function giveOfYear(app: Site, award: Award, year: number, from: number): Promise<void> {
  const { cursor, due } = kinds[award]
  for (let last = from; ; ) {
    const found = await app.database.reader.rows(due, [year, last])
    for (const [id, professionalId] of found) if (!(await transactionally(app.database.fork(), em => giveOne(em, app, award, year, Number(id), Number(professionalId))))) return
    const next = found.length < atOnce ? null : Number(found.at(-1)![0])
    // Where it has been set anew meanwhile, the next pass begins anew.
    const moved = await transactionally(app.database.fork(), em => write(em, `update public_year set ${cursor} = ? where year = ? and ${cursor} = ?`, [next, year, last]))
    if (next === null || moved === 0) return
    last = next
  }
}

/** Gives what is due to one person, or to whom the person's account was merged into. False where the value is not known any more: then nothing is due. */
async function giveOne(em: EntityManager, site: Site, award: Award, year: number, key: number, professionalId: number): Promise<boolean> {
  const rows = transactionRows(em)
  const [requirement] = await rows(`select ${kinds[award].hours} as hours from annual_requirement where year = ?${shareLock(em)}`, [year])
  if (!requirement || requirement[0] === null) return false
  const hours = Number(requirement[0])
  if (award === 'ELECTIVES' && !(await coursesDone(rows, professionalId, year, 'ELECTIVE'))) return true
  const [person] = await rows('select coalesce(q.id, p.id) as id from professional p join account c on c.id = p.account_id left join professional q on q.account_id = c.merged_into_id where p.id = ?', [professionalId])
  const given = await grantAward(em, site, { professionalId: Number(person![0]), year, award, hours, at: site.clock.now() })
  if (given !== null && award === 'EXAM') await write(em, 'update exam_attempt set awarded_hours = ? where id = ?', [hours, key])
  return true
}

/** Looks every 20 seconds, and at start; gives what ends it. A failure is told and tried again. */
export function followDueAwards(app: Site, failed: (error: unknown) => void): () => Promise<void> {
  let pass: Promise<void> | null = null
  const give = () => {
    pass ??= giveDueAwards(app)
      .catch(failed)
      .finally(() => (pass = null))
  }
  give()
  const timer = setInterval(give, everyMs)
  return async () => {
    clearInterval(timer)
    await pass
  }
}
