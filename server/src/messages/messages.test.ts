import { beforeAll, describe, expect, test, vi } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt, send, signedIn } from '../../test/ask.js'
import { alsoAs, buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { create, pending, remove, review, submit, undo } from '../../test/hours.js'
import { markRead, messagesOf, todosOf } from '../../test/messages.js'
import { statementsOf } from '../../test/statements.js'
import { buildSide, everybodyOf, type Side } from '../../test/two-units.js'
import { administrators, departments } from '../../test/unit-setup.js'
import { waitingRecords } from '../../test/waiting-records.js'
import { Role } from '../access/role.js'
import { Account } from '../accounts/account.entity.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { tell } from './tell.js'
import { tellOfClosingReviews } from './tell-of-closing-reviews.js'

const server = testServer({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@example.org' })
const kinds = async (who: Person) => (await messagesOf(server, who)).map(({ kind }) => kind)
let side: Side
beforeAll(async () => void (side = await buildSide(server)))

/** Somebody new in the department, so that a test meets its own messages only. */
const newcomer = () => buildProfessional(server, { unit: side.unit, department: side.department })

describe('a professional is told', () => {
  test('of an approval, with the hours', async () => {
    const person = await newcomer()
    const record = await pending(server, person)
    await review(server, side.departmental, [record], 'APPROVE')
    expect(await messagesOf(server, person)).toEqual([
      { id: expect.any(String), kind: 'HOURS_APPROVED', text: '“专业技术培训班”（2026 年度）已通过认定，批准 24 学时。', detail: null, read: false, hourRecordId: record.id },
    ])
  })

  test('of a refusal, with the opinion; who entered it for them is told as well', async () => {
    const person = await newcomer()
    const own = await pending(server, person)
    await review(server, side.general, [own], 'REJECT', { opinion: '缺少证明' })
    expect((await messagesOf(server, person))[0]).toMatchObject({ kind: 'HOURS_RETURNED', detail: '缺少证明', hourRecordId: own.id })

    const enterer = await buildAdministrator(server, { unit: side.unit, department: side.department })
    const written = await create(server, enterer, {}, { professionalId: person.professionalId })
    const entered = (await submit(server, enterer, [written])).items[0].record
    await review(server, side.general, [entered], 'REJECT', { opinion: '重复' })
    expect((await messagesOf(server, enterer))[0]).toMatchObject({ kind: 'ENTRIES_RETURNED', text: `代${person.name}登记的“专业技术培训班”（2026 年度）未通过认定，请查看审核意见。`, detail: '重复' })
    expect(await messagesOf(server, person)).toHaveLength(2)
  })

  test('of a deletion, with the reason, and by mail at an address that is proven', async () => {
    const person = await newcomer()
    await write(server.app.database.fork(), "update account set email = 'a@example.com', proven_email = 'a@example.com' where id = ?", [person.accountId])
    const record = await pending(server, person)
    await remove(server, side.general, [record], '重复登记')
    expect((await messagesOf(server, person))[0]).toMatchObject({
      kind: 'HOURS_DELETED',
      text: `“专业技术培训班”（2026 年度，24 学时）已被${side.general.name}删除，可以重新登记。`,
      detail: '重复登记',
      hourRecordId: null,
    })
    expect(await server.app.database.reader.rows('select address, text from outgoing_mail where account_id = ?', [person.accountId])).toEqual([['a@example.com', 'MAIL_HOURS_DELETED_TEXT']])
  })

  test('of a deletion also by who had entered it for them, which needs no reason', async () => {
    const person = await newcomer()
    const approved = (await review(server, side.general, [(await submit(server, side.departmental, [await create(server, side.departmental, {}, { professionalId: person.professionalId })])).items[0].record], 'APPROVE')).items[0].record
    expect((await remove(server, side.departmental, [approved])).succeeded).toBe(1)
    expect((await messagesOf(server, person))[0]).toMatchObject({ kind: 'HOURS_DELETED', detail: null })
  })

  test('of a decision undone', async () => {
    const person = await newcomer()
    const decided = (await review(server, side.general, [await pending(server, person)], 'APPROVE')).items[0].record
    await undo(server, side.general, [decided])
    expect(await kinds(person)).toEqual(['REVIEW_UNDONE', 'HOURS_APPROVED'])
  })

  test('in the language asked for', async () => {
    const person = await newcomer()
    await review(server, side.general, [await pending(server, person)], 'APPROVE')
    const { data } = await send(server, await signedIn(server, person), '{ messages { nodes { text } } }', {}, { 'accept-language': 'en' })
    expect(data.messages.nodes).toEqual([{ text: '“专业技术培训班” (2026) has been approved for 24 hours.' }])
    expect((await messagesOf(server, person))[0]!.text).toContain('已通过认定')
  })

  test('not of what they do themselves', async () => {
    const person = await newcomer()
    await remove(server, person, [await create(server, person)])
    await remove(server, person, [await pending(server, person)])
    expect(await messagesOf(server, person)).toEqual([])
  })

  test('once of a batch, with the number and the sum, and not again when its answer is asked for again', async () => {
    const { people, refs } = await waitingRecords(server, side.unit, { people: 2, each: 3 })
    for (let time = 0; time < 2; time++) await review(server, side.general, refs, 'APPROVE')
    for (const person of people) {
      expect(await messagesOf(server, person)).toMatchObject([{ kind: 'HOURS_APPROVED', text: '3 条学时登记已通过认定，共批准 48 学时。', hourRecordId: null }])
    }
  })
})

test('what is to be told once is told once, in one role and in all', async () => {
  const person = await newcomer()
  for (const assignmentId of [person.assignmentId, null]) {
    const news = { accountId: person.accountId, assignmentId, kind: 'ROLE_GIVEN' as const, params: { role: Role.SUPPORT }, once: 'trial' }
    for (let time = 0; time < 2; time++) await transactionally(server.app.database.fork(), em => tell(em, server.app, [news, news]))
  }
  expect(await kinds(person)).toHaveLength(2)

  await write(server.app.database.fork(), "update account set email = 'b@example.com', proven_email = 'b@example.com' where id = ?", [person.accountId])
  const mailed = { accountId: person.accountId, kind: 'HOURS_DELETED' as const, params: { title: '培训', year: 2026, hours: 8, by: '学院' }, once: 'trial by mail' }
  await Promise.all([0, 1, 2].map(() => transactionally(server.app.database.fork(), em => tell(em, server.app, [mailed]))))
  expect(await kinds(person)).toHaveLength(3)
  expect(await server.app.database.reader.rows('select text from outgoing_mail where account_id = ?', [person.accountId])).toEqual([['TOLD_HOURS_DELETED']])
})

describe('those who review are told', () => {
  test('of new submissions once until they read it, with what waits now', async () => {
    const { general, departmental, authority, unit, department } = await buildSide(server)
    const start = (await messagesOf(server, general)).length
    await markRead(server, general, { upTo: '999999999' })
    await markRead(server, departmental, { upTo: '999999999' })
    server.app.clock.advance(1)
    const records = []
    for (let i = 0; i < 3; i++) records.push(await pending(server, await buildProfessional(server, { unit, department })))
    await pending(server, await buildProfessional(server, { unit }))

    expect(await messagesOf(server, general)).toHaveLength(start + 1)
    expect((await messagesOf(server, general))[0]).toMatchObject({ kind: 'HOURS_SUBMITTED', text: '有新提交的学时登记，4 条待审核。' })
    expect((await messagesOf(server, departmental))[0]!.text).toBe('有新提交的学时登记，3 条待审核。')
    expect(await kinds(authority)).toEqual([])

    await review(server, departmental, records, 'APPROVE')
    expect((await messagesOf(server, departmental))[0]!.text).toBe('有新提交的学时登记，均已办理。')
    await markRead(server, general, { upTo: '999999999' })
    server.app.clock.advance(1)
    await pending(server, await buildProfessional(server, { unit }))
    expect((await messagesOf(server, general)).slice(0, 2).map(({ text, read }) => [text, read])).toEqual([
      ['有新提交的学时登记，1 条待审核。', false],
      ['有新提交的学时登记，1 条待审核。', true],
    ])
  })

  test('once also of people who submit at the same moment', async () => {
    const unit = await buildUnit(server)
    const general = await buildAdministrator(server, { unit })
    const people = await Promise.all(Array.from({ length: 6 }, () => buildProfessional(server, { unit })))
    const records = await Promise.all(people.map(person => create(server, person)))
    await Promise.all(people.map((person, i) => submit(server, person, [records[i]])))
    expect(await messagesOf(server, general)).toMatchObject([{ kind: 'HOURS_SUBMITTED', text: '有新提交的学时登记，6 条待审核。' }])
  })

  test('at an authority of what was submitted to it', async () => {
    const { authority, person } = await buildSide(server)
    await submit(server, person, [await create(server, person)], { reviewUnitId: authority.unitId! })
    expect(await messagesOf(server, authority)).toMatchObject([{ kind: 'HOURS_SUBMITTED', text: '有新提交的学时登记，1 条待审核。' }])
  })

  test('of a review that closes soon, once, where something of that year waits', async () => {
    const { general, departmental, authority } = await buildSide(server)
    const { clock, database } = server.app
    const before = clock.now().toISOString()
    const closing = (who: Person) => messagesOf(server, who).then(all => all.filter(({ kind }) => kind === 'REVIEW_CLOSES'))
    const [[day] = []] = await database.reader.rows('select review_closes_on from annual_requirement where year = 2026', [])
    await write(database.fork(), 'update annual_requirement set review_closes_on = ? where year = 2026', ['2026-06-30'])
    try {
      clock.set('2026-06-15T02:00:00Z')
      await tellOfClosingReviews(server.app)
      expect(await closing(general)).toEqual([])
      clock.set('2026-06-16T02:00:00Z')
      await Promise.all([tellOfClosingReviews(server.app), tellOfClosingReviews(server.app)])
      for (const who of [general, departmental]) expect(await closing(who)).toMatchObject([{ text: '2026 年度学时的审核于 2026-06-30 截止，还有 1 条待审核。' }])
      expect(await closing(authority)).toEqual([])
      await markRead(server, general, { upTo: '999999999' })
      await tellOfClosingReviews(server.app)
      expect(await closing(general)).toHaveLength(1)
    } finally {
      clock.set(before)
      await write(database.fork(), 'update annual_requirement set review_closes_on = ? where year = 2026', [day as string | null])
    }
  })
})

describe('administrators are told', () => {
  test('of a role given, changed and withdrawn, whatever role they are in', async () => {
    const { account, unit, department } = await buildSide(server)
    const api = administrators(server)
    const person = await buildProfessional(server, { unit })
    const added = (await api.add(account, { idNumber: person.login, name: person.name, departmentId: String(department.id) })).administrator
    const changed = await api.change(account, added, { departmentId: null })
    await api.remove(account, changed)
    expect((await messagesOf(server, person)).map(({ text }) => text)).toEqual([
      `您不再是${unit.name}的总管理员。`,
      `您的管理范围已调整，现为${unit.name}的总管理员。`,
      `您已成为${unit.name} ${department.name}的二级管理员。`,
    ])
  })

  test('of a department that is closed, and of entries that pass on to them', async () => {
    const { account, general, unit, department, person } = await buildSide(server)
    const leaving = await buildAdministrator(server, { unit, department })
    await create(server, leaving, {}, { professionalId: person.professionalId })
    const api = departments(server)
    const row = (await api.list(account)).nodes.find(({ id }: { id: string }) => id === String(department.id))
    await api.close(account, row)
    expect((await messagesOf(server, general))[0]).toMatchObject({ kind: 'ENTRIES_HANDED_ON', text: `${leaving.name}代为登记、尚未完成的 1 条学时转由您继续办理。` })
    const { reader } = server.app.database
    expect(await reader.rows('select kind, assignment_id from message where account_id = ?', [leaving.accountId])).toContainEqual(['ROLE_WITHDRAWN', 0])
  })
})

describe('nobody reads another’s', () => {
  test('of another unit, department, or of those they administer: not in lists, not by marking', async () => {
    const other = await buildSide(server)
    const [mine] = await messagesOf(server, side.person)
    expect(mine!.read).toBe(false)
    for (const [, who] of [...everybodyOf(other), ...everybodyOf(side).filter(([name]) => name !== 'the person')]) {
      expect((await messagesOf(server, who)).map(({ id }) => id)).not.toContain(mine!.id)
      await markRead(server, who, { ids: [mine!.id] })
      await markRead(server, who, { upTo: mine!.id })
    }
    expect((await messagesOf(server, side.person)).find(({ id }) => id === mine!.id)!.read).toBe(false)
    await expect(ask(server, null, '{ messages { nodes { id } } }')).rejects.toThrow('UNAUTHENTICATED')
  })

  test('but the holder in the role that they concern, and is told of those of other roles', async () => {
    const person = await newcomer()
    const asAdministrator = await alsoAs(server, person, Role.DEPARTMENT_ADMIN, { unit: side.unit, department: side.department })
    await review(server, side.general, [await pending(server, person)], 'APPROVE')
    await pending(server, await newcomer())
    expect(await kinds(person)).toEqual(['HOURS_APPROVED'])
    expect(await kinds(asAdministrator)).toEqual(['HOURS_SUBMITTED'])
    expect(await todosOf(server, person)).toMatchObject({ unreadMessages: 1, unreadElsewhere: 1 })
  })
})

test('one is marked as read, or all up to the newest shown; what came since stays unread', async () => {
  const person = await newcomer()
  const told = async () => review(server, side.general, [await pending(server, person)], 'APPROVE')
  for (let i = 0; i < 3; i++) await told()
  const [newest, , oldest] = await messagesOf(server, person)
  expect(await markRead(server, person, { ids: [oldest!.id] })).toBe(2)
  await told()
  expect(await markRead(server, person, { upTo: newest!.id })).toBe(1)
  expect(await messagesOf(server, person, true)).toHaveLength(1)
  for (const which of [{}, { ids: [oldest!.id], upTo: oldest!.id }, { ids: Array.from({ length: 101 }, () => '1') }]) {
    const { errors } = await attempt(server, person, 'mutation ($ids: [ID!], $upTo: ID) { markMessagesRead(ids: $ids, upTo: $upTo) { unreadMessages } }', which)
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  }
})

test('to-dos are what waits for the role', async () => {
  const unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  const general = await buildAdministrator(server, { unit })
  const departmental = await buildAdministrator(server, { unit, department })
  const person = await buildProfessional(server, { unit })
  const inside = await buildProfessional(server, { unit, department })
  await review(server, general, [await pending(server, person)], 'REJECT', { opinion: '缺少证明' })
  await pending(server, inside)
  await pending(server, person)
  const nothing = { unreadElsewhere: 0, waitingReviews: null, staffWithoutDepartment: null, staffToConfirm: null, returnedRecords: null }
  expect(await todosOf(server, general)).toEqual({ ...nothing, returnedRecords: 0, unreadMessages: 1, waitingReviews: 2, staffWithoutDepartment: 1, staffToConfirm: 0 })
  expect(await todosOf(server, departmental)).toEqual({ ...nothing, returnedRecords: 0, unreadMessages: 1, waitingReviews: 1, staffToConfirm: 0 })
  expect(await todosOf(server, person)).toEqual({ ...nothing, unreadMessages: 1, returnedRecords: 1 })
})

describe('statements do not grow', () => {
  /** The statements that a change runs, on the connection that all transactions use. */
  async function written(work: () => Promise<unknown>): Promise<number> {
    const execute = vi.spyOn(server.app.database.fork().getConnection(), 'execute')
    try {
      await work()
      return execute.mock.calls.length
    } finally {
      execute.mockRestore()
    }
  }

  test('with the number of people and records of a batch', async () => {
    const costs: number[] = []
    for (const [people, each] of [[2, 1], [60, 1], [2, 60]] as const) {
      const unit = await buildUnit(server)
      const general = await buildAdministrator(server, { unit })
      const { refs } = await waitingRecords(server, unit, { people, each })
      const few = refs.slice(0, 100)
      costs.push(await written(() => review(server, general, few, 'APPROVE')))
    }
    expect(costs[0]).toBeGreaterThan(5)
    expect(costs).toEqual(costs.map(() => costs[0]))
  })

  test('with the administrators who are told of a submission', async () => {
    const costs = []
    for (const count of [1, 6]) {
      const unit = await buildUnit(server)
      for (let i = 0; i < count; i++) await buildAdministrator(server, { unit })
      const person = await buildProfessional(server, { unit })
      const record = await create(server, person)
      costs.push(await written(() => submit(server, person, [record])))
    }
    expect(costs[0]).toBe(costs[1])
  })

  test('with the messages of a page, nor with what waits for them', async () => {
    const query = () => messagesOf(server, side.general)
    const before = (await statementsOf(server, query)).filter(sql => sql !== 'EntityManager').length
    for (let i = 0; i < 3; i++) {
      await markRead(server, side.general, { upTo: '999999999' })
      await pending(server, await newcomer())
    }
    const after = (await statementsOf(server, query)).filter(sql => sql !== 'EntityManager').length
    expect(after).toBe(before)
    // The session, the rows, what waits.
    expect(after).toBe(3)
    expect((await statementsOf(server, () => todosOf(server, side.general))).filter(sql => sql !== 'EntityManager')).toHaveLength(2)
  })
})

test('an account that was made is told what it is', async () => {
  const { account, unit } = await buildSide(server)
  const added = (await administrators(server).add(account)).administrator
  const [[accountId] = []] = await server.app.database.reader.rows('select account_id from assignment where id = ?', [Number(added.id)])
  const known = await server.app.database.fork().findOneOrFail(Account, Number(accountId))
  expect(await messagesOf(server, { accountId: known.id, assignmentId: Number(added.id) } as Person)).toMatchObject([{ kind: 'ROLE_GIVEN', text: `您已成为${unit.name}的总管理员。` }])
})
