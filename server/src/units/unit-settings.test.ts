import { beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt } from '../../test/ask.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { Role } from '../access/role.js'
import type { Unit } from './unit.entity.js'

const server = testServer()
const fields = 'version departmentChoiceConfirmed departmentAdminsConfirm history { byName departmentChoiceConfirmed departmentAdminsConfirm }'
const document = `mutation ($version: Int!, $choice: Boolean!, $admins: Boolean!) {
  updateUnitSettings(version: $version, departmentChoiceConfirmed: $choice, departmentAdminsConfirm: $admins) { __typename ... on UnitSettings { ${fields} } ... on UserError { code } } }`

let unit: Unit
let general: Person
beforeEach(async () => {
  unit = await buildUnit(server)
  general = await buildAdministrator(server, { unit })
})
const change = async (version: number, choice: boolean, admins: boolean, by = general) => (await ask(server, by, document, { version, choice, admins })).updateUnitSettings
const read = async (by: Person) => (await ask(server, by, `{ unitSettings { ${fields} } }`)).unitSettings

test('begin with no, are changed by the general administrator and the unit’s account, and say by whom', async () => {
  expect(await read(general)).toEqual({ version: 1, departmentChoiceConfirmed: false, departmentAdminsConfirm: false, history: [] })
  const account = await buildStaff(server, Role.UNIT, unit)
  await change(1, true, false)
  expect(await change(2, true, true, account)).toMatchObject({
    version: 3,
    departmentChoiceConfirmed: true,
    history: [
      { byName: account.name, departmentChoiceConfirmed: true, departmentAdminsConfirm: true },
      { byName: general.name, departmentChoiceConfirmed: true, departmentAdminsConfirm: false },
    ],
  })
})

test('asked for again as they are, nothing changes; on what somebody else changed there is a conflict', async () => {
  await change(1, true, false)
  expect(await change(1, true, false)).toMatchObject({ __typename: 'UnitSettings', version: 2, history: [{}] })
  expect(await change(1, false, true)).toMatchObject({ __typename: 'Conflict' })
  const outcomes = await Promise.all([change(2, false, false), change(2, true, true)])
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'UnitSettings'])
})

test('are another unit’s own, and nobody else’s', async () => {
  await change(1, true, true)
  expect(await read(await buildAdministrator(server, { unit: await buildUnit(server) }))).toMatchObject({ departmentChoiceConfirmed: false, history: [] })
  const department = await buildDepartment(server, unit)
  for (const who of [await buildAdministrator(server, { unit, department }), await buildProfessional(server, { unit }), await buildStaff(server, Role.AUTHORITY, unit), null]) {
    for (const asked of [`{ unitSettings { version } }`, document]) {
      expect((await attempt(server, who, asked, { version: 2, choice: false, admins: false })).errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/)
    }
  }
})
