import { beforeAll, expect, test } from 'vitest'
import { Role } from '../access/role.js'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'

const server = testServer()
const search = 'query ($text: String!, $regionCode: String) { searchUnits(text: $text, regionCode: $regionCode) { id name creditCode region { code } isAuthority } }'
/** A word that only this file's units have in their names. */
const mark = `甄${Date.now().toString(36)}`
const code = `91${String(Date.now()).padStart(15, '0')}K`
let person: Person

beforeAll(async () => {
  const unit = await buildUnit(server, { name: `${mark}第一人民医院`, regionCode: '450103', creditCode: code })
  await buildUnit(server, { name: `${mark}第二人民医院`, regionCode: '450200' })
  await buildUnit(server, { name: `${mark}100%_纺织<b>厂`, regionCode: '450102' })
  person = await buildProfessional(server, { unit })
})

const names = async (text: string, regionCode?: string) => (await ask(server, person, search, { text, regionCode })).searchUnits.map((unit: { name: string }) => unit.name)

test('every word must be in the name, in any order', async () => {
  expect(await names(`医院 ${mark} 第二`)).toEqual([`${mark}第二人民医院`])
})

test('the nearest to the own unit comes first', async () => {
  expect(await names(`${mark} 医院`)).toEqual([`${mark}第一人民医院`, `${mark}第二人民医院`])
})

test('a name in full comes before nearer ones that contain it', async () => {
  await buildUnit(server, { name: `${mark}药厂`, regionCode: '450200' })
  await buildUnit(server, { name: `${mark}药厂分部`, regionCode: '450103' })
  expect(await names(`${mark}药厂`)).toEqual([`${mark}药厂`, `${mark}药厂分部`])
})

test.each(['%', '_', `${mark}%医院`, `${mark}_`, '!'])('%j has no wildcard in it', async text => {
  const found = await names(text)
  for (const name of found) expect(name).toContain(text)
})

test.each([`${mark}100%_`, '%_纺织', '<b>厂'])('%s is found as it stands', async text => {
  expect(await names(text)).toContain(`${mark}100%_纺织<b>厂`)
})

test('a credit code finds its unit exactly, in either case', async () => {
  expect(await names(` ${code.toLowerCase()} `)).toEqual([`${mark}第一人民医院`])
  expect(await names(code.slice(0, 17))).toEqual([])
})

test('at most ten are found', async () => {
  for (let n = 0; n < 12; n++) await buildUnit(server, { name: `${mark}学校${n}` })
  expect(await names(`${mark}学校`)).toHaveLength(10)
})

test('a region limits to itself and all below it', async () => {
  expect(await names(`${mark} 医院`, '450200')).toEqual([`${mark}第二人民医院`])
  expect(await names(`${mark} 医院`, '450100')).toEqual([`${mark}第一人民医院`])
  expect(await names(`${mark} 医院`, '450000')).toHaveLength(2)
})

test('其他单位 of the own city comes first, then the region’s', async () => {
  const found = (await ask(server, person, search, { text: '其他单位' })).searchUnits
  expect(found).toHaveLength(10)
  expect(found.slice(0, 2).map((unit: { region: { code: string } }) => unit.region.code)).toEqual(['450100', '450000'])
})

test('其他单位 of the city is there for one of its counties', async () => {
  expect(await names('其他单位', '450204')).toEqual([expect.stringContaining('柳州')])
})

test('nothing typed finds nothing', async () => {
  expect(await names('  ')).toEqual([])
})

test('a visitor cannot search', async () => {
  expect((await attempt(server, null, search, { text: mark })).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
})

const all = 'query ($text: String, $after: String) { units(text: $text, first: 2, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } totalCount totalIsCapped } }'

test('system administrators page through all units', async () => {
  const administrator = await buildStaff(server, Role.SYSTEM_ADMIN)
  const { units: first } = await ask(server, administrator, all, { text: `${mark} 医院` })
  expect(first).toMatchObject({ totalCount: 2, totalIsCapped: false, pageInfo: { hasNextPage: false } })
  const { units: page } = await ask(server, administrator, all, { text: `${mark}学校` })
  const { units: next } = await ask(server, administrator, all, { text: `${mark}学校`, after: page.pageInfo.endCursor })
  expect([...page.nodes, ...next.nodes].map((unit: { name: string }) => unit.name)).toEqual([0, 1, 2, 3].map(n => `${mark}学校${n}`))
})

test('nobody else has the list of all units', async () => {
  expect((await attempt(server, person, all)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})
