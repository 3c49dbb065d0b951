import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { trailEnd, trailSince } from '../../test/audit.js'
import { completeCourses, composeYear, examsOf } from '../../test/exams.js'
import { alsoAs, buildAdministrator, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { create } from '../../test/hours.js'
import { messagesOf } from '../../test/messages.js'
import { ownDatabase } from '../../test/own-database.js'
import { signInAs, someAddress } from '../../test/sign-in.js'
import { supportOf } from '../../test/support.js'
import { windows } from '../../test/windows.js'
import { Role } from '../access/role.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer(await ownDatabase('supportacts'))
const year = 2026
const password = 'Liujiang#Bridge-7'
let unit: Unit
let person: Person & { professionalId: number }
let agent: Person
let support: Awaited<ReturnType<typeof supportOf>>
let courseIds: number[]

beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  ;({ courseIds } = await composeYear(server, year))
  unit = await buildUnit(server)
  person = await buildProfessional(server, { unit }, { password })
  agent = await buildStaff(server, Role.SUPPORT)
  support = await supportOf(server, agent)
})

const set = (columns: string, ...values: (string | number | null)[]): Promise<unknown> => server.app.database.fork().getConnection().execute(`update account set ${columns} where id = ?`, [...values, person.accountId])
const rows = (sql: string) => server.app.database.reader.rows(sql, [person.accountId])
const ownList = async () => (await ask(server, person, '{ viewer { professional { accountEvents { action byName reason year untilOn } } } }')).viewer.professional.accountEvents
const acts = async (from: number) => (await trailSince(server, from)).filter(({ did }) => !/^(SUPPORT LOOKED_UP|REFUSAL|SESSION)/.test(did))
const examOf = async (id: string) => (await support.read(id)).exams.find(({ exam }: { exam: { year: number } }) => exam.year === year)
/** Support who is a professional too, and has looked oneself up. */
async function asOneself() {
  const both = await alsoAs(server, person, Role.SUPPORT)
  const own = await supportOf(server, both)
  return { own, seen: await own.lookUp(person.login) }
}

describe('a make-up for somebody who phones', () => {
  const grant = { year, attempts: 1, expiresOn: '2026-05-31', reason: '电话申请，已核实' }
  async function usedUp() {
    await completeCourses(server, person, year, courseIds)
    const exams = await examsOf(server, person)
    for (let i = 0; i < 3; i++) await exams.handIn((await exams.open(year)).id)
    return exams
  }

  test('is granted without a request, for that year alone and until a day; told, and in the person’s own list', async () => {
    const exams = await usedUp()
    const { id } = await support.lookUp(person.login)
    expect(await examOf(id)).toMatchObject({ canGrantMakeUp: { allowed: true }, exam: { attemptsLeft: 0, permissions: { canOpen: { code: 'EXAM_ATTEMPTS_USED' } } } })
    const before = await trailEnd(server)
    const done = await support.grant(id, grant, 'a call')
    expect(await support.grant(id, grant, 'a call')).toEqual(done)
    expect(await examOf(id)).toMatchObject({ canGrantMakeUp: { code: 'EXAM_ATTEMPTS_LEFT' }, exam: { attemptsLeft: 1, makeUps: [{ state: 'GRANTED', attempts: 1, expiresOn: '2026-05-31', decisionReason: grant.reason }] } })
    expect(await acts(before)).toMatchObject([{ did: 'EXAM MAKE_UP_GRANTED', actorId: agent.accountId, accountId: person.accountId, unitId: null, details: { year, reason: grant.reason, attempts: 1, expiresOn: '2026-05-31' } }])
    expect((await ownList())[0]).toEqual({ action: 'MAKE_UP_GRANTED', byName: agent.name, reason: grant.reason, year, untilOn: '2026-05-31' })
    expect((await messagesOf(server, person)).filter(({ kind }) => kind === 'MAKE_UP_GRANTED')).toMatchObject([{ detail: grant.reason, text: expect.stringContaining('2026-05-31') }])
    expect(await exams.open(year)).toMatchObject({ __typename: 'ExamAttempt', makeUp: true, number: 4 })
    expect(await support.grant(id, { ...grant, year: 2025 }, 'a call')).toMatchObject({ fields: [{ path: 'idempotencyKey', code: 'KEY_REUSED' }] })
  })

  test('answers a request that waits, and two at once grant one', async () => {
    const exams = await usedUp()
    await exams.askMakeUp(year)
    const other = await supportOf(server, await buildStaff(server, Role.SUPPORT))
    const [mine, theirs] = [await support.lookUp(person.login), await other.lookUp(person.login)]
    const both = await Promise.all([support.grant(mine.id, grant), other.grant(theirs.id, grant)])
    expect(both.map(outcome => outcome.code ?? outcome.__typename).toSorted()).toEqual(['EXAM_ATTEMPTS_LEFT', 'SupportCase'])
    expect((await exams.list()).find((one: { year: number }) => one.year === year).makeUps).toMatchObject([{ state: 'GRANTED' }])
  })

  test('says every fault at once, and is refused while there are attempts, when passed, out of its days, and for oneself', async () => {
    await completeCourses(server, person, year, courseIds)
    const { id } = await support.lookUp(person.login)
    expect(await support.grant(id, grant)).toMatchObject({ __typename: 'NotAllowed', code: 'EXAM_ATTEMPTS_LEFT' })
    await usedUpAttempts()
    expect(await support.grant(id, { year, attempts: 9, expiresOn: '2026-05-10', reason: ' ' })).toMatchObject({
      fields: [{ path: 'input.reason', code: 'SUPPORT_ACT_REASON_REQUIRED' }, { path: 'input.attempts', code: 'EXAM_GRANT_ATTEMPTS' }, { path: 'input.expiresOn', code: 'EXAM_GRANT_DAY' }],
    })
    expect(await support.grant(id, { ...grant, year: 1999 })).toMatchObject({ fields: [{ path: 'input.year', code: 'UNKNOWN_CHOICE' }] })
    const { own, seen } = await asOneself()
    expect(await own.grant(seen.id, grant)).toMatchObject({ __typename: 'NotAllowed', code: 'SUPPORT_OWN' })
    await composeYear(server, year, { studyClosesOn: '2026-05-10' })
    expect(await support.grant(id, grant)).toMatchObject({ code: 'EXAM_WINDOW_OVER', message: expect.stringContaining('2026-05-10') })
  })
  async function usedUpAttempts() {
    const exams = await examsOf(server, person)
    for (let i = 0; i < 3; i++) await exams.handIn((await exams.open(year)).id)
  }
})

describe('a code for somebody who phones', () => {
  test('is read out to who names the telephone number of the account; every session is over, the password stays until it is used', async () => {
    const { cookie } = await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password })
    const { id, person: { version }, permissions } = await support.lookUp(person.login)
    expect(permissions).toMatchObject({ canReset: { allowed: true }, codeWay: 'READ_OUT', canUnlock: { code: 'SUPPORT_NOT_LOCKED' } })
    const before = await trailEnd(server)
    const given = await support.reset(id, version, { phone: '138 0000-0000' }, 'one call')
    expect(given).toMatchObject({ __typename: 'CallerCode', mailed: false, oneTimeCode: expect.stringMatching(/^[2-9A-Z-]{14}$/) })
    expect(await support.reset(id, version, { phone: '13800000000' }, 'one call')).toEqual(given)
    expect(await acts(before)).toMatchObject([{ did: 'ACCOUNT CODE_ISSUED', actorId: agent.accountId, accountId: person.accountId, details: { reason: '忘记密码' } }])
    expect((await rows('select count(*) as n from session where account_id = ? and ended_at is null'))[0]).toEqual([0])
    expect(cookie).not.toBeNull()
    expect((await ownList())[0]).toMatchObject({ action: 'CODE_ISSUED', byName: agent.name, reason: '忘记密码' })
    expect(await messagesOf(server, person)).toMatchObject([{ kind: 'ACCESS_RESET', detail: '忘记密码' }])
    expect((await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: given.oneTimeCode })).outcome).toMatchObject({ __typename: 'PasswordChangeRequired' })
    expect(JSON.stringify(await support.read(id))).not.toContain(given.oneTimeCode)
    expect((await support.read(id)).person.codeExpiresAt).not.toBeNull()
  })

  test('is not given for another number, nor after five tries in 15 minutes, right or wrong; each is in the trail', async () => {
    const { id, person: { version } } = await support.lookUp(person.login)
    const before = await trailEnd(server)
    expect(await support.reset(id, version, { phone: ' ', reason: '' })).toMatchObject({ fields: [{ path: 'input.reason' }] })
    expect(await support.reset(id, version, {})).toMatchObject({ fields: [{ path: 'input.phone', code: 'REQUIRED' }] })
    for (let i = 0; i < 5; i++) expect(await support.reset(id, version, { phone: `1390000000${i}` })).toMatchObject({ code: 'SUPPORT_PHONE_DIFFERS' })
    expect(await support.reset(id, version, { phone: '13800000000' })).toMatchObject({ code: 'SUPPORT_CHECKS_OVER' })
    expect((await acts(before)).map(({ did, accountId }) => [did, accountId])).toEqual(Array.from({ length: 5 }, () => ['SUPPORT CALLER_UNKNOWN', person.accountId]))
    expect((await rows('select code_hash from account where id = ?'))[0]).toEqual([null])
  })

  test.each([
    ['holds an office', 'SUPPORT_OF_OFFICE', () => alsoAs(server, person, Role.GENERAL_ADMIN, { unit })],
    ['was registered by nobody knows whom', 'SUPPORT_SELF_REGISTERED', () => set('self_registered = 1')],
    ['has neither address nor telephone', 'SUPPORT_NO_WAY', () => set('phone = null')],
    ['is locked', 'SUPPORT_UNLOCK_FIRST', () => set('locked_at = 1')],
  ])('is none for an account that %s', async (_, code, make) => {
    await make()
    const { id, person: { version }, permissions } = await support.lookUp(person.login)
    expect(permissions.canReset).toMatchObject({ allowed: false, code })
    expect(await support.reset(id, version, { phone: '13800000000' })).toMatchObject({ __typename: 'NotAllowed', code })
  })

  test('is none for oneself, and none on what somebody else has changed meanwhile', async () => {
    const { id, person: { version } } = await support.lookUp(person.login)
    await set('version = version + 1')
    expect(await support.reset(id, version, { phone: '13800000000' })).toMatchObject({ __typename: 'Conflict', version: version + 1 })
    const { own, seen } = await asOneself()
    expect(await own.reset(seen.id, seen.person.version, { phone: '13800000000' })).toMatchObject({ code: 'SUPPORT_OWN' })
    expect(await own.unlock(seen.id, seen.person.version)).toMatchObject({ code: 'SUPPORT_OWN' })
  })
})

describe('unlocking', () => {
  test('lifts a lock, whose reason is in sight, once; told and in the person’s own list', async () => {
    await set('locked_at = ?, lock_reason = ?', server.app.clock.now().getTime(), '疑似盗用')
    const { id, person: seen, permissions } = await support.lookUp(person.login)
    expect(seen).toMatchObject({ accountState: 'LOCKED', lockReason: '疑似盗用', lockedAt: expect.anything() })
    expect(permissions.canUnlock).toMatchObject({ allowed: true })
    const before = await trailEnd(server)
    expect(await support.unlock(id, seen.version, ' ')).toMatchObject({ fields: [{ path: 'reason', code: 'SUPPORT_ACT_REASON_REQUIRED' }] })
    expect(await support.unlock(id, seen.version + 1)).toMatchObject({ __typename: 'Conflict' })
    const done = await support.unlock(id, seen.version)
    expect(done.person).toMatchObject({ accountState: 'ACTIVATED', lockedAt: null, lockReason: null, version: seen.version + 1 })
    expect(await support.unlock(id, seen.version)).toEqual(done)
    expect(await support.unlock(id, seen.version + 1)).toMatchObject({ code: 'SUPPORT_NOT_LOCKED' })
    expect(await acts(before)).toMatchObject([{ did: 'ACCOUNT UNLOCKED', accountId: person.accountId, details: { reason: '本人来电' } }])
    expect((await ownList())[0]).toMatchObject({ action: 'UNLOCKED', reason: '本人来电', byName: agent.name })
    expect(await messagesOf(server, person)).toMatchObject([{ kind: 'ACCOUNT_UNLOCKED', detail: '本人来电' }])
  })

  test('lets in who is held off after wrong passwords, at once', async () => {
    const address = someAddress()
    const typed = { kind: 'PROFESSIONAL', login: person.login, password } as const
    for (let i = 0; i < 5; i++) await signInAs(server, { ...typed, password: 'wrong' }, { address })
    expect((await signInAs(server, typed, { address })).outcome).toMatchObject({ __typename: 'SignInRefused' })
    const { id, person: seen } = await support.lookUp(person.login)
    expect(seen).toMatchObject({ accountState: 'ACTIVATED', heldOffUntil: '2026-05-11T02:15:00.000Z' })
    expect((await support.unlock(id, seen.version)).person.heldOffUntil).toBeNull()
    expect((await signInAs(server, typed, { address })).outcome).toMatchObject({ __typename: 'Viewer' })
    expect((await support.read(id)).person.lastSignedInAt).toBe('2026-05-11T02:00:00.000Z')
  })

  test('is not for an account that holds an office', async () => {
    await alsoAs(server, person, Role.GENERAL_ADMIN, { unit })
    await set('locked_at = 1')
    const { id, person: seen } = await support.lookUp(person.login)
    expect(await support.unlock(id, seen.version)).toMatchObject({ code: 'SUPPORT_OF_OFFICE' })
  })
})

describe('a year for somebody who phones', () => {
  const opening = { year: 2025, entryClosesOn: '2026-05-31', reviewClosesOn: '2026-06-30', reason: '住院，补登记' }

  test('is open until the day; told, in the unit’s trail and the person’s own list, and nobody else’s year is', async () => {
    const general = await buildAdministrator(server, { unit })
    const bureau = await buildUnit(server, { kind: 'AUTHORITY' as never })
    await supervise(server, bureau, unit)
    const { id } = await support.lookUp(person.login)
    const before = await trailEnd(server)
    const done = await support.openYear(id, opening, 'an opening')
    const rows = await server.app.database.reader.rows('select entry_closes_on, review_closes_on, granted_unit_id from window_opening where professional_id = ?', [person.professionalId])
    expect(rows).toEqual([['2026-05-31', '2026-06-30', null]])
    expect(done.years.find((one: { year: number }) => one.year === 2025)).toMatchObject({ entryUntil: '2026-05-31', canEnter: { allowed: true } })
    expect(await support.openYear(id, opening, 'an opening')).toEqual(done)
    expect(await acts(before)).toMatchObject([{ did: 'WINDOW OPENED', actorId: agent.accountId, accountId: person.accountId, unitId: unit.id }])
    expect((await ownList())[0]).toEqual({ action: 'YEAR_OPENED', byName: agent.name, reason: opening.reason, year: 2025, untilOn: '2026-05-31' })
    expect(await messagesOf(server, person)).toMatchObject([{ kind: 'WINDOW_OPENED', text: expect.stringContaining('2025') }])
    await create(server, person, { year: 2025, startsOn: '2025-12-01', endsOn: '2025-12-02' })
    const list = (await windows(server).list(general)).nodes
    expect(list).toMatchObject([{ grantedBy: agent.name, grantedUnit: null, permissions: { canWithdraw: { code: 'OPENING_OF_ANOTHER' } } }])
    const official = await buildStaff(server, Role.AUTHORITY, bureau)
    expect(await windows(server).withdraw(official, list[0])).toMatchObject({ __typename: 'WindowOpening', state: 'WITHDRAWN' })
  })

  test('says every fault at once, opens nothing that could not be decided, nothing for oneself and nothing by the unit’s door', async () => {
    const { id } = await support.lookUp(person.login)
    expect(await support.openYear(id, { ...opening, reason: '', entryClosesOn: '2026-05-10' })).toMatchObject({ fields: [{ path: 'input.reason', code: 'OPENING_REASON_REQUIRED' }, { path: 'input.entryClosesOn', code: 'OPENING_PAST' }] })
    expect(await support.openYear(id, { ...opening, reviewClosesOn: null })).toMatchObject({ fields: [{ path: 'input.entryClosesOn', code: 'OPENING_AFTER_REVIEW' }] })
    await expect(windows(server).open(agent, { professionalId: String(person.professionalId), entryClosesOn: '2026-05-31' })).rejects.toThrow('FORBIDDEN')
    const { own, seen } = await asOneself()
    expect(seen.years.find((one: { year: number }) => one.year === 2025).canOpen).toMatchObject({ code: 'OPENING_FOR_ONESELF' })
    expect(await own.openYear(seen.id, opening)).toMatchObject({ code: 'OPENING_FOR_ONESELF' })
  })
})
