import { beforeEach, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { create, pending, remove, review, submit, update, withdraw, type Ref } from '../../test/hours.js'
import type { Department } from '../units/department.entity.js'

const server = testServer()
let person: Person & { professionalId: number }
let former: Department
let next: Department
let formerAdministrator: Person
beforeEach(async () => {
  const unit = await buildUnit(server)
  former = await buildDepartment(server, unit)
  next = await buildDepartment(server, unit)
  person = await buildProfessional(server, { unit, department: former })
  formerAdministrator = await buildAdministrator(server, { unit, department: former })
})

const move = () =>
  ask(server, person, 'mutation ($input: MyProfileInput!) { updateMyProfile(version: 1, input: $input) { ... on Professional { department { id } } } }', {
    input: { phone: '13800000000', departmentId: next.id },
  })
const departmentOf = async (who: Person, { id }: Ref) => (await ask(server, who, 'query ($id: ID!) { hourRecord(id: $id) { department { id } } }', { id })).hourRecord?.department.id ?? null

it('what was refused stays with the department that refused it, until the person makes a draft of it', async () => {
  const refused = (await review(server, formerAdministrator, [await pending(server, person)], 'REJECT', { opinion: '请补充证书' })).items[0].record
  await move()
  expect(await departmentOf(formerAdministrator, refused)).toBe(String(former.id))

  const draft = await update(server, person, refused)
  expect(draft.department.id).toBe(String(next.id))
  expect(await departmentOf(formerAdministrator, refused)).toBeNull()
})

it('what is withdrawn after a move is a draft of where the person works', async () => {
  const waiting = await pending(server, person)
  await move()
  const [{ record }] = (await withdraw(server, person, [waiting])).items as [{ record: { department: { id: string } } }]
  expect(record.department.id).toBe(String(next.id))
  expect(await departmentOf(formerAdministrator, waiting)).toBeNull()
})

it('a draft that an administrator entered stays in reach of who entered it: to delete, no longer to submit', async () => {
  const draft = await create(server, formerAdministrator, {}, { professionalId: person.professionalId })
  await move()
  expect((await submit(server, formerAdministrator, [draft])).items[0].error).toMatchObject({ __typename: 'NotAllowed', code: 'PERSON_ELSEWHERE' })
  expect((await remove(server, formerAdministrator, [draft])).succeeded).toBe(1)
})
