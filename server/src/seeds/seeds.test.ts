import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { send } from '../../test/ask.js'
import { ownDatabase } from '../../test/own-database.js'
import { idNumberFault } from '../accounts/id-number.js'
import { judgeContent } from '../files/file-content.js'
import { recountAnnualHours } from '../requirements/recount-annual-hours.js'
import { creditCodeFault } from '../units/credit-code.js'
import { demoPdf } from './demo-evidence.js'
import { demoUnits } from './demo-data.js'
import { fillDemo, type DemoAccount } from './fill-demo.js'

const server = testServer(await ownDatabase('demo'))
let accounts: DemoAccount[]
beforeAll(async () => {
  accounts = await fillDemo(server.app)
})

describe('the demonstration', () => {
  it('has every kind of sign-in that scripts rely on, and fills once', async () => {
    const roles = accounts.map(({ role }) => role)
    expect(roles.filter(role => role === 'GENERAL_ADMIN').length).toBeGreaterThanOrEqual(2)
    expect(roles.filter(role => role === 'DEPARTMENT_ADMIN').length).toBeGreaterThanOrEqual(2)
    expect(roles.filter(role => role === 'PROFESSIONAL').length).toBeGreaterThan(5)
    expect(roles).toContain('AUTHORITY')
    expect(JSON.parse(readFileSync(join(server.config.dataDir, 'demo-accounts.json'), 'utf8'))).toEqual(accounts)
    expect(await fillDemo(server.app)).toEqual(accounts)
  })

  it('uses identity numbers that are valid and nobody’s, and credit codes that check', () => {
    const numbers = accounts.map(({ login }) => login).filter(login => /^\d{17}[\dX]$/.test(login) && !/^1[12]/.test(login))
    expect(numbers.length).toBeGreaterThan(10)
    for (const number of numbers) {
      expect(number.slice(0, 4)).toBe('4599')
      expect(idNumberFault(number, '2026-05-11')).toBeNull()
    }
    for (const { creditCode } of demoUnits) expect(creditCodeFault(creditCode)).toBeNull()
  })

  it('counts what its records say', async () => {
    expect(await recountAnnualHours(server.app.database.reader.rows)).toEqual([])
  })

  it('brings evidence that opens', async () => {
    expect(await judgeContent(demoPdf(['A (line)', 'B']))).toMatchObject({ mediaType: 'application/pdf' })
  })

  it('lets nobody in without signing in', async () => {
    expect((await send(server, null, '{ hourRecords { totalCount } }')).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })
})
