import fc from 'fast-check'
import { randomInt, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountMerges } from '../../test/account-merges.js'
import { testServer } from '../../test/app.js'
import { certificates as certificatesOf, earned } from '../../test/certificates.js'
import { ask, send, signedIn } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { create, pending, remove, review } from '../../test/hours.js'
import { messagesOf } from '../../test/messages.js'
import { moves as movesOf } from '../../test/moves.js'
import { register } from '../../test/registration.js'
import { signInAs } from '../../test/sign-in.js'
import { Role } from '../access/role.js'
import { demoIdNumber } from '../accounts/id-number.js'
import { grantAward } from '../courses/grant-award.js'
import { transactionally } from '../database/transaction.js'
import { recountAnnualHours } from '../requirements/recount-annual-hours.js'
import { UnitKind, type Unit } from '../units/unit.entity.js'

const server = testServer()
const merges = accountMerges(server)
const password = 'Liujiang#Bridge-7'
const dayMs = 24 * 60 * 60 * 1000
let authority: Unit
let official: Person
let elsewhere: Person
let system: Person
beforeAll(async () => {
  authority = await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450325', industryCode: 'S' })
  official = await buildStaff(server, Role.AUTHORITY, authority)
  elsewhere = await buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: UnitKind.AUTHORITY, regionCode: '450326', industryCode: 'S' }))
  system = await buildStaff(server, Role.SYSTEM_ADMIN)
})

type Profile = Person & { professionalId: number }
const rows = (sql: string, ...params: (string | number)[]) => server.app.database.reader.rows(sql, params)
const stored = async (...people: Profile[]) => rows(`select professional_id, year, public_required, public_elective, professional_hours from annual_hours where professional_id in (${people.map(({ professionalId }) => professionalId).join()}) order by 1, 2`)
/** Of the people of this file: others that share the database set sums up as they need them. */
const own = new Set<number>()
const recount = async () => (await recountAnnualHours(server.app.database.reader.rows)).filter(({ professionalId }) => own.has(professionalId))
const viewer = async (who: Person) => (await ask(server, who, '{ viewer { role unit { name } } }')).viewer

/** One person of two units, each time with hours in every state, and with an office and messages. */
async function twice(options: { password?: string } = {}) {
  const units = [await buildUnit(server, { regionCode: '450325' }), await buildUnit(server, { regionCode: '450325' })] as const
  await supervise(server, authority, ...units)
  const name = `测试同人${randomUUID().slice(0, 6)}`
  const build = async (unit: Unit) => {
    const department = await buildDepartment(server, unit)
    const person = await buildProfessional(server, { unit, department }, { name, ...options })
    own.add(person.professionalId)
    const head = await buildAdministrator(server, { unit })
    const approved = (await review(server, head, [await pending(server, person)], 'APPROVE')).items[0].record
    const waiting = await pending(server, person, { title: '待审核的培训' })
    const draft = await create(server, person, { title: '草稿' })
    return { unit, department, person, head, approved, waiting, draft }
  }
  return { name, dup: await build(units[0]), kept: await build(units[1]) }
}

describe('a merge', () => {
  test('counts an award once that both have been given, and lets certificates follow the hours', async () => {
    const { dup, kept } = await twice()
    const { app } = server
    const passed = ({ professionalId }: Profile, year: number, hours: number) => transactionally(app.database.fork(), em => grantAward(em, app, { professionalId, year, award: 'EXAM', hours, at: app.clock.now() }))
    await passed(dup.person, 2024, 150)
    for (const { person, head } of [dup, kept]) {
      await passed(person, 2025, 200)
      await earned(server, person, head, 90)
    }
    const certificates = certificatesOf(server)
    const alone = await certificates.issue(dup.person, 'PUBLIC_SUBJECT', 2024)
    const both = [await certificates.issue(dup.person, 'COMPLETION'), await certificates.issue(kept.person, 'COMPLETION')]
    const states = async () => (await Promise.all([alone, ...both].map(certificates.verify))).map(({ state, cause }) => cause ?? state)
    expect(await states()).toEqual(['VALID', 'VALID', 'VALID'])

    const done = await merges.merge(official, dup.person, kept.person)
    expect(await recount()).toEqual([])
    expect(await rows('select year, public_required from annual_hours where professional_id = ? and year < 2026 order by year', kept.person.professionalId)).toEqual([[2024, 150], [2025, 200]])
    expect(await states()).toEqual(['VALID', 'ACCOUNTS_MERGED', 'VALID'])
    expect((await certificates.standing(kept.person, 'PUBLIC_SUBJECT', 2024)).certificates).toMatchObject([{ number: alone.number, status: 'VALID' }])

    await merges.undo(official, done)
    expect(await recount()).toEqual([])
    expect(await states()).toEqual(['VALID', 'VALID', 'VALID'])
    expect((await certificates.standing(dup.person, 'PUBLIC_SUBJECT', 2024)).certificates).toMatchObject([{ number: alone.number }])
  })

  test('does what the preview said to every table, adds the hours up, and undone leaves both as they were', async () => {
    const { dup, kept } = await twice()
    const office = await alsoAs(server, dup.person, Role.GENERAL_ADMIN, { unit: dup.unit })
    const entered = await create(server, office, {}, { professionalId: (await buildProfessional(server, { unit: dup.unit })).professionalId })
    const before = await merges.preview(official, dup.person, kept.person)
    const sums = await stored(dup.person, kept.person)
    expect(before).toMatchObject({ canMerge: { allowed: true }, alike: 3, years: [{ year: 2026, person: 24, into: 24, after: 48 }], person: { offices: [{ role: 'GENERAL_ADMIN', place: dup.unit.name }] } })
    expect(before.counts.every(({ label, referrer }: { label: string; referrer: string }) => label !== referrer)).toBe(true)
    expect(Object.fromEntries(before.counts.map((one: Record<string, number | string | null>) => [[one['referrer'], one['status']].filter(Boolean).join(' '), [one['personBefore'], one['intoBefore'], one['personAfter'], one['intoAfter']]]))).toMatchObject({
      'assignment.account_id': [2, 1, 1, 2],
      'employment.professional_id': [1, 1, 0, 2],
      'hour_record.entered_by_id DRAFT': [2, 1, 0, 3],
      'hour_record.professional_id APPROVED': [1, 1, 0, 2],
      'hour_record.professional_id DRAFT': [1, 1, 0, 2],
      'hour_record.professional_id PENDING': [1, 1, 0, 2],
      'message.account_id': [1, 1, 0, 2],
    })
    const done = await merges.merge(official, dup.person, kept.person)
    expect(done).toMatchObject({ __typename: 'AccountMerge', actorName: official.name, undoneAt: null, permissions: { canUndo: { allowed: true } } })
    expect(await recount()).toEqual([])
    expect(await stored(dup.person, kept.person)).toEqual([[kept.person.professionalId, 2026, ...sums[0]!.slice(2).map((value, i) => Number(value) + Number(sums[1]![i + 2]))]])

    // Gone on with by the one that stays: its draft where it works, what it entered for others, the office.
    const mine = (await ask(server, kept.person, '{ hourRecords(first: 20) { nodes { id title version status unit { id } permissions { canEdit { allowed } } } } }')).hourRecords.nodes
    expect(mine).toHaveLength(6)
    expect(mine.find(({ id }: { id: string }) => id === dup.draft.id)).toMatchObject({ unit: { id: String(kept.unit.id) }, permissions: { canEdit: { allowed: true } } })
    expect(mine.find(({ id }: { id: string }) => id === dup.approved.id)).toMatchObject({ status: 'APPROVED', unit: { id: String(dup.unit.id) } })
    expect((await ask(server, { ...kept.person, assignmentId: office.assignmentId }, 'query ($id: ID!) { viewer { role } hourRecord(id: $id) { permissions { canEdit { allowed } } } }', { id: entered.id }))).toMatchObject({ viewer: { role: 'GENERAL_ADMIN' }, hourRecord: { permissions: { canEdit: { allowed: true } } } })
    expect((await review(server, dup.head, [{ id: dup.waiting.id, version: dup.waiting.version + 2 }], 'APPROVE')).succeeded).toBe(1)
    expect(await recount()).toEqual([])
    expect((await messagesOf(server, kept.person)).filter(({ kind }) => kind === 'ACCOUNT_MERGED')).toMatchObject([{ detail: '身份证号录错' }])
    const events = async (who: Person) => (await ask(server, who, '{ viewer { professional { accountEvents { action reason } } } }')).viewer.professional.accountEvents
    expect(await events(kept.person)).toMatchObject([{ action: 'ABSORBED', reason: '身份证号录错' }])
    // Nobody's any more: not the unit's, not the authority's.
    expect((await ask(server, dup.head, '{ professionals(first: 20) { nodes { name } } }')).professionals.nodes.map(({ name }: { name: string }) => name)).not.toContain(dup.person.name)
    expect((await ask(server, kept.head, '{ professionals(first: 20) { nodes { id } } }')).professionals.nodes).toHaveLength(1)

    const undone = await merges.undo(official, done)
    expect(undone).toMatchObject({ __typename: 'AccountMergeUndone', stayed: [], person: { standing: 'CONFIRMED', department: { name: dup.department.name }, unit: { name: dup.unit.name } } })
    expect(await recount()).toEqual([])
    expect(await stored(kept.person)).toEqual([sums.find(([of]) => of === kept.person.professionalId)])
    const after = await merges.preview(official, dup.person, kept.person)
    const strip = (counts: { referrer: string }[]) => counts.filter(({ referrer }) => referrer !== 'message.account_id' && !referrer.startsWith('hour_record'))
    expect(strip(after.counts)).toEqual(strip(before.counts))
    expect(after.years).toEqual([{ year: 2026, person: 48, into: 24, after: 72 }])
    expect(await rows('select unit_id, department_id, entered_by_id from hour_record where id = ?', Number(dup.draft.id))).toEqual([[dup.unit.id, dup.department.id, dup.person.accountId]])
    expect(await rows('select ends_on from employment where professional_id = ?', dup.person.professionalId)).toEqual([[null]])
    expect(await viewer(dup.person)).toEqual({ role: 'PROFESSIONAL', unit: { name: dup.unit.name } })
    expect(await viewer(office)).toEqual({ role: 'GENERAL_ADMIN', unit: { name: dup.unit.name } })
    expect((await events(dup.person)).map(({ action }: { action: string }) => action).sort()).toEqual(['MERGED', 'MERGE_UNDONE'])
    for (const who of [dup.person, kept.person]) expect((await messagesOf(server, who)).map(({ kind }) => kind)).toContain('ACCOUNT_MERGE_UNDONE')
    expect(await merges.undo(official, { id: done.id, version: done.version + 1 })).toMatchObject({ code: 'MERGE_UNDONE' })
  })

  test('ends the sessions at once; either number signs in with the password that stays, and neither can be registered anew', async () => {
    const { dup, kept } = await twice()
    const of = (who: Person) => buildProfessional(server, { unit: who === dup.person ? dup.unit : kept.unit }, { password })
    const [one, two] = [await of(dup.person), await of(kept.person)]
    const session = await signedIn(server, one)
    const done = await merges.merge(official, one, two)
    expect((await send(server, session, '{ viewer { id } }')).data.viewer).toBeNull()
    expect((await signInAs(server, { kind: 'PROFESSIONAL', login: one.login, password })).outcome).toMatchObject({ __typename: 'Viewer', professional: { id: String(two.professionalId) } })
    const people = await rows('select count(*) from professional')
    await register(server, { idNumber: one.login, name: '测试另一人', unitId: dup.unit.id, phone: '13900001111', password })
    expect(await rows('select count(*) from professional')).toEqual(people)
    expect(await rows('select account_id from account_event where action = ? and account_id in (?, ?)', 'REGISTERED_AGAIN', one.accountId, two.accountId)).toEqual([[two.accountId]])
    // What finds a person by number finds this one by both.
    const found = async (idNumber: string) => (await ask(server, kept.head, 'query ($idNumber: String) { professionals(first: 5, filter: { idNumber: $idNumber }) { nodes { id } } }', { idNumber })).professionals.nodes
    expect(await found(one.login)).toEqual([{ id: String(two.professionalId) }])
    await ask(server, system, 'mutation ($id: ID!) { setAccountLocked(accountId: $id, locked: false, reason: "试") { __typename } }', { id: String(one.accountId) })
    expect((await rows('select locked_at from account where id = ?', one.accountId))[0]![0]).not.toBeNull()
    await merges.undo(official, done)
    expect((await signInAs(server, { kind: 'PROFESSIONAL', login: one.login, password })).outcome).toMatchObject({ professional: { id: String(one.professionalId) } })
  })

  test('needs two people in scope, the versions seen and a reason, and passes on no role that is not the caller’s to give', async () => {
    const { dup, kept } = await twice()
    const foreign = await buildProfessional(server, { unit: await buildUnit(server, { regionCode: '450326' }) })
    expect((await merges.merge(elsewhere, dup.person, kept.person)).__typename).toBe('NotFound')
    expect(await merges.preview(elsewhere, dup.person, kept.person)).toBeNull()
    expect(await merges.people(elsewhere, dup.person.login)).toEqual([])
    expect(await merges.people(official, dup.person.login)).toMatchObject([{ id: String(dup.person.professionalId) }])
    expect(await merges.merge(official, dup.person, foreign, { reason: ' ' })).toMatchObject({ fields: [{ path: 'reason', code: 'REQUIRED' }, { path: 'intoId', code: 'ACCOUNT_MERGE_INTO_OTHER' }] })
    expect(await merges.merge(official, dup.person, dup.person)).toMatchObject({ fields: [{ code: 'ACCOUNT_MERGE_INTO_OTHER' }] })
    expect(await merges.merge(official, dup.person, kept.person, { version: 7 })).toMatchObject({ __typename: 'Conflict', version: 1 })
    const asked = await movesOf(server).ask(dup.person, kept.unit.id)
    expect(await merges.merge(official, dup.person, kept.person)).toMatchObject({ code: 'ACCOUNT_MERGE_MOVE_OPEN' })
    await movesOf(server).withdraw(dup.person, asked)
    await alsoAs(server, dup.person, Role.GENERAL_ADMIN, { unit: await buildUnit(server, { regionCode: '450326' }) })
    expect((await merges.preview(official, dup.person, kept.person)).canMerge).toEqual({ allowed: false, code: 'ACCOUNT_MERGE_ROLE_ELSEWHERE' })
    await alsoAs(server, kept.person, Role.AUDITOR)
    expect(await merges.merge(official, dup.person, kept.person)).toMatchObject({ code: 'ACCOUNT_MERGE_STAFF_ROLE' })
    expect((await merges.merge(system, dup.person, kept.person)).__typename).toBe('AccountMerge')
    expect((await merges.merges(elsewhere)).length).toBe(0)
  })
})

describe('undoing', () => {
  test('goes from the latest back, not after 30 days, and names what was deleted since', async () => {
    const [{ dup, kept }, other] = [await twice(), await twice()]
    const first = await merges.merge(official, dup.person, kept.person)
    const second = await merges.merge(official, kept.person, other.kept.person)
    expect(await rows('select merged_into_id from account where id = ?', dup.person.accountId)).toEqual([[other.kept.person.accountId]])
    expect(await merges.undo(elsewhere, first)).toMatchObject({ __typename: 'NotFound' })
    expect(await merges.undo(official, first)).toMatchObject({ code: 'ACCOUNT_MERGE_LATER_FIRST' })
    expect(await merges.undo(official, second)).toMatchObject({ stayed: [] })
    await remove(server, kept.person, [{ id: dup.draft.id, version: Number((await rows('select version from hour_record where id = ?', Number(dup.draft.id)))[0]![0]) }])
    server.app.clock.advance(30 * dayMs + 1)
    const late = await merges.undo(official, first)
    server.app.clock.advance(-30 * dayMs - 1)
    expect(late).toMatchObject({ code: 'MERGE_UNDO_OVER' })
    expect((await merges.undo(official, first)).stayed).toEqual([{ label: '录入的学时登记', count: 1 }, { label: '本人的学时登记', count: 1 }])
    expect(await rows('select professional_id from deleted_hour_record where hour_record_id = ?', Number(dup.draft.id))).toEqual([[dup.person.professionalId]])
    expect(await recount()).toEqual([])
  })
})

test('annual hours are what the records say, whatever is approved, merged and undone at once', async () => {
  const step = fc.constantFrom('merge', 'back', 'undo', 'approve', 'new', 'approve', 'merge')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 }), async rounds => {
      const { dup, kept } = await twice()
      for (const together of rounds) {
        const waiting = await rows("select id, version, review_unit_id from hour_record where professional_id in (?, ?) and status = 'PENDING'", dup.person.professionalId, kept.person.professionalId)
        const latest = (await merges.merges(official))[0]
        await Promise.all(
          together.map(async what => {
            if (what === 'merge') await merges.merge(official, dup.person, kept.person)
            if (what === 'back') await merges.merge(official, kept.person, dup.person)
            if (what === 'undo' && latest) await merges.undo(official, latest)
            if (what === 'new') await pending(server, kept.person).catch(() => null)
            if (what === 'approve') for (const [id, version, unitId] of waiting) await review(server, Number(unitId) === dup.unit.id ? dup.head : kept.head, [{ id: String(id), version: Number(version) }], 'APPROVE')
          }),
        )
        expect(await recount()).toEqual([])
        // Of merges of the two at once one holds, and nobody is merged in a circle.
        const circle = await rows('select count(*) from account a join account b on b.id = a.merged_into_id and a.id = b.merged_into_id')
        expect(Number(circle[0]![0])).toBe(0)
      }
    }),
    { numRuns: 6 },
  )
})

test('likely duplicates are of one name, and born on one day or one that differs by a slip, with what speaks for it; in scope', async () => {
  const unit = await buildUnit(server, { regionCode: '450325' })
  await supervise(server, authority, unit)
  const name = `测试疑似${randomUUID().slice(0, 6)}`
  const sequence = 100 * randomInt(10, 90)
  const build = (login: string, called = name) => buildProfessional(server, { unit }, { name: called, login })
  const a = await build(demoIdNumber(sequence + 11, '1981-03-12'))
  const b = await build(demoIdNumber(sequence + 21, '1981-03-12'))
  const c = await build(demoIdNumber(sequence + 11, '1981-03-21'))
  await build(demoIdNumber(sequence + 11, '1967-11-05'))
  await build(demoIdNumber(sequence + 31, '1981-03-12'), `${name}一`)
  const mine = (page: { nodes: { first: { name: string } }[] }) => page.nodes.filter(({ first }) => first.name === name)
  const pair = (one: Profile, two: Profile, ...signs: string[]) => ({ first: { id: String(one.professionalId), name }, second: { id: String(two.professionalId), name }, signs })
  const page = await merges.duplicates(official, 100)
  expect(mine(page)).toEqual([pair(a, b, 'BIRTH_DATE', 'NUMBER_NEAR'), pair(a, c, 'BIRTH_DATE_NEAR', 'NUMBER_NEAR')])
  expect(page.totalCount).toBe(page.nodes.length)
  const firstOnly = await merges.duplicates(official, 1)
  expect([...firstOnly.nodes, ...(await merges.duplicates(official, 100, firstOnly.pageInfo.endCursor)).nodes]).toEqual(page.nodes)
  expect(mine(await merges.duplicates(elsewhere))).toEqual([])
  await merges.merge(official, b, a)
  expect(mine(await merges.duplicates(official))).toEqual([pair(a, c, 'BIRTH_DATE_NEAR', 'NUMBER_NEAR')])
})
