import { expect, test } from 'vitest'
import { RunningExports } from './running-exports.js'

test('an account starts no more than it may, others are not held up', () => {
  const running = new RunningExports(2)
  expect([running.start(1), running.start(1), running.start(1), running.start(2)]).toEqual([true, true, false, true])
})

test('one that ends makes room for one', () => {
  const running = new RunningExports(2)
  running.start(1)
  running.start(1)
  running.end(1)
  expect([running.start(1), running.start(1)]).toEqual([true, false])
})
