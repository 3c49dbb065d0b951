import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { create, pending, review, submit, update, withdraw } from '../../test/hours.js'
import { Role } from '../access/role.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
let unit: Unit
let person: Person
let general: Person
let departmental: Person
beforeAll(async () => {
  unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  person = await buildProfessional(server, { unit, department })
  general = await buildAdministrator(server, { unit })
  departmental = await buildAdministrator(server, { unit, department })
})

const hoursOf = async (who: Person, year = 2026) => (await ask(server, who, `{ annualHours(year: ${year}) { nodes { professionalHours } } }`)).annualHours.nodes[0]?.professionalHours

describe('deciding', () => {
  it('approves what was claimed, or other hours, and they count at once', async () => {
    const before = await hoursOf(person)
    const result = await review(server, departmental, [await pending(server, person)], 'APPROVE')
    expect(result).toMatchObject({ succeeded: 1, items: [{ record: { status: 'APPROVED', approvedHours: 24 } }] })
    await review(server, general, [await pending(server, person)], 'APPROVE', { approvedHours: 4.5 })
    expect(await hoursOf(person)).toBe(before + 28.5)
  })

  it('refuses only with an opinion', async () => {
    const waiting = await pending(server, person)
    expect((await review(server, departmental, [waiting], 'REJECT')).items[0].error.fields).toEqual([{ path: 'opinion', code: 'OPINION_REQUIRED' }])
    expect((await review(server, departmental, [waiting], 'REJECT', { opinion: '  ' })).failed).toBe(1)
    expect(await review(server, departmental, [waiting], 'REJECT', { opinion: '材料不全' })).toMatchObject({ items: [{ record: { status: 'REJECTED', opinion: '材料不全', approvedHours: null } }] })
  })

  it.each([
    [0, 'HOURS_POSITIVE'],
    [7.25, 'HOURS_STEP'],
    [24.5, 'APPROVED_ABOVE_CLAIMED'],
  ])('does not approve %d hours of 24', async (approvedHours, code) => {
    expect((await review(server, general, [await pending(server, person)], 'APPROVE', { approvedHours })).items[0].error.fields).toEqual([{ path: 'approvedHours', code }])
  })

  it('refuses calls that say two things at once', async () => {
    const document = 'mutation ($selection: HourRecordSelection!, $hours: Hours) { reviewHourRecords(selection: $selection, decision: APPROVE, approvedHours: $hours) { failed } }'
    for (const variables of [{ selection: {} }, { selection: { records: [], filter: {}, asOf: new Date().toISOString() } }, { selection: { filter: {} } }, { selection: { records: [] }, hours: 4 }]) {
      expect((await attempt(server, general, document, variables)).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
    }
  })
})

describe('two at once', () => {
  it('lets one win, and tells the other who decided', async () => {
    const waiting = await pending(server, person)
    const [a, b] = await Promise.all([review(server, general, [waiting], 'APPROVE'), review(server, departmental, [waiting], 'REJECT', { opinion: '不符' })])
    expect([a.succeeded, b.succeeded].sort()).toEqual([0, 1])
    const [winner, loser] = a.succeeded === 1 ? [general, b] : [departmental, a]
    expect(loser.items[0]).toMatchObject({ error: { __typename: 'Conflict', by: winner.name }, record: { status: a.succeeded === 1 ? 'APPROVED' : 'REJECTED' } })
  })

  it('is done when the same decision is asked for again, and a conflict when another is', async () => {
    const waiting = await pending(server, person)
    await review(server, general, [waiting], 'APPROVE', { approvedHours: 10 })
    expect((await review(server, general, [waiting], 'APPROVE', { approvedHours: 10 })).succeeded).toBe(1)
    expect((await review(server, general, [waiting], 'APPROVE', { approvedHours: 5 })).items[0].error).toMatchObject({ __typename: 'Conflict', by: general.name })
    const other = await pending(server, person)
    await review(server, general, [other], 'REJECT', { opinion: '甲' })
    expect((await review(server, general, [other], 'REJECT', { opinion: '乙' })).items[0].error.__typename).toBe('Conflict')
  })

  it('is a conflict to decide on what was withdrawn or changed since it was opened', async () => {
    const waiting = await pending(server, person)
    const [back] = (await withdraw(server, person, [waiting])).items
    expect((await review(server, general, [waiting], 'APPROVE')).items[0].error).toMatchObject({ __typename: 'Conflict', by: person.name })
    const changed = await update(server, person, back.record, { title: '改过的' })
    await submit(server, person, [changed])
    expect((await review(server, general, [waiting], 'APPROVE')).items[0].error.__typename).toBe('Conflict')
  })
})

describe('who decides', () => {
  it('nobody decides on their own record', async () => {
    const self = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit })
    expect((await review(server, self, [await pending(server, person)], 'APPROVE')).items[0].error.code).toBe('OWN_RECORD')
  })

  it('marks what the reviewer entered', async () => {
    const draft = await create(server, general, {}, { professionalId: person.professionalId! })
    const [{ record }] = (await submit(server, general, [draft])).items as [{ record: { id: string } }]
    const { hourRecord } = await ask(server, general, `{ hourRecord(id: ${record.id}) { source enteredBy warnings { code } permissions { canReview { allowed } } } }`)
    expect(hourRecord).toMatchObject({ source: 'UNIT', enteredBy: general.name, permissions: { canReview: { allowed: true } } })
    expect(hourRecord.warnings).toContainEqual({ code: 'ENTERED_BY_REVIEWER' })
  })

  it('what went to an authority is the authority’s alone', async () => {
    const authority = await buildUnit(server, { kind: 'AUTHORITY' as never })
    const staff = await buildStaff(server, Role.AUTHORITY, authority)
    const [{ record }] = (await submit(server, person, [await create(server, person)], { reviewUnitId: authority.id })).items as [{ record: { id: string; version: number } }]
    expect((await review(server, general, [record], 'APPROVE')).items[0].error.code).toBe('NOT_YOUR_REVIEW')
    const { hourRecords } = await ask(server, staff, '{ hourRecords(filter: { status: [PENDING] }, orderBy: SUBMITTED) { totalCount nodes { id person { name } professional { id } } } }')
    expect(hourRecords).toEqual({ totalCount: 1, nodes: [{ id: record.id, person: { name: person.name }, professional: null }] })
    expect((await review(server, staff, [record], 'APPROVE')).succeeded).toBe(1)
  })
})

describe('all that match', () => {
  it('takes what the filter matched then, and nothing that changed since', async () => {
    const other = await buildProfessional(server, { unit })
    const title = `批量${other.professionalId}`
    const records = []
    for (let i = 0; i < 5; i++) records.push(await pending(server, other, { title }))
    const asOf = server.app.clock.now().toISOString()
    server.app.clock.advance(1000)
    await withdraw(server, other, [records[0]!])
    await pending(server, other, { title })
    const result = await review(server, general, { filter: { title, status: ['PENDING'] }, asOf }, 'APPROVE')
    expect(result).toMatchObject({ succeeded: 4, failed: 0 })
    expect(await hoursOf(other)).toBe(96)
  })

  it('takes what a list shows by the instant that the list gives, however fresh it is', async () => {
    const title = `刚刚${person.professionalId}`
    await pending(server, await buildProfessional(server, { unit }), { title })
    const filter = { title, status: ['PENDING'] }
    const { totalCount, asOf } = (await ask(server, general, 'query ($filter: HourRecordFilter) { hourRecords(filter: $filter) { totalCount asOf } }', { filter })).hourRecords
    expect(totalCount).toBe(1)
    expect(await review(server, general, { filter, asOf }, 'APPROVE')).toMatchObject({ succeeded: 1, failed: 0 })
  })

  it('gives each its outcome by the same rules as one', async () => {
    const title = `混合${person.professionalId}`
    const self = await alsoAs(server, person, Role.GENERAL_ADMIN, { unit })
    const colleague = await buildProfessional(server, { unit })
    await pending(server, person, { title })
    await pending(server, colleague, { title })
    const result = await review(server, self, { filter: { title, status: ['PENDING'] }, asOf: server.app.clock.now().toISOString() }, 'APPROVE')
    expect(result).toMatchObject({ succeeded: 1, failed: 1 })
    expect(result.items[0].error.code).toBe('OWN_RECORD')
  })
})
