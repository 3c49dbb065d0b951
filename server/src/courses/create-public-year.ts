import { currentYear, type Clock } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { insertRows, isDuplicate } from '../database/write.js'
import { invalidInput, notAllowed, type Fault, type InvalidInput, type NotAllowed } from '../errors/user-error.js'
import { firstYear } from '../requirements/requirement-data.js'
import { copyContents } from './copy-public-year.js'
import { refusesEditing } from './course-editor.js'
import { ensureRequirement } from './ensure-requirement.js'
import { examRule } from './public-year-data.js'
import { yearRows, type YearRow } from './public-year.read.js'
import { recordPublicYearAct } from './record-public-year-act.js'

/** So many years ahead a year may be prepared. */
const ahead = 2

/** The years that may be made: those from the first that the system knows to two after the current one that are not there yet; the one after the newest first. */
export async function newYears(rows: Rows, clock: Clock): Promise<number[]> {
  const there = (await rows('select year from public_year', [])).map(([year]) => Number(year))
  const next = Math.max(...there, firstYear - 1) + 1
  const last = currentYear(clock) + ahead
  const free = Array.from({ length: last - firstYear + 1 }, (_, i) => last - i).filter(year => !there.includes(year))
  return free.toSorted((a, b) => Number(b === next) - Number(a === next))
}

/**
 * 新建年度, not published; with the rules, courses and questions of another year where one is named, but not its days and hours, which are
 * each year's own. Made again by the same person while nobody has touched it, it stays as it is. Gives the year.
 */
export async function createPublicYear(context: Context, year: number, copyFrom: number | null): Promise<number | InvalidInput | NotAllowed> {
  const { clock, language } = context
  const actor = context.actor!
  const create = () =>
    transactionally(context.em, async em => {
      const rows = transactionRows(em)
      const refusal = await refusesEditing(rows, actor)
      if (refusal) return notAllowed(language, refusal)
      const [there] = await yearRows(rows, year)
      // The answer to this same request was lost.
      if (there && there.version === 1 && there.editedById === actor.accountId) return year
      const [from] = copyFrom === null ? [] : await yearRows(rows, copyFrom)
      const faults = creationFaults(clock, year, there, copyFrom, from)
      if (faults.length > 0) return invalidInput(language, faults)
      await insertRows(em, 'public_year', columns, [[year, 'DRAFT', ...rulesOf(from)]])
      await ensureRequirement(em, year)
      if (from) await copyContents(em, from.year, year)
      await recordPublicYearAct(em, actor, clock.now(), 'CREATED', year, { copyFrom })
      return year
    })
  try {
    return await create()
  } catch (error) {
    // Two at once: the other one has made it.
    if (!isDuplicate(context.em, error)) throw error
    return create()
  }
}

const columns = ['year', 'status', 'pass_mark', 'attempts', 'exam_minutes', 'single_count', 'multiple_count', 'true_false_count', 'demo', 'source']

function rulesOf(from: YearRow | undefined) {
  if (!from) return [examRule.passMark, examRule.attempts, null, 0, 0, 0, 0, '合格分数、考试机会参照桂人社函〔2025〕80号；学习期限、学时、考试时长和题量待按文件设定。']
  const { year, passMark, attempts, examMinutes, singleCount, multipleCount, trueFalseCount, demo } = from
  return [passMark, attempts, examMinutes, singleCount, multipleCount, trueFalseCount, demo ? 1 : 0, `课程、题库和考试设置沿用${year}年度，待按文件核对；学习期限和学时待按文件设定。`]
}

function creationFaults(clock: Clock, year: number, there: YearRow | undefined, copyFrom: number | null, from: YearRow | undefined): Fault[] {
  const faults: Fault[] = []
  const last = currentYear(clock) + ahead
  if (there) faults.push({ path: 'year', code: 'PUBLIC_YEAR_THERE', params: { year } })
  else if (year < firstYear || year > last) faults.push({ path: 'year', code: 'PUBLIC_YEAR_RANGE', params: { from: firstYear, to: last } })
  if (copyFrom !== null && !from) faults.push({ path: 'copyFrom', code: 'PUBLIC_YEAR_COPY_UNKNOWN', params: { year: copyFrom } })
  return faults
}
