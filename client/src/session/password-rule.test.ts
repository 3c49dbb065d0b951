import { describe, expect, it } from 'vitest'
import { checkPassword } from './password-rule'

const site = { passwordMin: 8, passwordMax: 64, passwordClasses: true }
const broken = (password: string, rule = site) =>
  checkPassword(password, rule)
    .filter(({ kept }) => !kept)
    .map(({ key }) => key)

describe('the password rule', () => {
  it('names everything that is missing at once', () => {
    expect(broken('')).toEqual(['length', 'lower', 'upper', 'digit', 'special'])
    expect(broken('abcdefgh')).toEqual(['upper', 'digit', 'special'])
  })
  it('is kept by eight characters of four kinds', () => expect(broken('Abcdef1!')).toEqual([]))
  it('ends at the longest that the site allows', () => expect(broken(`Ab1!${'x'.repeat(61)}`)).toEqual(['length']))
  it('asks only for the length where the site asks for no kinds', () =>
    expect(broken('longenough', { ...site, passwordClasses: false })).toEqual([]))
})
