import { describe, expect, it } from 'vitest'
import { creditCodeFault, normaliseCreditCode } from './credit-code.js'

describe('creditCodeFault', () => {
  it.each([
    '91512081MA62K0260E', '12450126791325812B', '91450403498738853K', '91450103MA5P0R272E', '12450923499429892G',
    '12450100MB1760335W', '91512081ma62k0260e', ' ９１５１２０８１ＭＡ６２Ｋ０２６０Ｅ ',
  ])('finds nothing wrong with %s', code => {
    expect(creditCodeFault(code)).toBeNull()
  })

  it.each([
    '914500047007007200', '91350211M0000XUF46', '91350100M0001TGQXM', '91512081MA62K0260F', '19512081MA62K0260E',
  ])('finds only the check character of %s wrong', code => {
    expect(creditCodeFault(code)).toBe('CREDIT_CODE_CHECKSUM')
  })

  it('accepts the same codes with the check character that the rule gives', () => {
    expect(creditCodeFault('914500047007007208')).toBeNull()
    expect(creditCodeFault('91350100M000100Y43')).toBeNull()
  })

  it.each(['91350100M000100Y4Z', '91512081MA62KO260E', '91512081 A62K0260E', '九1512081MA62K0260E'])(
    'refuses characters outside the alphabet, as in %s',
    code => {
      expect(creditCodeFault(code)).toBe('CREDIT_CODE_CHARACTERS')
    },
  )

  it.each(['', '91512081MA62K0260', '91512081MA62K0260E1'])('refuses the length of %j', code => {
    expect(creditCodeFault(code)).toBe('CREDIT_CODE_LENGTH')
  })
})

describe('normaliseCreditCode', () => {
  it('is half-width, in upper case and without space around it', () => {
    expect(normaliseCreditCode(' ９１512081ma62k0260e\u200b')).toBe('91512081MA62K0260E')
  })
})
