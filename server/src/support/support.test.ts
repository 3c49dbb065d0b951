import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { attempt, ask, send } from '../../test/ask.js'
import { trailEnd, trailSince } from '../../test/audit.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { pending, review } from '../../test/hours.js'
import { moves } from '../../test/moves.js'
import { ownDatabase } from '../../test/own-database.js'
import { supportOf } from '../../test/support.js'
import { Role } from '../access/role.js'
import { demoIdNumber } from '../accounts/id-number.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'
import { looksInWindow } from './look-up-person.js'

const server = testServer(await ownDatabase('support'))
let unit: Unit
let department: Department
let person: Person & { professionalId: number }
let agent: Person
let support: Awaited<ReturnType<typeof supportOf>>

beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  unit = await buildUnit(server)
  department = await buildDepartment(server, unit)
  person = await buildProfessional(server, { unit, department })
  agent = await buildStaff(server, Role.SUPPORT)
  support = await supportOf(server, agent)
})

const nobodysNumber = demoIdNumber(99_999, '1931-01-01')
const ownList = async (who = person) => (await ask(server, who, '{ viewer { professional { accountEvents { action byName reason year untilOn } } } }')).viewer.professional.accountEvents
const seenBy = async (who: Person, field = 'accountEvents { action }') => (await ask(server, who, `query ($id: ID!) { professional(id: $id) { ${field} } }`, { id: person.professionalId })).professional

describe('looking somebody up', () => {
  test('by the whole number gives the person masked, and is in the trail and in the person’s own list, not in the employer’s', async () => {
    const before = await trailEnd(server)
    const found = await support.lookUp(` ${person.login.toLowerCase()} `, ' 询问为何不能登记 ')
    expect(found).toMatchObject({
      __typename: 'SupportCase',
      reason: '询问为何不能登记',
      person: { id: String(person.professionalId), name: person.name, maskedIdNumber: `*****${person.login.slice(-4)}`, maskedPhone: '138****0000', maskedEmail: null, unitName: unit.name, departmentName: department.name, offices: [] },
    })
    for (const secret of [person.login, '13800000000']) expect(JSON.stringify(found)).not.toContain(secret)
    expect(await trailSince(server, before)).toMatchObject([
      { did: 'SUPPORT LOOKED_UP', actorId: agent.accountId, actorRole: 'SUPPORT', accountId: person.accountId, unitId: null, departmentId: null, details: { reason: '询问为何不能登记' } },
    ])
    expect(await ownList()).toMatchObject([{ action: 'SUPPORT_LOOKED', byName: agent.name, reason: '询问为何不能登记' }])
    const general = await buildAdministrator(server, { unit })
    expect(await seenBy(general)).toEqual({ accountEvents: [] })
    expect((await ask(server, general, '{ auditRows { nodes { noun } } }')).auditRows.nodes).toEqual([])
    expect((await ask(server, person, '{ auditRows { nodes { noun action } } }')).auditRows.nodes).toContainEqual({ noun: 'SUPPORT', action: 'LOOKED_UP' })
  })

  test('finds nobody by a number that has no professional: one answer, in the trail without the number', async () => {
    const administrator = await buildAdministrator(server, { unit })
    const before = await trailEnd(server)
    for (const number of [nobodysNumber, administrator.login]) expect(await support.lookUp(number)).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' })
    const rows = await trailSince(server, before)
    expect(rows.filter(({ did }) => did === 'SUPPORT NOT_FOUND')).toMatchObject([
      { actorId: agent.accountId, accountId: null, details: { maskedIdNumber: `*****${nobodysNumber.slice(-4)}`, reason: '询问学时' } },
      { accountId: null },
    ])
    expect(JSON.stringify(rows)).not.toContain(nobodysNumber)
  })

  test('asks for the reason and a whole number first, both at once, and looks at nothing before', async () => {
    const before = await trailEnd(server)
    for (const number of [person.login.slice(0, 10), person.login.slice(-4)]) {
      expect(await support.lookUp(number, ' ')).toMatchObject({ fields: [{ path: 'input.idNumber', code: 'ID_NUMBER_LENGTH' }, { path: 'input.reason', code: 'SUPPORT_REASON_REQUIRED' }] })
    }
    expect(await support.lookUp(person.login, '长'.repeat(501))).toMatchObject({ fields: [{ path: 'input.reason', code: 'TOO_LONG' }] })
    expect(await trailSince(server, before)).toEqual([])
  })

  test('again with the same key is one look, also at the same moment', async () => {
    const looks = await Promise.all([1, 2, 3].map(() => support.lookUp(person.login, '询问', 'one key')))
    expect(new Set(looks.map(({ id }) => id)).size).toBe(1)
    expect(await ownList()).toHaveLength(1)
  })

  test(`is done ${looksInWindow} times in 15 minutes by one account, those in vain included, and then says when again`, async () => {
    for (let i = 0; i < looksInWindow; i++) await support.lookUp(nobodysNumber)
    const other = await supportOf(server, agent)
    expect(await other.lookUp(person.login)).toMatchObject({ __typename: 'NotAllowed', code: 'SUPPORT_LOOKS_OVER', message: expect.stringContaining('15') })
    expect(await (await supportOf(server, await buildStaff(server, Role.SUPPORT))).lookUp(person.login)).toMatchObject({ __typename: 'SupportCase' })
    server.app.clock.advance(15 * 60_000)
    expect(await (await supportOf(server, agent)).lookUp(person.login)).toMatchObject({ __typename: 'SupportCase' })
  })
})

describe('who exists for support', () => {
  const people = '{ professionals { nodes { id } } }'
  const records = '{ hourRecords { nodes { id person { name } } } }'

  test('is whom one has looked up since signing in, in every list, and nobody by a list, a prefix or a name', async () => {
    await pending(server, person)
    const colleague = await buildProfessional(server, { unit, department })
    await pending(server, colleague)
    expect((await support.ask(people)).professionals.nodes).toEqual([])
    expect((await support.ask(records)).hourRecords.nodes).toEqual([])
    const { id } = await support.lookUp(person.login)
    expect((await support.ask(people)).professionals.nodes).toEqual([{ id: String(person.professionalId) }])
    expect((await support.ask(records)).hourRecords.nodes).toMatchObject([{ person: { name: person.name } }])
    expect((await support.ask(`{ professionals(filter: { name: "${colleague.name}" }) { totalCount } }`)).professionals.totalCount).toBe(0)

    for (const stranger of [await supportOf(server, await buildStaff(server, Role.SUPPORT)), await supportOf(server, agent)]) {
      expect(await stranger.read(id)).toBeNull()
      expect((await stranger.ask(people)).professionals.nodes).toEqual([])
      const { version } = (await support.read(id)).person
      for (const outcome of [await stranger.grant(id, { year: 2026, attempts: 1, expiresOn: '2026-06-01' }), await stranger.reset(id, version, { phone: '13800000000' }), await stranger.unlock(id, version), await stranger.openYear(id, { year: 2025, entryClosesOn: '2026-06-01' })]) {
        expect(outcome).toMatchObject({ __typename: 'NotFound' })
      }
    }
  })

  test('is never shown whole: not the number, not the telephone, not what others did to the account', async () => {
    await support.lookUp(person.login)
    expect((await support.ask(`mutation { revealIdNumber(professionalId: ${person.professionalId}, reason: "核对") { __typename ... on NotAllowed { code } } }`)).revealIdNumber).toEqual({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' })
    for (const field of ['phone', 'email', 'birthDate', 'sex']) {
      const { errors } = await send(server, support.cookie, `query ($id: ID!) { professional(id: $id) { id ${field} } }`, { id: person.professionalId })
      expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' })
    }
    await pending(server, person)
    const within = `{ professional { accountEvents { id } idNumberLooks { id } } }`
    const { id } = await support.lookUp(person.login)
    const { records: mine } = (await support.ask(`query ($id: ID!) { supportCase(id: $id) { records { pending ${within} } } }`, { id })).supportCase
    expect(mine.pending).toEqual([{ professional: { accountEvents: [], idNumberLooks: [] } }])
  })

  test('is nothing of this to anybody else', async () => {
    const { id, person: { version } } = await support.lookUp(person.login)
    const bureau = await buildUnit(server, { kind: 'AUTHORITY' as never })
    await supervise(server, bureau, unit)
    const others: (Person | null)[] = [null, person, await buildStaff(server, Role.UNIT, unit), await buildAdministrator(server, { unit }), await buildAdministrator(server, { unit, department })]
    for (const role of [Role.AUTHORITY, Role.ANALYST, Role.AUDITOR, Role.SYSTEM_ADMIN]) others.push(await buildStaff(server, role, role === Role.AUTHORITY ? bureau : undefined))
    const documents = [
      `{ supportCase(id: ${id}) { id } }`,
      `mutation { lookUpPerson(input: { idNumber: "${person.login}", reason: "看" }, idempotencyKey: "k") { __typename } }`,
      `mutation { grantMakeUp(caseId: ${id}, input: { year: 2026, attempts: 1, expiresOn: "2026-06-01", reason: "补" }, idempotencyKey: "k") { __typename } }`,
      `mutation { resetCallerAccess(caseId: ${id}, version: ${version}, input: { phone: "13800000000", reason: "忘" }, idempotencyKey: "k") { __typename } }`,
      `mutation { unlockCaller(caseId: ${id}, version: ${version}, reason: "解") { __typename } }`,
      `mutation { openCallerYear(caseId: ${id}, input: { year: 2025, entryClosesOn: "2026-06-01", reason: "补" }, idempotencyKey: "k") { __typename } }`,
    ]
    for (const who of others) {
      for (const document of documents) expect((await attempt(server, who, document)).errors?.[0]?.extensions).toMatchObject({ code: who ? 'FORBIDDEN' : 'UNAUTHENTICATED' })
    }
  })
})

describe('where somebody stands', () => {
  test('is told in the words of the person’s own pages', async () => {
    const general = await buildAdministrator(server, { unit })
    const waiting = await pending(server, person, { title: '等待的' })
    await review(server, general, [await pending(server, person, { title: '退回的' })], 'REJECT', { opinion: '缺少证书' } as never)
    const other = await buildUnit(server)
    await moves(server).ask(person, other.id)
    const seen = await support.lookUp(person.login)
    expect(seen.records).toMatchObject({
      counts: [{ status: 'DRAFT', count: 0 }, { status: 'PENDING', count: 1 }, { status: 'APPROVED', count: 0 }, { status: 'REJECTED', count: 1 }],
      pending: [{ title: '等待的', reviewUnit: { name: unit.name }, department: { name: department.name } }],
      rejected: [{ title: '退回的', opinion: '缺少证书' }],
    })
    expect(waiting).toBeDefined()
    expect(seen.move).toMatchObject({ state: 'ASKED', toUnit: { id: String(other.id) }, note: null })
    expect(seen.person).toMatchObject({ accountState: 'NOT_ACTIVATED', standing: 'CONFIRMED', lockedAt: null, heldOffUntil: null, lastSignedInAt: null, codeExpiresAt: null })
    const own = await ask(
      server,
      person,
      `{ myExams { year permissions { canOpen { code reason } } } studyYears { year canStudy { code reason } required { reason } } myCertificates { year kind canIssue { code reason } } annualRequirements { year entryUntil } }`,
    )
    const reasons = (permission: { code: string; reason: string }) => ({ code: permission.code, reason: permission.reason })
    expect(seen.exams.map(({ exam }: never) => ({ year: (exam as { year: number }).year, permissions: { canOpen: reasons((exam as { permissions: { canOpen: never } }).permissions.canOpen) } }))).toEqual(own.myExams)
    expect(seen.study.map(({ year, canStudy, required }: { year: number; canStudy: never; required: object }) => ({ year, canStudy: reasons(canStudy), required }))).toEqual(own.studyYears)
    expect(seen.certificates.map(({ year, kind, canIssue }: { year: number; kind: string; canIssue: never }) => ({ year, kind, canIssue: reasons(canIssue) }))).toEqual(own.myCertificates)
    expect(seen.years.map(({ year, entryUntil }: { year: number; entryUntil: string }) => ({ year, entryUntil }))).toEqual(own.annualRequirements)
    const [now, before] = [2026, 2025].map(year => seen.years.find((one: { year: number }) => one.year === year))
    expect(now).toMatchObject({ total: 0, met: false, canEnter: { allowed: true }, shortfalls: [{ rule: 'TOTAL', message: expect.stringContaining('90') }, { rule: 'PROFESSIONAL' }, {}, {}].slice(0, now.shortfalls.length) })
    expect(before).toMatchObject({ canEnter: { allowed: false, code: 'YEAR_CLOSED', reason: expect.stringContaining('2025') }, canOpen: { allowed: true } })
    expect(await support.read(seen.id)).toEqual((({ __typename, ...rest }) => rest)(seen))
  })

  test('names somebody who registered and is not confirmed, and whose account holds an office', async () => {
    await server.app.database.fork().getConnection().execute("update professional set standing = 'REFUSED', refusal_reason = '查无此人' where id = ?", [person.professionalId])
    await alsoAs(server, person, Role.DEPARTMENT_ADMIN, { unit, department })
    expect((await support.lookUp(person.login)).person).toMatchObject({ standing: 'REFUSED', refusalReason: '查无此人', offices: ['DEPARTMENT_ADMIN'] })
  })

})
