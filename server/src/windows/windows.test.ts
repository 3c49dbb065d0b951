import { beforeEach, describe, expect, it } from 'vitest'
import { Role } from '../access/role.js'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { create, pending, review, submit, undo, update } from '../../test/hours.js'
import { messagesOf } from '../../test/messages.js'
import { ownDatabase } from '../../test/own-database.js'
import { windows as windowsOf } from '../../test/windows.js'

const server = testServer(await ownDatabase('windows'))
const windows = windowsOf(server)
const lastYear = { year: 2025, startsOn: '2025-12-01', endsOn: '2025-12-03' }

async function scene() {
  const unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  const office = await buildUnit(server, { kind: 'AUTHORITY' as never })
  await supervise(server, office, unit)
  return {
    unit,
    department,
    person: await buildProfessional(server, { unit, department }),
    colleague: await buildProfessional(server, { unit }),
    general: await buildAdministrator(server, { unit }),
    departmental: await buildAdministrator(server, { unit, department }),
    account: await buildStaff(server, Role.UNIT, unit),
    authority: await buildStaff(server, Role.AUTHORITY, office),
  }
}
let cast: Awaited<ReturnType<typeof scene>>
beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  cast = await scene()
})

const codes = (result: { fields: { path: string; code: string }[] }) => result.fields.map(({ path, code }) => `${path} ${code}`)
const unitOpening = () => ({ unitId: String(cast.unit.id), entryClosesOn: '2026-06-30', reviewClosesOn: '2026-07-31' })
const personOpening = (person: { professionalId: number } = cast.person) => ({ professionalId: String(person.professionalId) })
/** What a list says of submitting a record. */
async function says(who: Person, { id }: { id: string }) {
  const { hourRecords } = await ask(server, who, '{ hourRecords(filter: { enteredByMe: true }) { nodes { id permissions { canSubmit { allowed code reason } } } } }')
  return hourRecords.nodes.find((node: { id: string }) => node.id === id).permissions.canSubmit
}
/** A record of the closed year that waits, entered while the unit was open. */
async function waiting(person: Person = cast.person) {
  const opening = await windows.open(cast.authority, unitOpening())
  const record = await pending(server, person, lastYear)
  return { opening, record }
}

describe('a year that is over', () => {
  it('is entered by nobody, and the fault names the year, its last day and what to do', async () => {
    for (const who of [cast.person, cast.general]) {
      const result = await create(server, who, lastYear, who === cast.general ? { professionalId: cast.person.professionalId } : {})
      expect(result.fields).toEqual([{ path: 'input.year', code: 'YEAR_CLOSED', message: expect.stringContaining('2025 年度学时登记已于 2026-03-31 截止。') }])
      expect(result.fields[0].message).toContain('学时登记开放')
    }
  })

  it('is entered, changed, submitted and decided where its authority opened it for the unit', async () => {
    await windows.open(cast.authority, unitOpening())
    const draft = await create(server, cast.person, lastYear)
    expect(draft).toMatchObject({ __typename: 'HourRecord', year: 2025 })
    const { items } = await submit(server, cast.person, [await update(server, cast.person, draft, lastYear)])
    expect((await review(server, cast.departmental, [items[0].record], 'APPROVE')).items[0].record.status).toBe('APPROVED')
  })

  it('is entered to the last millisecond of the day that holds, and not after', async () => {
    await windows.open(cast.authority, unitOpening())
    server.app.clock.set('2026-06-30T15:59:59.999Z')
    const draft = await create(server, cast.person, lastYear)
    expect(draft.__typename).toBe('HourRecord')
    server.app.clock.set('2026-06-30T16:00:00.000Z')
    const { items } = await submit(server, cast.person, [draft])
    expect(items[0].error).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'year', code: 'YEAR_CLOSED' }] })
    expect((await create(server, cast.person, lastYear)).fields[0].message).toContain('2026-06-30')
  })

  it('lets no list offer what submitting refuses', async () => {
    const opening = await windows.open(cast.authority, unitOpening())
    const own = await create(server, cast.person, lastYear)
    const entered = await create(server, cast.general, lastYear, { professionalId: cast.person.professionalId })
    const current = await create(server, cast.general, {}, { professionalId: cast.person.professionalId })
    expect([await says(cast.person, own), await says(cast.general, entered)]).toEqual(Array.from({ length: 2 }, () => ({ allowed: true, code: null, reason: null })))
    await windows.withdraw(cast.authority, opening)
    for (const [who, record] of [[cast.person, own], [cast.general, entered]] as const) {
      const { items } = await submit(server, who, [record])
      expect(items[0].error.fields[0].code).toBe('YEAR_CLOSED')
      expect(await says(who, record)).toEqual({ allowed: false, code: 'YEAR_CLOSED', reason: expect.stringContaining('2025 年度学时登记已于 2026-03-31 截止') })
    }
    expect(await says(cast.general, current)).toMatchObject({ allowed: true })
    const elsewhere = await buildUnit(server)
    await server.app.database.fork().getConnection().execute('update professional set unit_id = ?, department_id = null where id = ?', [elsewhere.id, cast.person.professionalId])
    const { items } = await submit(server, cast.general, [current])
    expect(await says(cast.general, current)).toEqual({ allowed: false, code: 'PERSON_ELSEWHERE', reason: items[0].error.message })
  })

  it('is open for one person alone, wherever the person goes', async () => {
    await windows.open(cast.authority, { ...personOpening(), entryClosesOn: '2026-06-30', reviewClosesOn: '2026-06-30' })
    expect((await create(server, cast.person, lastYear)).__typename).toBe('HourRecord')
    expect(codes(await create(server, cast.colleague, lastYear))).toEqual(['input.year YEAR_CLOSED'])
    const elsewhere = await buildUnit(server)
    await server.app.database.fork().getConnection().execute('update professional set unit_id = ?, department_id = null where id = ?', [elsewhere.id, cast.person.professionalId])
    expect((await create(server, cast.person, lastYear)).__typename).toBe('HourRecord')
  })

  it('a batch is told apart person by person', async () => {
    const opening = await windows.open(cast.authority, unitOpening())
    await windows.open(cast.authority, { ...personOpening(cast.colleague), entryClosesOn: '2026-07-01', reviewClosesOn: null })
    const entered = await Promise.all([cast.person, cast.colleague].map(({ professionalId }) => create(server, cast.general, lastYear, { professionalId })))
    await windows.withdraw(cast.authority, opening)
    await windows.open(cast.authority, { ...unitOpening(), entryClosesOn: null })
    const { items } = await submit(server, cast.general, entered)
    expect(items.map(({ error }) => error?.fields[0].code ?? null)).toEqual(['YEAR_CLOSED', null])
  })
})

describe('review that is over', () => {
  it('decides nothing, by record, and says which window and until when; lists say the same', async () => {
    const { record } = await waiting()
    server.app.clock.set('2026-08-01T02:00:00.000Z')
    for (const [decision, more] of [['APPROVE', {}], ['REJECT', { opinion: '不符' }]] as const) {
      const { items } = await review(server, cast.departmental, [record], decision, more)
      expect(items[0].error).toMatchObject({ __typename: 'NotAllowed', code: 'REVIEW_CLOSED', message: expect.stringContaining('2025 年度学时审核已于 2026-07-31 截止。') })
    }
    const { hourRecords } = await ask(server, cast.general, '{ hourRecords(filter: { status: [PENDING] }) { nodes { permissions { canReview { allowed code reason } } } } }')
    expect(hourRecords.nodes).toEqual([{ permissions: { canReview: { allowed: false, code: 'REVIEW_CLOSED', reason: expect.stringContaining('2026-07-31') } } }])
  })

  it('keeps what else is decided in the same batch', async () => {
    const { record } = await waiting()
    const now = await pending(server, cast.person)
    server.app.clock.set('2026-08-01T02:00:00.000Z')
    expect(await review(server, cast.general, [record, now], 'APPROVE')).toMatchObject({ succeeded: 1, failed: 1, items: [{ error: { code: 'REVIEW_CLOSED' } }, { error: null }] })
  })

  it('opens again for the person, and a decision is undone within its time though the window closed meanwhile', async () => {
    const { record } = await waiting()
    server.app.clock.set('2026-08-01T15:58:00.000Z')
    await windows.open(cast.authority, { ...personOpening(), reviewClosesOn: '2026-08-01' })
    const { items } = await review(server, cast.general, [record], 'APPROVE')
    expect(items[0].record.status).toBe('APPROVED')
    server.app.clock.set('2026-08-01T16:00:00.000Z')
    expect((await undo(server, cast.general, [items[0].record])).items[0].record.status).toBe('PENDING')
  })

  it('is of where it was earned, not of where the person works now', async () => {
    const { record, opening } = await waiting()
    const elsewhere = await buildUnit(server)
    await server.app.database.fork().getConnection().execute('update professional set unit_id = ?, department_id = null where id = ?', [elsewhere.id, cast.person.professionalId])
    expect((await review(server, cast.general, [record], 'REJECT', { opinion: '不符' })).items[0].record.status).toBe('REJECTED')
    expect(opening.state).toBe('IN_FORCE')
  })
})

describe('opening', () => {
  it('is kept with who, why and until when, and an event', async () => {
    const opening = await windows.open(cast.authority, { ...unitOpening(), reason: ' 疫情影响 ' })
    expect(opening).toMatchObject({ year: 2025, state: 'IN_FORCE', reason: '疫情影响', grantedBy: cast.authority.name, unit: { id: String(cast.unit.id) }, person: null, entryClosesOn: '2026-06-30', reviewClosesOn: '2026-07-31' })
    const events = await server.app.database.reader.rows('select action, actor_name, reason, entry_closes_on from window_event where opening_id = ?', [Number(opening.id)])
    expect(events).toEqual([['OPENED', cast.authority.name, '疫情影响', '2026-06-30']])
  })

  it('is made once by one request, also when it comes twice at once', async () => {
    const twice = await Promise.all([1, 2].map(() => windows.open(cast.authority, unitOpening(), `twice-${cast.unit.id}`)))
    const again = await windows.open(cast.authority, unitOpening(), `twice-${cast.unit.id}`)
    expect(new Set([...twice, again].map(({ id }) => id)).size).toBe(1)
    expect((await windows.list(cast.general)).totalCount).toBe(1)
  })

  it.each([
    [{ entryClosesOn: null }, ['input.entryClosesOn OPENING_EMPTY']],
    [{ entryClosesOn: '2026-05-10' }, ['input.entryClosesOn OPENING_PAST']],
    [{ entryClosesOn: '2026-02-30' }, ['input.entryClosesOn NOT_A_DAY']],
    [{ entryClosesOn: '2026-06-30' }, ['input.entryClosesOn OPENING_AFTER_REVIEW']],
    [{ entryClosesOn: '2026-06-30', reviewClosesOn: '2026-06-29' }, ['input.entryClosesOn OPENING_AFTER_REVIEW']],
    [{ entryClosesOn: '2026-05-10', reviewClosesOn: '2026-13-01', reason: '  ' }, ['input.reason OPENING_REASON_REQUIRED', 'input.entryClosesOn OPENING_PAST', 'input.reviewClosesOn NOT_A_DAY']],
    [{ year: 2019, entryClosesOn: '2026-06-30', reason: 'x'.repeat(501) }, ['input.reason TOO_LONG', 'input.year YEAR_UNKNOWN']],
    [{ year: 2026, entryClosesOn: '2027-03-31' }, ['input.entryClosesOn OPENING_NOT_LATER']],
  ])('refuses %j', async (input, expected) => {
    expect(codes(await windows.open(cast.authority, { ...personOpening(), ...input }))).toEqual(expected)
  })

  it('is for one unit or one person, not for both or none', async () => {
    for (const whom of [{}, { ...personOpening(), unitId: String(cast.unit.id) }]) {
      expect((await windows.open(cast.authority, { entryClosesOn: '2026-06-30', ...whom })).fields).toMatchObject([{ code: 'OPENING_FOR_WHOM' }])
    }
  })

  it('by the unit is of one person’s entry, no later than the unit may review', async () => {
    const { general, account } = cast
    expect(await windows.open(general, unitOpening())).toMatchObject({ __typename: 'NotAllowed', code: 'OPENING_OF_UNIT' })
    expect(await windows.open(account, { ...personOpening(), reviewClosesOn: '2026-06-30' })).toMatchObject({ __typename: 'NotAllowed', code: 'OPENING_OF_REVIEW' })
    expect((await windows.open(general, { ...personOpening(), entryClosesOn: '2026-06-30' })).fields[0]).toMatchObject({ code: 'OPENING_AFTER_REVIEW', message: expect.stringContaining('2026-03-31') })
    await windows.open(cast.authority, { unitId: String(cast.unit.id), reviewClosesOn: '2026-06-30' })
    expect(await windows.open(general, { ...personOpening(), entryClosesOn: '2026-06-30' })).toMatchObject({ __typename: 'WindowOpening', grantedUnit: { id: String(cast.unit.id) }, person: { name: cast.person.name } })
    expect((await create(server, cast.person, lastYear)).__typename).toBe('HourRecord')
    expect(codes(await create(server, cast.colleague, lastYear))).toEqual(['input.year YEAR_CLOSED'])
  })

  it('is not for oneself', async () => {
    const self = await alsoAs(server, cast.person, Role.GENERAL_ADMIN, { unit: cast.unit })
    expect(await windows.open(self, { ...personOpening(), entryClosesOn: '2026-06-30' })).toMatchObject({ __typename: 'NotAllowed', code: 'OPENING_FOR_ONESELF' })
  })

  it('is listed for the unit and its authority, for a department only what holds there, and for nobody else', async () => {
    const ofUnit = await windows.open(cast.authority, unitOpening())
    const ofPerson = await windows.open(cast.authority, { ...personOpening(), entryClosesOn: '2026-07-15' })
    const ofColleague = await windows.open(cast.authority, { ...personOpening(cast.colleague), entryClosesOn: '2026-07-16' })
    const all = [ofColleague.id, ofPerson.id, ofUnit.id]
    for (const who of [cast.general, cast.account, cast.authority]) expect((await windows.list(who)).nodes.map(({ id }: { id: string }) => id)).toEqual(all)
    expect((await windows.list(cast.departmental)).nodes.map(({ id }: { id: string }) => id)).toEqual([ofPerson.id, ofUnit.id])
    expect((await windows.list(cast.general, { year: 2024 })).totalCount).toBe(0)
    for (const who of [cast.person, await buildStaff(server, Role.SUPPORT)]) await expect(windows.list(who)).rejects.toThrow('FORBIDDEN')
  })
})

describe('the days that hold', () => {
  const own = { entryClosesOn: '2026-03-31', reviewClosesOn: '2026-03-31' }

  it('are the year’s own where nothing was opened', async () => {
    expect(await windows.days(cast.person)).toEqual({ ...own, entryUntil: '2026-03-31', reviewUntil: '2026-03-31', entryOpen: false, reviewOpen: false })
  })

  it('are the latest of the unit’s and the person’s, for the caller and for a person in scope', async () => {
    await windows.open(cast.authority, unitOpening())
    await windows.open(cast.authority, { ...personOpening(), entryClosesOn: '2026-07-15' })
    const persons = { ...own, entryUntil: '2026-07-15', reviewUntil: '2026-07-31', entryOpen: true, reviewOpen: true }
    const units = { ...persons, entryUntil: '2026-06-30' }
    expect(await windows.days(cast.person)).toEqual(persons)
    for (const who of [cast.general, cast.departmental, cast.authority]) expect(await windows.days(who, 2025, cast.person.professionalId)).toEqual(persons)
    for (const who of [cast.general, cast.account, cast.departmental, cast.colleague]) expect(await windows.days(who)).toEqual(units)
    expect(await windows.days(cast.authority)).toMatchObject({ entryUntil: '2026-03-31', entryOpen: false })
    // A person asks for the own days alone.
    expect(await windows.days(cast.colleague, 2025, cast.person.professionalId)).toMatchObject({ entryUntil: '2026-03-31' })
  })
})

describe('withdrawing', () => {
  it('puts the days back, with who and why; what was entered stays', async () => {
    const { opening, record } = await waiting()
    expect(await windows.withdraw(cast.authority, opening, ' 误开放 ')).toMatchObject({ state: 'WITHDRAWN', withdrawnBy: cast.authority.name, withdrawReason: '误开放', permissions: { canWithdraw: { allowed: false, code: 'OPENING_WITHDRAWN' } } })
    expect(await windows.days(cast.person)).toMatchObject({ entryUntil: '2026-03-31', entryOpen: false })
    expect((await review(server, cast.general, [record], 'APPROVE')).items[0].error.code).toBe('REVIEW_CLOSED')
    expect((await windows.list(cast.general, { inForce: true })).totalCount).toBe(0)
    expect(await server.app.database.reader.rows('select action from window_event where opening_id = ? order by id', [Number(opening.id)])).toEqual([['OPENED'], ['WITHDRAWN']])
  })

  it('asks for a reason, meets a conflict, and is done once though its answer was lost', async () => {
    const opening = await windows.open(cast.authority, unitOpening())
    expect(codes(await windows.withdraw(cast.authority, opening, ' '))).toEqual(['reason OPENING_REASON_REQUIRED'])
    expect(await windows.withdraw(cast.authority, { ...opening, version: 7 })).toMatchObject({ __typename: 'Conflict', version: 1 })
    expect(await windows.withdraw(cast.general, opening)).toMatchObject({ __typename: 'NotAllowed', code: 'OPENING_OF_ANOTHER' })
    const first = await windows.withdraw(cast.authority, opening)
    expect(await windows.withdraw(cast.authority, opening)).toEqual(first)
    expect(await windows.withdraw(cast.authority, opening, '又一次')).toMatchObject({ __typename: 'NotAllowed', code: 'OPENING_WITHDRAWN' })
  })
})

describe('a year’s own windows', () => {
  const regional = async () => buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: 'AUTHORITY' as never, regionCode: '450000', industryCode: 'S' }))
  const versionOf = async (year: number) => Number((await server.app.database.reader.rows('select version from annual_requirement where year = ?', [year]))[0]![0])
  const changed = async (...args: Parameters<typeof windows.changeYear>) => (await windows.changeYear(...args)).data?.changeYearWindows

  it('are changed by the region’s authority, for everybody, and the days until then are kept', async () => {
    const region = await regional()
    const version = await versionOf(2024)
    expect(await changed(region, 2024, version, {})).toMatchObject({ version: version + 1, entryClosesOn: '2025-06-30', windowHistory: [{ actorName: region.name, reason: '桂人社函（演示）', formerEntryClosesOn: '2025-03-31', entryClosesOn: '2025-06-30' }] })
    expect((await create(server, cast.person, { ...lastYear, year: 2024 })).fields[0].message).toContain('2025-06-30')
    // The same request again, somebody else's, and one that was seen as it was before.
    expect(await changed(region, 2024, version, {})).toMatchObject({ __typename: 'AnnualRequirement', version: version + 1 })
    expect(await changed(await regional(), 2024, version, { entryClosesOn: '2025-07-01' })).toMatchObject({ __typename: 'Conflict', by: region.name })
  })

  it.each([
    [{ entryClosesOn: '2022-12-31' }, ['input.entryClosesOn WINDOW_DAY_FAR']],
    [{ entryOpensOn: '2024-02-01', entryClosesOn: '2024-01-31' }, ['input.entryClosesOn ENTRY_ENDS_BEFORE_START']],
    [{ reviewClosesOn: '2024-06-29' }, ['input.reviewClosesOn REVIEW_ENDS_BEFORE_ENTRY']],
    [{ entryOpensOn: '2023-02-29', reason: '' }, ['input.reason WINDOW_BASIS_REQUIRED', 'input.entryOpensOn NOT_A_DAY']],
  ])('refuse %j', async (input, expected) => {
    expect(codes(await changed(await regional(), 2023, await versionOf(2023), input))).toEqual(expected)
  })

  it('are nobody else’s: not a city’s, an industry’s, a unit’s', async () => {
    const industry = await buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: 'AUTHORITY' as never, regionCode: '450000', industryCode: 'Q' }))
    for (const who of [cast.authority, industry]) {
      expect(await changed(who, 2023, await versionOf(2023), {})).toMatchObject({ __typename: 'NotAllowed', code: 'YEARS_BY_REGION' })
      expect((await ask(server, who, '{ windowPermissions { canChangeYears { allowed } canOpenUnit { allowed } } }')).windowPermissions).toEqual({ canChangeYears: { allowed: false }, canOpenUnit: { allowed: true } })
    }
    for (const who of [cast.general, cast.person]) expect((await windows.changeYear(who, 2023, 1, {})).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  })
})

describe('who is told', () => {
  const told = async (who: Person) => (await messagesOf(server, who)).map(({ kind, text, detail }) => ({ kind, text, detail }))

  it('of a unit’s: its account and general administrators, with the reason, also when it is withdrawn', async () => {
    const key = `told-${cast.unit.id}`
    const opening = await windows.open(cast.authority, unitOpening(), key)
    await windows.open(cast.authority, unitOpening(), key)
    for (let i = 0; i < 2; i++) await windows.withdraw(cast.authority, opening)
    for (const who of [cast.general, cast.account]) {
      expect(await told(who)).toEqual([
        { kind: 'UNIT_WINDOW_ENDED', text: '为本单位办理的 2025 年度学时登记开放已撤回，此前登记的内容保留。', detail: '误开放' },
        { kind: 'UNIT_WINDOW_OPENED', text: '本单位 2025 年度的学时登记已开放至 2026-06-30，审核开放至 2026-07-31。', detail: '补登记' },
      ])
    }
    for (const who of [cast.departmental, cast.person, cast.authority]) expect(await told(who)).toEqual([])
  })

  it('of a person’s: the person, with the days and not the reason', async () => {
    await windows.open(cast.authority, { ...personOpening(), reviewClosesOn: '2026-08-31' })
    const opening = await windows.open(cast.general, { ...personOpening(), entryClosesOn: '2026-07-31' })
    await windows.withdraw(cast.general, opening)
    expect(await told(cast.person)).toEqual([
      { kind: 'WINDOW_ENDED', text: '为您办理的 2025 年度学时登记开放已撤回，此前登记的内容保留。', detail: null },
      { kind: 'WINDOW_OPENED', text: '您 2025 年度的学时登记已开放至 2026-07-31。', detail: null },
      { kind: 'WINDOW_OPENED', text: '您 2025 年度学时的审核已开放至 2026-08-31。', detail: null },
    ])
    for (const who of [cast.colleague, cast.general, cast.account]) expect(await told(who)).toEqual([])
  })
})
