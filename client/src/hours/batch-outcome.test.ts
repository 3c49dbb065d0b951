import { expect, it } from 'vitest'
import { asksForReason, batchOutcome } from './batch-outcome'

const records = [
  { id: '1', title: '甲' },
  { id: '2', title: '乙' },
]
const error = { code: 'NOT_A_DRAFT', message: '只有待提交的学时可以提交审核。' }

it('tells what became of each record, failures first', () => {
  const outcome = batchOutcome('submit', records, { succeeded: 1, failed: 1, items: [{ id: '1' }, { id: '2', error }] })
  expect(outcome.items).toEqual([
    { id: '2', title: '乙', failure: error },
    { id: '1', title: '甲', failure: null },
  ])
})

it('knows when the server asks for a reason', () => {
  const of = (code: string) => batchOutcome('remove', records, { succeeded: 0, failed: 1, items: [{ id: '1', error: { code, message: '' } }] })
  expect(asksForReason(of('REASON_REQUIRED'))).toBe(true)
  expect(asksForReason(of('NOT_YOUR_ENTRY'))).toBe(false)
  expect(asksForReason(null)).toBe(false)
})
