import { describe, expect, it } from 'vitest'
import { testServer } from '../test/app.js'

const server = testServer()

describe('migrations', () => {
  it('are all applied, and the entities ask for nothing more', async () => {
    const { migrator } = server.app.database.orm
    expect(await migrator.getPending()).toEqual([])
    expect(await migrator.checkSchema()).toBe(false)
  })
})
