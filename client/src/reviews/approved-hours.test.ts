import { expect, it } from 'vitest'
import { readApprovedHours } from './approved-hours'

it.each([
  ['24', 24],
  ['4.5', 4.5],
  ['４．５', 4.5],
  ['0.5', 0.5],
  ['999.5', 999.5],
  ['0', null],
  ['-4', null],
  ['7.25', null],
  ['1000', null],
  ['abc', null],
  ['', null],
])('reads %s as %s', (typed, hours) => expect(readApprovedHours(typed)).toBe(hours))
