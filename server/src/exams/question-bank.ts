import type { EntityManager } from '@mikro-orm/sql'
import { inList } from '../database/read-shape.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { forUpdate } from '../database/write.js'
import type { QuestionKind } from './exam-enums.js'
import { contentKey } from './question-content.js'
import type { BankQuestion, Composition } from './paper.js'

/** How a year's bank stands against its paper. */
export interface BankStanding {
  readonly year: number
  readonly published: boolean
  readonly inBank: Composition
  readonly needed: Composition
}

const counted = (kind: `${QuestionKind}`) => `(select count(*) from exam_question q where q.year = y.year and q.kind = '${kind}')`

/** How the banks of years stand, by year; years that do not exist are missing. One statement. */
export async function bankStandings(rows: Rows, years: readonly number[]): Promise<Map<number, BankStanding>> {
  const { sql, params } = inList(years)
  const found = await rows(
    `select y.year, y.status, y.single_count, y.multiple_count, y.true_false_count, ${counted('SINGLE')} as single_in, ${counted('MULTIPLE')} as multiple_in, ${counted('TRUE_FALSE')} as true_false_in
       from public_year y where y.year in ${sql}`,
    params,
  )
  const of = (numbers: readonly unknown[]): Composition => ({ SINGLE: Number(numbers[0]), MULTIPLE: Number(numbers[1]), TRUE_FALSE: Number(numbers[2]) })
  return new Map(found.map(([year, status, ...counts]) => [Number(year), { year: Number(year), published: status === 'PUBLISHED', needed: of(counts.slice(0, 3)), inBank: of(counts.slice(3)) }]))
}

/** Holds a year's bank until the commit: of two who change it one waits, so that neither doubles what the other adds or takes away what the other counts on. False where there is no such year. */
export async function lockBank(em: EntityManager, year: number): Promise<boolean> {
  return (await transactionRows(em)(`select year from public_year where year = ?${forUpdate(em)}`, [year])).length > 0
}

/** Another question of the year with the same kind, stem and options; null where there is none. */
export async function sameInBank(rows: Rows, year: number, question: BankQuestion, except: number | null): Promise<number | null> {
  const key = contentKey(question)
  const found = await rows('select id, stem, options from exam_question where year = ? and kind = ? and stem = ?', [year, question.kind, question.stem])
  const same = found.find(([id, stem, options]) => Number(id) !== except && contentKey({ kind: question.kind, stem: String(stem), options: JSON.parse(String(options)) as string[] }) === key)
  return same ? Number(same[0]) : null
}
