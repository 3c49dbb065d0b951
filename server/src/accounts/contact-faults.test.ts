import { expect, test } from 'vitest'
import { emailFault, maskEmail, maskPhone, normaliseContact, phoneFault, samePhone } from './contact-faults.js'

test.each(['13800138000', '+86 13800138000', '8613800138000', '0771-5866234', '07715866234', '0771-5866234-801', '010-66660000'])('%s is a phone number', phone => {
  expect(phoneFault(phone)).toBeNull()
})

test.each(['1380013800', '138001380001', '12800138000', '5866234', 'phone', '0771-586-6234', '<b>13800138000'])('%s is no phone number', phone => {
  expect(phoneFault(phone)?.code).toBe('PHONE_FORMAT')
})

test('a phone number is required', () => {
  expect(phoneFault(normaliseContact('  '))).toEqual({ path: 'phone', code: 'REQUIRED' })
})

test('full-width digits are taken as typed for half-width ones', () => {
  expect(phoneFault(normaliseContact('１３８００１３８０００'))).toBeNull()
})

test.each(['name@example.com', 'a.b+c@sub.example.com', null])('%s is an email address or none', email => {
  expect(emailFault(email)).toBeNull()
})

test.each(['name', 'name@', '@example.com', 'a b@example.com', 'name@example'])('%s is no email address', email => {
  expect(emailFault(email)?.code).toBe('EMAIL_FORMAT')
})

test('an email address has an end', () => {
  expect(emailFault(`${'a'.repeat(200)}@example.com`)).toEqual({ path: 'email', code: 'TOO_LONG', params: { max: 200, length: 212 } })
})

test.each([
  ['13800138000', '138****8000'],
  ['+86 13800138000', '+86 138****8000'],
  ['0771-5866234', '0771****6234'],
  ['010-66660000', '010****0000'],
  ['0771-5866234-801', '0771****6234-801'],
  ['12345', '****2345'],
])('of %s lists show %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown)
})

test.each([
  ['zhang@example.org', 'z***@example.org'],
  ['z@example.org', 'z***@example.org'],
  ['韦明@example.org', '韦***@example.org'],
])('of the address %s a stranger sees %s', (email, seen) => {
  expect(maskEmail(email)).toBe(seen)
})

test.each([
  ['13800001234', '138 0000-1234', true],
  ['13800001234', '+86 138 0000 1234', true],
  ['0771-2345678', '07712345678', true],
  ['13800001234', '１３８００００１２３４', true],
  ['13800001234', '13800001235', false],
  ['13800001234', '1234', false],
  ['', '', false],
])('%j and %j are one telephone number: %s', (one, other, same) => {
  expect(samePhone(one, other)).toBe(same)
})
