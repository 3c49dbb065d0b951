import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt, send, signedIn } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { statementsOf } from '../../test/statements.js'
import { Role } from '../access/role.js'
import { write } from '../database/write.js'
import type { Department } from '../units/department.entity.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
const list = `query ($filter: ProfessionalFilter, $orderBy: ProfessionalOrder, $descending: Boolean, $first: Int, $after: String) {
  professionals(filter: $filter, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
    nodes { id name accountState maskedPhone department { id } titleSeries { code } } totalCount pageInfo { hasNextPage endCursor }
  }
}`

let unit: Unit
let first: Department
let second: Department
let general: Person
let departmental: Person
const people: Record<'wei' | 'huang' | 'lu' | 'meng', Person> = {} as never

beforeAll(async () => {
  unit = await buildUnit(server)
  first = await buildDepartment(server, unit)
  second = await buildDepartment(server, unit)
  general = await buildAdministrator(server, { unit })
  departmental = await buildAdministrator(server, { unit, department: first })
  people.wei = await buildProfessional(server, { unit, department: second }, { name: '丁韦', password: 'Kaiyuan-2026-xueshi' })
  people.huang = await buildProfessional(server, { unit, department: first }, { name: '丙黄' })
  people.lu = await buildProfessional(server, { unit }, { name: '乙陆' })
  people.meng = await buildProfessional(server, { unit, department: first }, { name: '丙黄' })
  const em = server.app.database.fork()
  await write(em, 'update account set locked_at = 1 where id = ?', [people.lu.accountId])
  await write(em, 'update account set phone = ? where id = ?', ['0771-5678901', people.meng.accountId])
})

const asked = async (who: Person, variables: object = {}) => (await ask(server, who, list, { first: 50, ...variables })).professionals
const names = async (who: Person, variables: object = {}) => (await asked(who, variables)).nodes.map(({ name }: { name: string }) => name)

test('the unit’s staff by its administrators and its account, the department’s by the department’s', async () => {
  expect(await names(general)).toEqual(['丁韦', '丙黄', '乙陆', '丙黄'])
  expect(await names(await buildStaff(server, Role.UNIT, unit))).toHaveLength(4)
  expect(await names(departmental)).toEqual(['丙黄', '丙黄'])
})

test('account state and a masked phone', async () => {
  const { nodes } = await asked(general)
  expect(nodes.map(({ accountState, maskedPhone }: Record<string, string>) => [accountState, maskedPhone])).toEqual([
    ['ACTIVATED', '138****0000'],
    ['NOT_ACTIVATED', '138****0000'],
    ['LOCKED', '138****0000'],
    ['NOT_ACTIVATED', '0771****8901'],
  ])
})

describe('filtered', () => {
  test.each([
    ['by part of the name', () => ({ name: '黄' }), ['丙黄', '丙黄']],
    ['by the whole identity number', () => ({ idNumber: ` ${people.lu.login.toLowerCase()}` }), ['乙陆']],
    ['by part of an identity number: nobody', () => ({ idNumber: people.lu.login.slice(0, 10) }), []],
    ['by department', () => ({ departmentId: first.id }), ['丙黄', '丙黄']],
    ['by having no department', () => ({ withoutDepartment: true }), ['乙陆']],
    ['by having one', () => ({ withoutDepartment: false }), ['丁韦', '丙黄', '丙黄']],
    ['by account state', () => ({ accountState: 'NOT_ACTIVATED' }), ['丙黄', '丙黄']],
    ['by both', () => ({ accountState: 'LOCKED', departmentId: first.id }), []],
  ])('%s', async (_, filter, found) => {
    const page = await asked(general, { filter: filter() })
    expect(page.nodes.map(({ name }: { name: string }) => name)).toEqual(found)
    expect(page.totalCount).toBe(found.length)
  })
})

describe('in order', () => {
  test.each([
    ['NAME', false, ['丁韦', '丙黄', '丙黄', '乙陆']],
    ['NAME', true, ['乙陆', '丙黄', '丙黄', '丁韦']],
    ['DEPARTMENT', false, ['乙陆', '丙黄', '丙黄', '丁韦']],
    ['DEPARTMENT', true, ['丁韦', '丙黄', '丙黄', '乙陆']],
    ['ADDED', true, ['丙黄', '乙陆', '丙黄', '丁韦']],
  ])('%s, descending %s, also page by page', async (orderBy, descending, expected) => {
    expect(await names(general, { orderBy, descending })).toEqual(expected)
    const seen: { id: string; name: string }[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page: { nodes: { id: string; name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await asked(general, { orderBy, descending, first: 1, after })
      seen.push(...page.nodes)
      after = page.pageInfo.endCursor
      more = page.pageInfo.hasNextPage
    }
    expect(seen.map(({ name }) => name)).toEqual(expected)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(4)
  })

  test('of a province is refused: nobody puts a million people in order', async () => {
    const answer = await attempt(server, await buildStaff(server, Role.SUPPORT), 'query { professionals(orderBy: NAME) { nodes { id } } }')
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  })
})

test('one statement for the rows, one more for what may be done with them, whatever their number', async () => {
  const query = `{ professionals(first: 50) { nodes {
    id name maskedIdNumber maskedPhone accountState position department { name } titleSeries { name } permissions { canManage { allowed } canResetAccess { allowed } }
  } } }`
  const cookie = await signedIn(server, general)
  expect(await statementsOf(server, () => send(server, cookie, query))).toHaveLength(1 + 1 + 1)
})

test('support cannot find out by filter what it does not see', async () => {
  const answer = await attempt(server, await buildStaff(server, Role.SUPPORT), 'query { professionals(filter: { accountState: LOCKED }) { totalCount } }')
  expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})
