import { nothing } from '../access/scope.js'
import { decryptLogin } from '../accounts/field-crypto.js'
import type { Context } from '../context.js'
import { countCap, pageOf, pageSize, readCursor, type Page } from '../database/page.js'
import { inList, readRows } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import { mergePersonScope } from './account-merge.scope.js'
import { mergePersonShape } from './account-merge.shape.js'
import { AccountSign, type AccountDuplicate } from './account-merge.type.js'
import { nearNumbers } from './near-numbers.js'

/** Characters of yyyy-mm-dd in which two days may differ: one, or two that changed places. */
const nearDays = (one: string, other: string) => [1, 2, 3, 4, 6, 7, 9, 10].map(at => `(case when substr(${one}, ${at}, 1) <> substr(${other}, ${at}, 1) then 1 else 0 end)`).join(' + ')

/** A slip in the number is a slip in its region or sequence, and the day is the same, or in its day, and the sequence is the same. */
const sameDay = 'b.birth_date = a.birth_date'
const sameSequence = `(substr(b.id_number_tail, 1, 3) = substr(a.id_number_tail, 1, 3) and (${nearDays('a.birth_date', 'b.birth_date')}) <= 2)`

/**
 * A page of pairs in the caller's scope that may be one person: of one name, and born on the same day, or on one that differs by a slip. Which
 * numbers themselves differ by no more than a slip is seen for the pairs of the page alone, as numbers are kept encrypted; they are never shown.
 * By the keys of the two, the older first; three statements and those of what is asked for of the people, whatever their number.
 */
export async function duplicatePage(first: number, after: string | null, selection: Selection, context: Context): Promise<Page<AccountDuplicate>> {
  const size = pageSize(first)
  const cursor = readCursor(after, 2)
  const scope = context.actor ? mergePersonScope(context.actor) : nothing
  const pairs = `professional a join professional b on b.name = a.name and b.id > a.id and (${sameDay} or ${sameSequence}) where ${scope.sql('a')} and ${scope.sql('b')}`
  const params = [...scope.params, ...scope.params]
  const found = await context.rows(
    `select a.id, b.id, case when ${sameDay} then 1 else 0 end, a.account_id, b.account_id from ${pairs} ${cursor ? 'and (a.id > ? or (a.id = ? and b.id > ?))' : ''} order by a.id, b.id limit ${size + 1}`,
    [...params, ...(cursor ? [cursor[0]!, cursor[0]!, cursor[1]!] : [])],
  )
  const counted = 'totalCount' in selection || 'totalIsCapped' in selection
  const [[count] = [0]] = counted ? await context.rows(`select count(*) from (select a.id from ${pairs} limit ${countCap + 1}) y`, params) : []
  const [firsts, seconds, numbers] = await Promise.all([
    peopleOf(found.map(([a]) => a as Param), selection['nodes']?.['first'], context),
    peopleOf(found.map(([, b]) => b as Param), selection['nodes']?.['second'], context),
    numbersOf(found.flatMap(([, , , a, b]) => [a as Param, b as Param]), context),
  ])
  const page = pageOf<AccountDuplicate>(
    found.map(([a, b, same, one, other]) => ({
      node: {
        id: `${String(a)}-${String(b)}`,
        first: firsts.get(a),
        second: seconds.get(b),
        signs: [Number(same) ? AccountSign.BIRTH_DATE : AccountSign.BIRTH_DATE_NEAR, ...(nearNumbers(numbers.get(one)!, numbers.get(other)!) ? [AccountSign.NUMBER_NEAR] : [])],
      } as AccountDuplicate,
      extra: [a, b],
    })),
    size,
  )
  return counted ? { ...page, totalCount: Math.min(Number(count), countCap), totalIsCapped: Number(count) > countCap } : page
}

async function peopleOf(ids: readonly Param[], selection: Selection | undefined, context: Context): Promise<Map<unknown, unknown>> {
  if (!selection || ids.length === 0) return new Map()
  const { sql, params } = inList([...new Set(ids)])
  const rows = await readRows(mergePersonShape, selection, { where: `r.id in ${sql}`, params, extra: ['r.id'] }, context)
  return new Map(rows.map(({ node, extra }) => [extra[0], node]))
}

async function numbersOf(accountIds: readonly Param[], { config, rows }: Context): Promise<Map<unknown, string>> {
  if (accountIds.length === 0) return new Map()
  const { sql, params } = inList([...new Set(accountIds)])
  const found = await rows(`select a.id, a.login_cipher from account a where a.id in ${sql}`, params)
  return new Map(found.map(([id, cipher]) => [id, decryptLogin(config.fieldKey, String(cipher))]))
}
