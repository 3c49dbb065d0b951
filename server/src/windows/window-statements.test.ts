import { expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import type { Rows } from '../database/rows.js'
import { entryWindows } from './entry-window.js'
import { reviewWindows } from './review-window.js'

const server = testServer()
const today = '2026-05-11'

/** The statements that it takes to look at so many records of different people and units, of a year. */
async function statements(year: number, count: number, ask: (rows: Rows, records: { professionalId: number; unitId: number; year: number }[]) => Promise<unknown>): Promise<number> {
  let seen = 0
  const { rows } = server.app.database.reader
  const records = Array.from({ length: count }, (_, i) => ({ professionalId: i + 1, unitId: i + 1, year }))
  await ask((sql, params) => {
    seen++
    return rows(sql, params)
  }, records)
  return seen
}

it('looks at a year that is open in one statement, and at one that is over in as many for many as for one', async () => {
  const entry = (rows: Rows, records: { professionalId: number; year: number }[]) => entryWindows(rows, today, records, 'year')
  const review = (rows: Rows, records: { professionalId: number; unitId: number; year: number }[]) => reviewWindows(rows, today, records)
  for (const count of [1, 900]) {
    expect(await statements(2026, count, entry)).toBe(1)
    expect(await statements(2026, count, review)).toBe(1)
    expect(await statements(2025, count, review)).toBe(3)
  }
  // Of people who are nowhere there are no units to ask for.
  expect(await statements(2025, 900, entry)).toBeLessThanOrEqual(4)
})
