import { expect, it } from 'vitest'
import { asksForReason, batchOutcome, type BatchError } from './batch-outcome'

const records = [
  { id: '1', title: '甲' },
  { id: '2', title: '乙' },
]
const error = { code: 'NOT_A_DRAFT', message: '只有待提交的学时可以提交审核。' }

it('tells what became of each record, failures first', () => {
  const outcome = batchOutcome('submit', records, { succeeded: 1, failed: 1, items: [{ id: '1' }, { id: '2', error }] })
  expect(outcome.items).toEqual([
    { id: '2', title: '乙', failure: { codes: ['NOT_A_DRAFT'], message: error.message } },
    { id: '1', title: '甲', failure: null },
  ])
})

it('knows when the server asks for a reason', () => {
  const of = (failed: BatchError) => batchOutcome('remove', records, { succeeded: 0, failed: 1, items: [{ id: '1', error: failed }] })
  const missing = { code: 'INVALID_INPUT', message: '有 1 处需要修改。', fields: [{ code: 'REASON_REQUIRED', message: '删除已提交的学时必须填写原因。' }] }
  expect(asksForReason(of(missing))).toBe(true)
  expect(of(missing).items[0]?.failure?.message).toBe('删除已提交的学时必须填写原因。')
  expect(asksForReason(of(error))).toBe(false)
  expect(asksForReason(null)).toBe(false)
})
