import { describe, expect, it } from 'vitest'
import { readCommonPasswords } from './common-passwords.js'
import { passwordFaults } from './password-rule.js'

const rule = { min: 8, max: 64, classes: true, deny: readCommonPasswords() }
const context = { login: '45990119900101123X', name: '韦小明' }

describe('the list of common passwords', () => {
  it('is long, in lower case and without short entries that would refuse too much', () => {
    expect(rule.deny.size).toBeGreaterThan(1000)
    for (const entry of rule.deny) expect(entry).toMatch(/^(?!\d{1,5}$)[a-z0-9]{4,}$/)
  })

  it.each(['5201314', 'woaini1314', 'a123456', '123456789', 'qwerty', '1qaz2wsx', 'password'])('has %s', entry => {
    expect(rule.deny.has(entry)).toBe(true)
  })
})

describe('passwordFaults', () => {
  it.each(['Tz7#mQ2vLk', 'Correct-Horse-9-Battery', '漓江Abc-桂花7#落', 'Yv!4wR8p'])('accepts %s', password => {
    expect(passwordFaults(password, rule, context)).toEqual([])
  })

  it('counts characters, not code units', () => {
    expect(passwordFaults('Tz7#mQ2', rule, context)).toEqual(['PASSWORD_SHORT'])
    expect(passwordFaults('Tz7#mQ2v', rule, context)).toEqual([])
    expect(passwordFaults(`Tz7#${'🌸'.repeat(60)}`, rule, context)).toEqual([])
    expect(passwordFaults(`Tz7#${'🌸'.repeat(61)}`, rule, context)).toEqual(['PASSWORD_LONG'])
  })

  it.each(['tz7#mq2vlk', 'TZ7#MQ2VLK', 'Tzx#mQxvLk', 'Tz7xmQ2vLk', '漓江桂花落满山坡'])(
    'asks for all four classes, which %s has not',
    password => {
      expect(passwordFaults(password, rule, context)).toEqual(['PASSWORD_CLASSES'])
      expect(passwordFaults(password, { ...rule, classes: false }, context)).toEqual([])
    },
  )

  it.each([
    'Password1!', 'Abcd1234!', 'Qwer1234!', 'PASSWORD!1', 'P@ssw0rd', 'P@ssw0rd123!', 'Admin@123', 'Aa123456!',
    '1qaz@WSX', '!QAZ2wsx', 'Qwer!@#$', 'Woaini1314!', 'Woaini@520', 'Guangxi2025!', 'Nanning@2024', 'Chen@19870512',
    'Wj123456!', 'Lzy123456@', '$ecret99!', 'We1come!', 'A5201314!', '#Huang888#',
  ])('refuses %s as common', password => {
    expect(passwordFaults(password, { ...rule, classes: false }, context)).toEqual(['PASSWORD_COMMON'])
  })

  it('lets a common word be part of something longer', () => {
    expect(passwordFaults('Dragon-7391-0462-88', rule, context)).toEqual([])
    expect(passwordFaults('Tiger&River&Stone4', rule, context)).toEqual([])
  })

  it.each([
    ['the identity number', 'Zq!45990119900101123x', context],
    ['its last six characters', 'Zqk!#01123x', context],
    ['its last six digits', 'Zqk!101123pT', context],
    ["a credit code's last six", 'zQ!2k0260e#', { login: '91512081MA62K0260E', name: '' }],
    ['a staff login', 'Tz7#LIMEImQ2', { login: 'limei', name: '' }],
    ['the name', 'Tz7#韦小明mQ2', context],
  ])('refuses %s in a password', (_, password, whose) => {
    expect(passwordFaults(password, { ...rule, classes: false }, whose)).toEqual(['PASSWORD_CONTAINS_LOGIN'])
  })

  it('takes nothing from an empty login or name', () => {
    expect(passwordFaults('Tz7#mQ2vLk', rule, { login: '', name: ' ' })).toEqual([])
  })

  it('names everything that is wrong at once', () => {
    expect(passwordFaults('abc123', rule, { login: 'abc123', name: '' })).toEqual([
      'PASSWORD_SHORT', 'PASSWORD_CLASSES', 'PASSWORD_COMMON', 'PASSWORD_CONTAINS_LOGIN',
    ])
  })
})
