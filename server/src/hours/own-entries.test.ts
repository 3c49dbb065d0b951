import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { create, review, submit, type BatchAnswer, type Ref } from '../../test/hours.js'
import { Role } from '../access/role.js'

const server = testServer()
let unit: Awaited<ReturnType<typeof buildUnit>>
let person: Person
let registrar: Person
let colleague: Person
beforeAll(async () => {
  unit = await buildUnit(server)
  person = await buildProfessional(server, { unit, department: await buildDepartment(server, unit) })
  registrar = await buildAdministrator(server, { unit })
  colleague = await buildAdministrator(server, { unit })
})

const enter = (by: Person, title: string, whom = person): Promise<Ref> => create(server, by, { title }, { professionalId: whom.professionalId! })
const own = async (who: Person, filter: Record<string, unknown> = {}): Promise<string[]> => {
  const { hourRecords } = await ask(server, who, 'query ($filter: HourRecordFilter) { hourRecords(filter: $filter) { nodes { title } } }', { filter: { enteredByMe: true, ...filter } })
  return hourRecords.nodes.map(({ title }: { title: string }) => title).sort()
}

describe('what one has entered', () => {
  it('is for an administrator what they entered for the unit’s staff, and nobody else’s', async () => {
    await enter(registrar, '总管理员登记')
    await enter(colleague, '另一位管理员登记')
    await create(server, person, { title: '本人登记' })

    expect(await own(registrar, { professionalId: String(person.professionalId) })).toEqual(['总管理员登记'])
    expect(await own(colleague, { professionalId: String(person.professionalId) })).toEqual(['另一位管理员登记'])
    expect(await own(person)).toEqual(['本人登记'])
  })

  it('leaves with false, as without it, everybody’s', async () => {
    expect(await own(registrar, { enteredByMe: false, professionalId: String(person.professionalId), status: ['DRAFT'] })).toEqual(['另一位管理员登记', '总管理员登记', '本人登记'])
  })

  it('is apart by unit and by role', async () => {
    const elsewhere = await buildUnit(server)
    const there = await alsoAs(server, registrar, Role.GENERAL_ADMIN, { unit: elsewhere })
    const theirs = await buildProfessional(server, { unit: elsewhere })
    await enter(there, '在另一单位登记', theirs)

    expect(await own(there)).toEqual(['在另一单位登记'])
    expect(await own(registrar)).not.toContain('在另一单位登记')
  })

  it('is nothing for who enters nothing', async () => {
    const account = await alsoAs(server, colleague, Role.UNIT, { unit })
    expect(await own(account)).toEqual([])
  })
})

describe('submitting all that match', () => {
  const submitAll = async (who: Person, matching: Record<string, unknown>, asOf: string | null, records: readonly Ref[] = []) =>
    attempt(
      server,
      who,
      `mutation ($records: [RecordRef!]!, $matching: HourRecordFilter, $asOf: DateTime) {
        submitHourRecords(records: $records, matching: $matching, asOf: $asOf) { succeeded failed items { id error { code } record { title status } } }
      }`,
      { records, matching, asOf },
    )
  const now = () => server.app.clock.now().toISOString()

  it('takes one’s own drafts among them, and leaves other people’s', async () => {
    const staff = await buildProfessional(server, { unit })
    const whom = { professionalId: String(staff.professionalId) }
    const [first] = await Promise.all([enter(registrar, '甲', staff), enter(registrar, '乙', staff), enter(colleague, '丙', staff), create(server, staff, { title: '丁' })])
    await submit(server, registrar, [first])

    const { data } = await submitAll(registrar, whom, now())
    const { succeeded, failed, items } = data!['submitHourRecords'] as BatchAnswer
    expect({ succeeded, failed, titles: items.map(item => item.record.title) }).toEqual({ succeeded: 1, failed: 0, titles: ['乙'] })
    expect(await own(colleague, { ...whom, status: ['DRAFT'] })).toEqual(['丙'])
    expect(await own(staff, { status: ['DRAFT'] })).toEqual(['丁'])
  })

  it('finds none where the list shows no drafts', async () => {
    const staff = await buildProfessional(server, { unit })
    await enter(registrar, '戊', staff)
    const { data } = await submitAll(registrar, { professionalId: String(staff.professionalId), status: ['REJECTED'] }, now())
    expect(data!['submitHourRecords']).toMatchObject({ succeeded: 0, failed: 0 })
  })

  it.each([
    ['without an instant', null, []],
    ['beside records', '2026-01-01T00:00:00Z', [{ id: '1', version: 1 }]],
  ])('is refused %s', async (_how, asOf, records) => {
    const { errors } = await submitAll(registrar, {}, asOf, records)
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT'])
  })
})

it('what was returned comes back into the list of who entered it with the opinion', async () => {
  const staff = await buildProfessional(server, { unit })
  const { items } = await submit(server, registrar, [await enter(registrar, '己', staff)], { pledge: false })
  await review(server, colleague, [items[0].record], 'REJECT', { opinion: '请补充证书' })
  const { hourRecords } = await ask(
    server,
    registrar,
    'query ($filter: HourRecordFilter) { hourRecords(filter: $filter) { nodes { opinion permissions { canEdit { allowed } canWithdraw { allowed } } } } }',
    { filter: { enteredByMe: true, status: ['REJECTED'], professionalId: String(staff.professionalId) } },
  )
  expect((await ask(server, registrar, '{ todos { returnedRecords } }')).todos).toEqual({ returnedRecords: 1 })
  expect((await ask(server, colleague, '{ todos { returnedRecords } }')).todos).toEqual({ returnedRecords: 0 })
  expect(hourRecords.nodes).toEqual([{ opinion: '请补充证书', permissions: { canEdit: { allowed: true }, canWithdraw: { allowed: false } } }])
})
