import type { Department } from '../src/units/department.entity.js'
import type { Unit } from '../src/units/unit.entity.js'
import { Role } from '../src/access/role.js'
import type { TestServer } from './app.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from './factories.js'
import { pending, review, type Ref } from './hours.js'

/** One side of a wall: a unit with a department, a person with a decided and a waiting record, and those who see them. */
export interface Side {
  readonly unit: Unit
  readonly department: Department
  readonly person: Person & { readonly professionalId: number }
  readonly approved: Ref
  readonly waiting: Ref
  readonly account: Person
  readonly general: Person
  readonly departmental: Person
  readonly authority: Person
}

/** Builds a side: nothing of it may exist for anybody of another. */
export async function buildSide(server: TestServer, within?: Unit): Promise<Side> {
  const unit = within ?? (await buildUnit(server))
  const department = await buildDepartment(server, unit)
  const person = await buildProfessional(server, { unit, department })
  const general = await buildAdministrator(server, { unit })
  const departmental = await buildAdministrator(server, { unit, department })
  const authorityUnit = await buildUnit(server, { kind: 'AUTHORITY' as never })
  await supervise(server, authorityUnit, unit)
  const authority = await buildStaff(server, Role.AUTHORITY, authorityUnit)
  const account = within ? general : await buildStaff(server, Role.UNIT, unit)
  const approved = (await review(server, departmental, [await pending(server, person)], 'APPROVE')).items[0].record
  return { unit, department, person, approved, waiting: await pending(server, person), account, general, departmental, authority }
}

/** Everybody of a side, by what they are. */
export const everybodyOf = (side: Side): readonly (readonly [string, Person])[] => [
  ['the person', side.person],
  ['the unit’s account', side.account],
  ['the general administrator', side.general],
  ['the department’s administrator', side.departmental],
  ['the authority', side.authority],
]
