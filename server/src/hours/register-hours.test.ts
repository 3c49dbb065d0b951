import { beforeAll, describe, expect, it } from 'vitest'
import { Role } from '../access/role.js'
import { testServer } from '../../test/app.js'
import { ask, attempt, send, signedIn } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildUnit, supervise, type Person } from '../../test/factories.js'
import { upload } from '../../test/files.js'
import { categoryId, create, pending, remove, review, submit, update, validInput, withdraw } from '../../test/hours.js'

const server = testServer()
let person: Person
let administrator: Person
beforeAll(async () => {
  const unit = await buildUnit(server)
  person = await buildProfessional(server, { unit, department: await buildDepartment(server, unit) })
  administrator = await buildAdministrator(server, { unit })
})

const faultsOf = (result: { fields: { path: string; code: string }[] }) => result.fields.map(({ path, code }) => `${path} ${code}`)

describe('registering', () => {
  it('makes a draft that keeps text as typed', async () => {
    const title = '=1+1 <script>alert(1)</script> @SUM(A1) 培训'
    const record = await create(server, person, { title })
    expect(record).toMatchObject({ __typename: 'HourRecord', version: 1, status: 'DRAFT', claimedHours: 24, approvedHours: null, year: 2026 })
    const { hourRecord } = await ask(server, person, `{ hourRecord(id: ${record.id}) { title timeline { action } } }`)
    expect(hourRecord).toEqual({ title, timeline: [{ action: 'CREATED' }] })
  })

  it('takes the suggestion where hours are left out, and asks for them where the value is not known', async () => {
    expect(await create(server, person, { claimedHours: null, endHalf: 'MORNING' })).toMatchObject({ claimedHours: 20 })
    const paper = await create(server, person, { categoryId: await categoryId(server, 'RESULT_PAPER'), endsOn: '2026-05-04', claimedHours: null })
    expect(faultsOf(paper)).toEqual(['input.claimedHours HOURS_REQUIRED'])
  })

  it('names every fault at once', async () => {
    const result = await create(server, person, { title: '', startsOn: '2020-05-12', endsOn: '2020-05-06', year: 2020, claimedHours: 7.25, description: 'x'.repeat(2001), certificateNumber: 'x'.repeat(101), attachmentIds: ['999999'] })
    expect(faultsOf(result).sort()).toEqual(
      [
        'input.attachmentIds FILE_NOT_YOURS',
        'input.certificateNumber TOO_LONG',
        'input.claimedHours HOURS_STEP',
        'input.description TOO_LONG',
        'input.endsOn END_BEFORE_START',
        'input.title REQUIRED',
        'input.year YEAR_CLOSED',
      ].sort(),
    )
  })

  it.each([
    [{ claimedHours: 0 }, 'input.claimedHours HOURS_POSITIVE'],
    [{ claimedHours: -4 }, 'input.claimedHours HOURS_POSITIVE'],
    [{ claimedHours: 1000 }, 'input.claimedHours HOURS_TOO_MANY'],
    [{ claimedHours: 0.3 }, 'input.claimedHours HOURS_STEP'],
    [{ title: 'x'.repeat(2001) }, 'input.title TOO_LONG'],
    [{ title: '   ' }, 'input.title REQUIRED'],
    [{ startsOn: '2026-02-30' }, 'input.startsOn NOT_A_DAY'],
    [{ startsOn: '2026-05-04', startHalf: 'AFTERNOON', endsOn: '2026-05-04', endHalf: 'MORNING' }, 'input.endsOn END_HALF_BEFORE_START'],
    [{ year: 2019 }, 'input.year YEAR_UNKNOWN'],
    [{ year: 2027 }, 'input.year YEAR_UNKNOWN'],
    [{ categoryId: '999999' }, 'input.categoryId UNKNOWN_CHOICE'],
  ])('refuses %j', async (overrides, fault) => {
    expect(faultsOf(await create(server, person, overrides))).toEqual([fault])
  })

  it('refuses a first-level category, and public subjects', async () => {
    expect(faultsOf(await create(server, person, { categoryId: await categoryId(server, 'TRAINING') }))).toEqual(['input.categoryId CATEGORY_LEVEL'])
    expect(faultsOf(await create(server, person, { categoryId: await categoryId(server, 'PUBLIC_REQUIRED') }))).toContain('input.categoryId CATEGORY_PUBLIC')
  })

  it('refuses what is no number and no day, naming each path', async () => {
    const { errors } = await attempt(server, person, 'mutation ($input: HourRecordInput!) { createHourRecord(input: $input) { __typename } }', {
      input: { ...(await validInput(server)), claimedHours: 'abc', endsOn: '5月6日' },
    })
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT'])
    expect(errors?.map(({ message }) => message).join()).toMatch(/input\.endsOn.*input\.claimedHours/)
  })

  it('words faults in the language asked for', async () => {
    const cookie = await signedIn(server, person)
    const document = 'mutation ($input: HourRecordInput!) { createHourRecord(input: $input) { ... on InvalidInput { fields { message } } } }'
    const variables = { input: await validInput(server, { claimedHours: 0 }) }
    const english = await send(server, cookie, document, variables, { 'accept-language': 'en' })
    expect(english.data.createHourRecord.fields).toEqual([{ message: 'Hours must be above 0; this is 0.' }])
  })

  it('gives one record for the same key, also when asked twice at once', async () => {
    const idempotencyKey = `key-${person.accountId}`
    const records = await Promise.all([1, 2, 3].map(() => create(server, person, {}, { idempotencyKey })))
    const again = await create(server, person, { title: 'another' }, { idempotencyKey })
    expect(new Set([...records, again].map(({ id }) => id)).size).toBe(1)
  })

  it('gives one record for the same key also where the first has taken the files', async () => {
    const idempotencyKey = `files-${person.accountId}`
    const attachmentIds = [await upload(server, person)]
    const records = await Promise.all([1, 2, 3].map(() => create(server, person, { attachmentIds }, { idempotencyKey })))
    expect(records.map(({ __typename }) => __typename)).toEqual(['HourRecord', 'HourRecord', 'HourRecord'])
    expect(new Set(records.map(({ id }) => id)).size).toBe(1)
  })

  it('tells keys apart by the case of their letters, and takes an empty one for none', async () => {
    const keys = ['a', 'A', '', ''].map((key, i) => (i < 2 ? `${key}${person.accountId}` : key))
    const records = await Promise.all(keys.map(idempotencyKey => create(server, person, {}, { idempotencyKey })))
    expect(new Set(records.map(({ id }) => id)).size).toBe(4)
  })

  it('refuses text that cannot be kept, and days of another age', async () => {
    const broken = { title: 'a\u0000b', description: '\ud800', startsOn: '0026-05-04' }
    expect(faultsOf(await create(server, person, broken))).toEqual(['input.title CONTROL_CHARACTERS', 'input.startsOn DAY_TOO_EARLY', 'input.description CONTROL_CHARACTERS'])
  })

  it('is for oneself alone, or for a person in scope', async () => {
    const stranger = await buildProfessional(server, { unit: await buildUnit(server) })
    expect(await create(server, person, {}, { professionalId: stranger.professionalId })).toMatchObject({ __typename: 'NotFound' })
    expect(await create(server, administrator, {}, { professionalId: stranger.professionalId })).toMatchObject({ __typename: 'NotFound' })
    expect(faultsOf(await create(server, administrator))).toEqual(['professionalId REQUIRED'])
    expect(await create(server, administrator, {}, { professionalId: person.professionalId! })).toMatchObject({ __typename: 'HourRecord', status: 'DRAFT' })
  })
})

describe('changing', () => {
  it('changes a draft and counts the version up', async () => {
    const record = await create(server, person)
    expect(await update(server, person, record, { claimedHours: 12.5 })).toMatchObject({ version: 2, claimedHours: 12.5, status: 'DRAFT' })
  })

  it('is a conflict with another version, and names who was first', async () => {
    const record = await create(server, person)
    await update(server, person, record, { title: '先改的' })
    expect(await update(server, person, record, { title: '后改的' })).toMatchObject({ __typename: 'Conflict', version: 2, by: person.name })
  })

  it('lets one of two at once win', async () => {
    const record = await create(server, person)
    const results = await Promise.all([update(server, person, record, { title: 'a' }), update(server, person, record, { title: 'b' })])
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'HourRecord'])
  })

  it('is refused while pending and after approval', async () => {
    const waiting = await pending(server, person)
    expect(await update(server, person, waiting)).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_EDITABLE_NOW' })
  })

  it('makes a draft of what was refused; the opinion stays in the timeline', async () => {
    const { items } = await review(server, administrator, [await pending(server, person)], 'REJECT', { opinion: '缺少结业证书' })
    const record = await update(server, person, items[0].record)
    expect(record).toMatchObject({ status: 'DRAFT', opinion: null, reviewUnit: null })
    const { hourRecord } = await ask(server, person, `{ hourRecord(id: ${record.id}) { timeline { action opinion } } }`)
    expect(hourRecord.timeline.map((event: { action: string }) => event.action)).toEqual(['CREATED', 'SUBMITTED', 'REJECTED', 'EDITED'])
    expect(hourRecord.timeline[2].opinion).toBe('缺少结业证书')
  })
})

describe('submitting', () => {
  it('needs the pledge', async () => {
    const record = await create(server, person)
    const result = await submit(server, person, [record], { pledge: false })
    expect(result).toMatchObject({ succeeded: 0, failed: 1, items: [{ error: { __typename: 'InvalidInput', fields: [{ path: 'pledge', code: 'PLEDGE_REQUIRED' }] } }] })
  })

  it('needs the pledge also of an administrator, for a record of their own', async () => {
    const self = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit: { id: person.unitId! } })
    const record = await create(server, self, {}, { professionalId: person.professionalId! })
    expect((await submit(server, self, [record], { pledge: false })).items[0].error.fields).toMatchObject([{ path: 'pledge', code: 'PLEDGE_REQUIRED' }])
    expect((await submit(server, self, [record])).succeeded).toBe(1)
  })

  it('is a conflict to submit again elsewhere what has been submitted', async () => {
    const authority = await buildUnit(server, { kind: 'AUTHORITY' as never })
    const record = await create(server, person)
    await submit(server, person, [record])
    expect((await submit(server, person, [record], { reviewUnitId: authority.id })).items[0].error.__typename).toBe('Conflict')
  })

  it('goes to the own unit, with unit and department of today', async () => {
    const result = await submit(server, person, [await create(server, person)])
    expect(result).toMatchObject({ succeeded: 1, items: [{ record: { status: 'PENDING', reviewUnit: { id: String(person.unitId) }, department: { id: String(person.departmentId) } } }] })
  })

  it('goes to a chosen authority, and to none that does not exist', async () => {
    const authority = await buildUnit(server, { kind: 'AUTHORITY' as never })
    const result = await submit(server, person, [await create(server, person)], { reviewUnitId: authority.id })
    expect(result.items[0].record.reviewUnit.id).toBe(String(authority.id))
    const nowhere = await submit(server, person, [await create(server, person)], { reviewUnitId: 999_999 })
    expect(nowhere.items[0].error.fields).toEqual([{ path: 'reviewUnitId', code: 'REVIEW_UNIT_UNKNOWN' }])
  })

  it('goes to the nearest authority of the region for people of 其他单位, who have no unit to review', async () => {
    const [none, region, city] = await Promise.all(
      [{ kind: 'OTHER', regionCode: '450200' }, { kind: 'AUTHORITY', regionCode: '450000' }, { kind: 'AUTHORITY', regionCode: '450200' }].map(unit => buildUnit(server, unit as never)),
    )
    const alone = await buildProfessional(server, { unit: none! })
    const nobody = await submit(server, alone, [await create(server, alone)])
    expect(nobody.items[0].error.fields).toEqual([{ path: 'reviewUnitId', code: 'NO_AUTHORITY' }])
    await supervise(server, region!, none!)
    await supervise(server, city!, none!)
    const own = await submit(server, alone, [await create(server, alone)])
    expect(own.items[0].record).toMatchObject({ unit: { id: String(none!.id) }, reviewUnit: { id: String(city!.id) } })
    const chosen = await submit(server, person, [await create(server, person)], { reviewUnitId: none!.id })
    expect(chosen.items[0].record.reviewUnit.id).toBe(String(city!.id))
  })

  it('is one submission when the answer was lost and it is asked again', async () => {
    const record = await create(server, person)
    const [first, second] = [await submit(server, person, [record]), await submit(server, person, [record])]
    expect([first, second].map(({ succeeded, failed }) => [succeeded, failed])).toEqual([[1, 0], [1, 0]])
    const { hourRecord } = await ask(server, person, `{ hourRecord(id: ${record.id}) { timeline { action } } }`)
    expect(hourRecord.timeline).toEqual([{ action: 'CREATED' }, { action: 'SUBMITTED' }])
  })

  it('gives an outcome for each of many', async () => {
    const good = await create(server, person)
    const stale = { ...(await create(server, person)), version: 7 }
    const result = await submit(server, person, [good, stale, { id: '999999', version: 1 }])
    expect(result).toMatchObject({ succeeded: 1, failed: 2 })
    expect(result.items.map(({ error }) => error?.__typename ?? 'done')).toEqual(['Conflict', 'NotFound', 'done'])
  })
})

describe('withdrawing and deleting', () => {
  it('makes a draft of what waits, and nothing of a draft', async () => {
    const waiting = await pending(server, person)
    expect(await withdraw(server, person, [waiting])).toMatchObject({ succeeded: 1, items: [{ record: { status: 'DRAFT', reviewUnit: null } }] })
    const draft = await create(server, person)
    expect((await withdraw(server, person, [draft])).items[0].error).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_PENDING' })
  })

  it('deletes one’s own until it is approved', async () => {
    const waiting = await pending(server, person)
    expect(await remove(server, person, [await create(server, person), waiting])).toMatchObject({ succeeded: 2, failed: 0 })
    expect((await ask(server, person, `{ hourRecord(id: ${waiting.id}) { id } }`)).hourRecord).toBeNull()
    const approved = (await review(server, administrator, [await pending(server, person)], 'APPROVE')).items[0].record
    expect((await remove(server, person, [approved])).items[0].error.code).toBe('ASK_THE_UNIT_TO_DELETE')
  })

  it('asks administrators for a reason, and keeps what was deleted with it', async () => {
    const approved = (await review(server, administrator, [await pending(server, person)], 'APPROVE')).items[0].record
    expect((await remove(server, administrator, [approved])).items[0].error.fields).toEqual([{ path: 'reason', code: 'REASON_REQUIRED' }])
    expect(await remove(server, administrator, [approved], '重复登记')).toMatchObject({ succeeded: 1 })
    const [row] = await server.app.database.reader.rows('select reason, deleted_by_id, record from deleted_hour_record where hour_record_id = ?', [Number(approved.id)])
    expect(row?.slice(0, 2)).toEqual(['重复登记', administrator.accountId])
    expect(JSON.parse(String(row?.[2]))).toMatchObject({ status: 'APPROVED', claimedHours: 240, title: '专业技术培训班' })
  })
})
