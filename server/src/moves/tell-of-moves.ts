import type { EntityManager } from '@mikro-orm/sql'
import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { inForce } from '../accounts/assignments-in-force.js'
import { todayIn } from '../clock.js'
import type { App } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { readersOfUnit } from '../messages/readers-of-unit.js'
import { tell, type News } from '../messages/tell.js'
import type { UnitMove } from './unit-move.entity.js'

type Site = Pick<App, 'config' | 'clock'>
/** What is told, but to whom. */
type Words = Pick<News, 'kind' | 'detail'>

/** Whom a move concerns, and what the words about it need. */
interface Named {
  readonly accountId: number
  /** The role in which the person is a professional. */
  readonly assignmentId: number | null
  readonly params: { readonly person: string; readonly from: string; readonly to: string; readonly day: string; readonly office: number }
}

async function named(rows: Rows, { clock }: Site, move: UnitMove): Promise<Named> {
  const today = todayIn(clock)
  const [row] = await rows(
    `select p.account_id, p.name as person, f.name as former, n.name as next_unit,
        (select min(a.id) from assignment a where a.account_id = p.account_id and a.role = '${Role.PROFESSIONAL}' and a.ended_at is null) as place,
        (select count(*) from assignment o where o.account_id = p.account_id and o.unit_id = f.id and o.role in ('${Role.GENERAL_ADMIN}', '${Role.DEPARTMENT_ADMIN}') and ${inForce('o')}) as office
       from professional p join unit f on f.id = ? join unit n on n.id = ? where p.id = ?`,
    [today, today, move.fromUnitId, move.toUnitId, move.professionalId],
  )
  const [accountId, person, from, to, assignmentId, office] = row!
  const day = move.effectiveOn ?? move.dueOn ?? ''
  return { accountId: Number(accountId), assignmentId: assignmentId === null ? null : Number(assignmentId), params: { person: String(person), from: String(from), to: String(to), day, office: Number(office) } }
}

/** Tells of a move what each side is to know, in the transaction of what happened; who did it is not told of it. */
export async function tellOfMove(em: EntityManager, site: Site, actor: Actor, move: UnitMove, words: { readonly person?: Words; readonly newUnit?: Words; readonly oldUnit?: Words }): Promise<void> {
  const rows = transactionRows(em)
  const { accountId, assignmentId, params } = await named(rows, site, move)
  const unitNews = async (unitId: number, its: Words | undefined): Promise<News[]> =>
    its ? (await readersOfUnit(rows, site.clock, unitId, null, [actor.accountId, accountId])).map(reader => ({ ...reader, ...its, params })) : []
  await tell(em, site, [
    ...(words.person && accountId !== actor.accountId ? [{ accountId, assignmentId, ...words.person, params }] : []),
    ...(await unitNews(move.toUnitId, words.newUnit)),
    ...(await unitNews(move.fromUnitId, words.oldUnit)),
  ])
}

/** Tells the person and both units, with the departments left and joined, that a move has taken effect. */
export async function tellOfEffect(em: EntityManager, site: Site, move: UnitMove, fromDepartmentId: number | null, actor: Actor | null): Promise<void> {
  const rows = transactionRows(em)
  const { accountId, assignmentId, params } = await named(rows, site, move)
  const except = [accountId, actor?.accountId ?? 0]
  const unitNews = async (unitId: number, departmentId: number | null, office: number): Promise<News[]> =>
    (await readersOfUnit(rows, site.clock, unitId, departmentId, except)).map(reader => ({ ...reader, kind: 'STAFF_MOVED', params: { ...params, office } }))
  await tell(em, site, [
    ...(accountId === actor?.accountId ? [] : [{ accountId, assignmentId, kind: 'MOVE_DONE' as const, params }]),
    ...(await unitNews(move.toUnitId, move.departmentId, 0)),
    ...(await unitNews(move.fromUnitId, fromDepartmentId, params.office)),
  ])
}
