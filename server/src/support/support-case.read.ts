import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { permission } from '../access/permission.js'
import { ownCertificates } from '../certificates/certificate.read.js'
import { readStudyYears } from '../courses/study.read.js'
import type { Context } from '../context.js'
import type { ReadContext } from '../database/read-shape.js'
import type { Selection } from '../database/selection.js'
import { examList } from '../exams/exam-list.read.js'
import { examStandings } from '../exams/exam-standing.js'
import { openMoveOf } from '../moves/unit-move.read.js'
import { readCaller } from './caller.read.js'
import { callerRecords } from './caller-records.read.js'
import { callerYears } from './caller-years.read.js'
import type { SupportCase } from './support-case.type.js'
import { supportLookScope } from './support-look.scope.js'
import { refusesGranting, refusesReset, refusesUnlock } from './support.policy.js'

/**
 * The person as an actor, for reads whose words are the person's own: nothing is written with it, and it goes to none that has people or records in it,
 * whose scopes would take support for the person.
 */
function asPerson(context: ReadContext, by: Actor, person: { id: number; accountId: number; unitId: number; departmentId: number | null; confirmed: boolean }): ReadContext & { readonly actor: Actor } {
  const actor: Actor = { ...by, role: Role.PROFESSIONAL, accountId: person.accountId, assignmentId: null, professionalId: person.id, unitId: person.unitId, departmentId: person.departmentId, confirmed: person.confirmed }
  const { language, clock, rows, reviewOfOwnEntries, reviewUndoMs, strictProfessionalShare } = context
  return { actor, language, clock, rows, reviewOfOwnEntries, reviewUndoMs, strictProfessionalShare }
}

/**
 * Where somebody who phoned stands and why, in the words of the person's own pages; null where the actor has not looked the person up since signing in.
 * A constant number of statements for each part that is asked for, however many years and records there are.
 */
export async function readSupportCase(context: Context, id: number, selection: Selection): Promise<SupportCase | null> {
  const { rows, clock, language } = context
  const actor = context.actor!
  const scope = supportLookScope(actor)
  const [look] = await rows(`select l.at, l.reason, l.professional_id from support_look l where l.id = ? and ${scope.sql('l')}`, [id, ...scope.params])
  if (!look) return null
  const known = await readCaller(context, Number(look[2]))
  if (!known) return null
  const { caller, access, at } = known
  const person = asPerson(context, actor, at)
  const grants = async (wanted: Selection) => {
    const standings = await examStandings(rows, clock, at.id)
    const exams = await examList(person, at.id, standings, wanted['exam'] ?? {})
    return exams.map((exam, i) => ({ exam, canGrantMakeUp: permission(refusesGranting(actor, at, standings[i]!.facts), language, standings[i]!.params) }))
  }
  const part = <T>(name: string, read: (wanted: Selection) => Promise<T>): Promise<T | null> => (selection[name] ? read(selection[name]) : Promise.resolve(null))
  const [move, years, records, study, exams, certificates] = await Promise.all([
    part('move', wanted => openMoveOf(at.id, wanted, context)),
    part('years', () => callerYears(context, person, actor)),
    part('records', wanted => callerRecords(context, at.id, wanted)),
    part('study', () => readStudyYears(person, null)),
    part('exams', grants),
    part('certificates', wanted => ownCertificates(wanted, person)),
  ])
  return {
    __typename: 'SupportCase',
    id,
    lookedAt: Number(look[0]),
    reason: String(look[1]),
    person: caller,
    move,
    years: years ?? [],
    records: records ?? { counts: [], pending: [], rejected: [] },
    study: study ?? [],
    exams: exams ?? [],
    certificates: certificates ?? [],
    permissions: {
      canReset: permission(refusesReset(actor, at, access), language),
      codeWay: access.way as SupportCase['permissions']['codeWay'],
      canUnlock: permission(refusesUnlock(actor, at, access), language),
    },
  }
}
