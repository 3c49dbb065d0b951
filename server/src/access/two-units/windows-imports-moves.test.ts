import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../../test/app.js'
import { ask } from '../../../test/ask.js'
import { buildProfessional, type Person } from '../../../test/factories.js'
import { get } from '../../../test/files.js'
import { hourRow, hoursWorkbook, importsOf } from '../../../test/imports.js'
import { buildSide, type Side } from '../../../test/two-units.js'
import { moves } from '../../../test/moves.js'
import { windows as windowsOf } from '../../../test/windows.js'

const server = testServer()
let a: Side
let b: Side
/** Another department of A's own unit: what its administrator must not see. */
let neighbour: Side
beforeAll(async () => {
  a = await buildSide(server)
  b = await buildSide(server)
  neighbour = await buildSide(server, a.unit)
})

describe('B’s 学时登记开放 do not exist for A', () => {
  const windows = windowsOf(server)

  it('by list, count, withdrawal and the days that hold for a person', async () => {
    const whole = await windows.open(b.authority, { unitId: String(b.unit.id), entryClosesOn: '2026-06-30', reviewClosesOn: '2026-06-30' })
    const person = await windows.open(b.authority, { professionalId: String(b.person.professionalId), entryClosesOn: '2026-07-31', reviewClosesOn: '2026-07-31' })
    expect((await windows.list(b.general)).totalCount).toBe(2)
    for (const who of [a.account, a.general, a.departmental, a.authority]) {
      expect(await windows.list(who)).toMatchObject({ totalCount: 0, nodes: [] })
      expect(await windows.days(who, 2025, b.person.professionalId)).toMatchObject({ entryUntil: '2026-03-31', entryOpen: false })
    }
    for (const who of [a.account, a.general, a.authority]) {
      for (const opening of [whole, person]) expect(await windows.withdraw(who, opening)).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' })
    }
    expect(await windows.days(a.person)).toMatchObject({ entryUntil: '2026-03-31', entryOpen: false })
  })

  it('of one person nor for the administrator of another department', async () => {
    const { id } = await windows.open(a.authority, { professionalId: String(a.person.professionalId), entryClosesOn: '2026-06-30', reviewClosesOn: '2026-06-30' })
    expect((await windows.list(neighbour.departmental)).nodes).toEqual([])
    expect((await windows.list(a.departmental)).nodes).toMatchObject([{ id }])
    expect(await windows.days(neighbour.departmental, 2025, a.person.professionalId)).toMatchObject({ entryOpen: false })
  })

  it('nor is anything opened for B', async () => {
    const day = { entryClosesOn: '2026-06-30', reviewClosesOn: '2026-06-30' }
    expect((await windows.open(a.authority, { ...day, unitId: String(b.unit.id) })).__typename).toBe('NotFound')
    for (const who of [a.authority, a.general, a.account]) {
      const wanted = { professionalId: String(b.person.professionalId), ...day, ...(who === a.authority ? {} : { reviewClosesOn: null }) }
      expect((await windows.open(who, wanted)).__typename).toBe('NotFound')
    }
  })
})

describe('B’s imports do not exist for A', () => {
  const imports = importsOf(server)
  const made = async (side: Side, who: Person) => imports.begin(who, await imports.upload(who, await hoursWorkbook([hourRow(side.person), hourRow(side.person, { 申请学时: '很多' })])))

  it('by list, id, faults and returned workbook, nor by any act; a department’s are its own and the unit’s', async () => {
    const theirs = await made(b, b.general)
    const departmental = await made(a, a.departmental)
    for (const [who, job] of [[a.general, theirs], [a.departmental, theirs], [neighbour.departmental, departmental], [b.departmental, theirs]] as const) {
      expect((await imports.list(who)).nodes.map(({ id }: { id: string }) => id)).not.toContain(job.id)
      expect(await imports.read(who, job.id)).toBeNull()
      expect(await imports.faults(who, job.id)).toEqual([])
      expect((await get(server, who, `/import-files/${job.id}/result.xlsx`)).statusCode).toBe(404)
      for (const act of [imports.begin, imports.resume, imports.withdraw]) expect(await act(who, job)).toMatchObject({ __typename: 'NotFound' })
    }
    expect((await imports.list(a.general)).nodes.map(({ id }: { id: string }) => id)).toContain(departmental.id)
    for (const who of [a.account, a.person]) {
      await expect(imports.list(who)).rejects.toThrow('FORBIDDEN')
      expect((await get(server, who, `/import-files/${departmental.id}/result.xlsx`)).statusCode).toBe(403)
    }
    // Authorities have imports of their own, of questions, and no unit's.
    expect(await imports.list(a.authority)).toMatchObject({ nodes: [], totalCount: 0 })
    expect(await imports.read(a.authority, departmental.id)).toBeNull()
    expect((await get(server, a.authority, `/import-files/${departmental.id}/result.xlsx`)).statusCode).toBe(404)
  })
})

describe('a move between B and a third unit does not exist for A', () => {
  const move = moves(server)

  it('by list, count and any act, while it waits, when it is accepted and when it is over', async () => {
    const c = await buildSide(server)
    const mover = await buildProfessional(server, { unit: b.unit, department: b.department })
    const invisible = async (id: string, version: number) => {
      for (const who of [a.general, a.account]) {
        for (const list of ['INCOMING', 'OUTGOING', 'OVER'] as const) expect(await move.list(who, list)).toEqual({ totalCount: 0, nodes: [] })
        expect((await ask(server, who, '{ todos { movesToAccept movesToAnswer } }')).todos).toEqual({ movesToAccept: 0, movesToAnswer: 0 })
      }
      for (const act of [move.accept, move.refuse, move.agree, move.object] as const) expect(await act(a.general, { id, version })).toMatchObject({ __typename: 'NotFound' })
      expect(await move.withdraw(a.person, { id, version })).toMatchObject({ __typename: 'NotFound' })
      expect(await move.own(a.person)).toEqual([])
    }
    const asked = await move.ask(mover, c.unit.id, { departmentId: c.department.id })
    await invisible(asked.id, 1)
    const accepted = await move.accept(c.general, asked, c.department.id)
    await invisible(asked.id, 2)
    await move.agree(b.general, accepted)
    await invisible(asked.id, 3)
  })

  it('nor is a department’s administrator, an authority or a person a unit’s', async () => {
    for (const who of [a.departmental, a.authority, a.person]) await expect(move.list(who, 'INCOMING')).rejects.toThrow('FORBIDDEN')
  })
})
