import { expect, test } from 'vitest'
import { furthest, lengthOf, merged, resumeAt, without } from './ranges'

const range = (startMs: number, endMs: number) => ({ startMs, endMs })

test('ranges that touch or overlap are one', () => {
  expect(merged([range(5, 9), range(0, 5), range(20, 30), range(22, 25), range(40, 40)])).toEqual([range(0, 9), range(20, 30)])
  expect(lengthOf([range(0, 10), range(5, 12)])).toBe(12)
})

test('what the server holds is taken from what is to be sent', () => {
  expect(without([range(0, 30)], [range(5, 10), range(20, 40)])).toEqual([range(0, 5), range(10, 20)])
  expect(without([range(0, 30)], [range(0, 30)])).toEqual([])
})

test('one goes on where nothing was watched, and may seek as far as one has been', () => {
  expect([resumeAt([]), resumeAt([range(0, 7), range(9, 12)]), resumeAt([range(3, 7)])]).toEqual([0, 7, 0])
  expect([furthest([]), furthest([range(9, 12), range(0, 7)])]).toEqual([0, 12])
})
