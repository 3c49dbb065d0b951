import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/app.js'
import { managedUnits } from '../../../test/managed-units.js'
import { buildSide, everybodyOf, type Side } from '../../../test/two-units.js'
import { administrators as administratorsOf, departments as departmentsOf } from '../../../test/unit-setup.js'

const server = testServer()
let a: Side
let b: Side
beforeAll(async () => {
  a = await buildSide(server)
  b = await buildSide(server)
})

describe('B is not A’s to look after', () => {
  it('for the authority of A: neither B’s unit to look after, nor what happened to it', async () => {
    const units = managedUnits(server)
    expect((await units.list(a.authority, b.unit.name)).length).toBe(0)
    expect((await units.list(b.authority, b.unit.name)).length).toBe(1)
    expect(await units.effects(a.authority, b.unit.id)).toBeNull()
    for (const answer of [await units.rename(a.authority, { id: b.unit.id, version: 1 }, '别人的单位'), await units.close(a.authority, { id: b.unit.id, version: 1 }), await units.merge(a.authority, { id: b.unit.id, version: 1 }, { id: a.unit.id, version: 1 })]) {
      expect(answer.__typename).toBe('NotFound')
    }
    await units.rename(b.authority, { id: b.unit.id, version: 1 }, `${b.unit.name}改`)
    for (const [, who] of everybodyOf(a)) expect(await units.history(who, b.unit.id)).toEqual([])
    for (const [, who] of everybodyOf(b)) expect(await units.history(who, b.unit.id)).toHaveLength(1)
  })
})

describe('B’s departments and administrators do not exist for A', () => {
  const departments = departmentsOf(server)
  const administrators = administratorsOf(server)
  const managers = () => [a.account, a.general]
  const department = () => ({ id: b.department.id, version: 1 })
  const headOf = (side: Side) => ({ id: side.departmental.assignmentId, version: 1 })

  it('by list, id, filter and preview', async () => {
    for (const who of managers()) {
      const names = (await departments.list(who)).nodes.map(({ name }: { name: string }) => name)
      expect(names).toContain(a.department.name)
      expect(names).not.toContain(b.department.name)
      expect((await departments.list(who, true)).totalCount).toBe(0)
      expect(await departments.effects(who, b.department.id)).toBeNull()
      const known = (await administrators.list(who)).nodes.map(({ id }: { id: string }) => id)
      expect(known).toContain(String(a.departmental.assignmentId))
      for (const { assignmentId } of [b.general, b.departmental]) {
        expect(known).not.toContain(String(assignmentId))
        expect(await administrators.one(who, assignmentId)).toBeNull()
        expect(await administrators.effects(who, assignmentId)).toBeNull()
      }
      for (const filter of [{ name: b.departmental.name }, { departmentId: String(b.department.id) }]) expect((await administrators.list(who, filter)).totalCount).toBe(0)
      // A role that is no administrator's is none, also one's own unit's.
      expect(await administrators.one(who, a.person.assignmentId)).toBeNull()
      expect(await administrators.one(who, a.account === who ? a.account.assignmentId : b.account.assignmentId)).toBeNull()
    }
  })

  it('by any change', async () => {
    for (const who of managers()) {
      const outcomes = [
        await departments.rename(who, department(), '改名'),
        await departments.merge(who, department(), a.department.id),
        await departments.close(who, department()),
        await administrators.change(who, headOf(b), { departmentId: String(a.department.id) }),
        await administrators.remove(who, headOf(b)),
        await administrators.remove(who, { id: b.general.assignmentId, version: 1 }),
        await administrators.issueCode(who, b.departmental.assignmentId),
      ]
      for (const outcome of outcomes) expect(outcome).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' })
      // What is another unit's is answered as what is nowhere.
      for (const id of [b.department.id, 999_999_999]) {
        expect((await departments.merge(who, { id: a.department.id, version: 1 }, id)).fields).toMatchObject([{ path: 'intoId', code: 'MERGE_INTO_OPEN' }])
        expect((await administrators.add(who, { departmentId: String(id) })).fields).toMatchObject([{ path: 'input.departmentId', code: 'DEPARTMENT_ELSEWHERE' }])
        expect((await administrators.change(who, headOf(a), { departmentId: String(id) })).fields).toMatchObject([{ path: 'input.departmentId', code: 'DEPARTMENT_ELSEWHERE' }])
      }
    }
  })

  it('nor any at all for a department’s administrator, an authority and a person', async () => {
    for (const who of [a.departmental, a.authority, a.person]) {
      for (const reads of [() => departments.list(who), () => administrators.list(who), () => administrators.one(who, a.general.assignmentId), () => departments.effects(who, a.department.id)]) {
        await expect(reads()).rejects.toThrow('FORBIDDEN')
      }
    }
  })
})
