import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { Role } from '../access/role.js'
import type { Unit } from '../units/unit.entity.js'

const server = testServer()
let unit: Unit
let general: Person
let departmental: Person
let colleague: Person
beforeAll(async () => {
  unit = await buildUnit(server)
  general = await buildAdministrator(server, { unit })
  departmental = await buildAdministrator(server, { unit, department: await buildDepartment(server, unit) })
  colleague = await buildAdministrator(server, { unit, department: await buildDepartment(server, unit) })
})

const result = '{ __typename ... on OpinionTemplate { id version text decision createdBy usedAt } ... on UserError { code message } ... on InvalidInput { fields { path code } } ... on Conflict { version } }'
interface Template {
  readonly id: string
  readonly version: number
}
const add = async (who: Person, text: string, more: { decision?: string; idempotencyKey?: string } = {}) =>
  (await ask(server, who, `mutation ($decision: ReviewDecision!, $text: String!, $idempotencyKey: String) { addOpinionTemplate(decision: $decision, text: $text, idempotencyKey: $idempotencyKey) ${result} }`, { decision: 'REJECT', text, ...more })).addOpinionTemplate
const change = async (who: Person, { id, version }: Template, text: string) =>
  (await ask(server, who, `mutation ($id: ID!, $version: Int!, $text: String!) { updateOpinionTemplate(id: $id, version: $version, text: $text) ${result} }`, { id, version, text })).updateOpinionTemplate
const drop = async (who: Person, { id, version }: Template) =>
  (await ask(server, who, `mutation ($id: ID!, $version: Int!) { deleteOpinionTemplate(id: $id, version: $version) ${result} }`, { id, version })).deleteOpinionTemplate
const use = async (who: Person, { id }: Template) => (await ask(server, who, `mutation ($id: ID!) { useOpinionTemplate(id: $id) ${result} }`, { id })).useOpinionTemplate
const list = async (who: Person, decision = 'REJECT'): Promise<{ text: string; permissions: { canChange: { allowed: boolean; code: string | null } } }[]> =>
  (await ask(server, who, 'query ($decision: ReviewDecision!) { opinionTemplates(decision: $decision) { text permissions { canChange { allowed code } } } }', { decision })).opinionTemplates
const texts = async (who: Person, decision?: string) => (await list(who, decision)).map(({ text }) => text)

describe('常用意见', () => {
  it('are kept for all reviewers of the unit, each for its decision', async () => {
    expect(await add(departmental, '  缺少结业证书，请补充。 ')).toMatchObject({ __typename: 'OpinionTemplate', text: '缺少结业证书，请补充。', createdBy: departmental.name, usedAt: null })
    await add(general, '符合规定。', { decision: 'APPROVE' })
    for (const who of [general, departmental, colleague]) {
      expect(await texts(who)).toEqual(['缺少结业证书，请补充。'])
      expect(await texts(who, 'APPROVE')).toEqual(['符合规定。'])
    }
  })

  it('stand in the order of their last use, whatever is edited', async () => {
    const own = await buildUnit(server)
    const who = await buildAdministrator(server, { unit: own })
    const made = []
    for (const text of ['一', '二', '三']) made.push(await add(who, text))
    for (const one of [made[2]!, made[1]!]) {
      server.app.clock.advance(1000)
      expect(await use(who, one)).toMatchObject({ id: one.id, version: one.version })
    }
    expect(await texts(who)).toEqual(['二', '三', '一'])
    expect(await change(who, made[2]!, '叁')).toMatchObject({ text: '叁', version: 2 })
    expect(await texts(who)).toEqual(['二', '叁', '一'])
  })

  it('name every fault of a text', async () => {
    const made = await add(general, '学时与附件不符。')
    for (const [text, code] of [['  ', 'REQUIRED'], ['长'.repeat(1001), 'TOO_LONG'], ['缺少结业证书，请补充。', 'TEMPLATE_EXISTS']] as const) {
      expect((await add(general, text)).fields).toEqual([{ path: 'text', code }])
      expect((await change(general, made, text)).fields).toEqual([{ path: 'text', code }])
    }
    expect(await add(general, '长'.repeat(1000))).toMatchObject({ __typename: 'OpinionTemplate' })
    expect(await change(general, made, '学时与附件不符。')).toMatchObject({ __typename: 'OpinionTemplate' })
  })

  it('are added once for one key, also at the same time', async () => {
    const idempotencyKey = `key-${general.accountId}`
    const both = await Promise.all([add(general, '同一条', { idempotencyKey }), add(general, '同一条', { idempotencyKey })])
    expect(both[0].id).toBe(both[1].id)
    expect((await texts(general)).filter(text => text === '同一条')).toHaveLength(1)
  })

  it('are changed and deleted as they were seen', async () => {
    const made = await add(general, '甲')
    const both = await Promise.all([change(general, made, '乙'), change(general, made, '丙')])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'OpinionTemplate'])
    expect(await drop(general, made)).toMatchObject({ __typename: 'Conflict', version: 2 })
    expect(await drop(general, { ...made, version: 2 })).toMatchObject({ __typename: 'OpinionTemplate', id: made.id })
    expect(await drop(general, { ...made, version: 2 })).toMatchObject({ __typename: 'NotFound' })
  })

  it('of others are not a department’s to change', async () => {
    const made = await add(departmental, '由部门添加')
    for (const act of [() => change(colleague, made, '改'), () => drop(colleague, made)]) expect(await act()).toMatchObject({ __typename: 'NotAllowed', code: 'TEMPLATE_OF_ANOTHER' })
    const seen = (await list(colleague)).find(({ text }) => text === '由部门添加')
    expect(seen!.permissions.canChange).toEqual({ allowed: false, code: 'TEMPLATE_OF_ANOTHER' })
    expect(await change(departmental, made, '由部门改')).toMatchObject({ text: '由部门改' })
    expect(await drop(general, { ...made, version: 2 })).toMatchObject({ __typename: 'OpinionTemplate' })
  })

  it('are at most 50, also when two add the last one at once', async () => {
    const who = await buildAdministrator(server, { unit: await buildUnit(server) })
    for (let i = 1; i < 50; i++) await add(who, `第 ${i} 条`)
    const both = await Promise.all([add(who, '甲'), add(who, '乙')])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'OpinionTemplate'])
    expect((await add(who, '丙')).fields).toEqual([{ path: 'text', code: 'TOO_MANY_TEMPLATES' }])
    expect(await texts(who)).toHaveLength(50)
  })
})

describe('nobody else', () => {
  it('sees, uses, changes or deletes them', async () => {
    const made = await add(general, '本单位的')
    const authority = await buildStaff(server, Role.AUTHORITY, await buildUnit(server, { kind: 'AUTHORITY' as never }))
    const neighbour = await buildAdministrator(server, { unit: await buildUnit(server) })
    for (const who of [authority, neighbour]) {
      expect(await texts(who)).toEqual([])
      for (const act of [() => use(who, made), () => change(who, made, '改'), () => drop(who, made)]) expect(await act()).toMatchObject({ __typename: 'NotFound' })
    }
    for (const who of [await buildProfessional(server, { unit }), await buildStaff(server, Role.UNIT, unit), await buildStaff(server, Role.SUPPORT)]) {
      expect((await attempt(server, who, '{ opinionTemplates(decision: REJECT) { id } }')).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
    }
  })
})
