import { describe, expect, test } from 'vitest'
import { Role } from '../access/role.js'
import { AccountKind, isStaffLogin, kindOf, loginOf } from './account-kind.js'

describe('the login typed at a tab', () => {
  test.each([
    [AccountKind.PROFESSIONAL, ' 45990019900101001x ', { kind: 'ID_NUMBER', login: '45990019900101001X' }],
    [AccountKind.UNIT_ADMIN, '459900199001010019', { kind: 'ID_NUMBER', login: '459900199001010019' }],
    [AccountKind.UNIT, '91450000mA5k000000', { kind: 'CREDIT_CODE', login: '91450000MA5K000000' }],
    [AccountKind.STAFF, ' Admin ', { kind: 'STAFF_LOGIN', login: 'admin' }],
    [AccountKind.STAFF, '459900199001010019', { kind: 'ID_NUMBER', login: '459900199001010019' }],
  ] as const)('%s, %s', (kind, typed, login) => {
    expect(loginOf(kind, typed)).toEqual(login)
  })

  test('of 15 digits is the same as of 18', () => {
    expect(loginOf(AccountKind.PROFESSIONAL, '459900900101001').login).toMatch(/^45990019900101001[\dX]$/)
  })
})

test.each([
  ['admin', true],
  ['li.na-2', true],
  ['ab', false],
  ['2fast', false],
  ['Admin', false],
  ['管理员', false],
  ['a'.repeat(41), false],
])('%s as a staff login: %s', (text, is) => {
  expect(isStaffLogin(text)).toBe(is)
})

test.each(Object.values(Role))('%s signs in from one tab', role => {
  expect(kindOf(role)).toBeDefined()
})
