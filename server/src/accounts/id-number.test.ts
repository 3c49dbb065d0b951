import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDateOf, demoIdNumber, idNumberFault, maskIdNumber, normaliseIdNumber, sexOf } from './id-number.js'

const today = '2026-05-11'

describe('normaliseIdNumber', () => {
  it.each([
    ['11010519491231002x', '11010519491231002X'],
    ['  11010519491231002X\t', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['\u202a11010519491231002X\u202c', '11010519491231002X'],
    ['\u300011010519491231002X', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['not a number', 'NOT A NUMBER'],
    ['', ''],
  ])('makes %j into %j', (text, idNumber) => {
    expect(normaliseIdNumber(text)).toBe(idNumber)
  })
})

describe('idNumberFault', () => {
  it.each(['11010519491231002X', '11010519491231002x', '440524188001010014', '34052419800101001X', '110105491231002'])(
    'finds nothing wrong with %s',
    text => {
      expect(idNumberFault(text, today)).toBeNull()
    },
  )

  it.each([
    ['', 'ID_NUMBER_LENGTH'],
    ['1101051949123100', 'ID_NUMBER_LENGTH'],
    ['11010519491231002X0', 'ID_NUMBER_LENGTH'],
    ['11010519491231002Y', 'ID_NUMBER_CHARACTERS'],
    ['1101051949123100X2', 'ID_NUMBER_CHARACTERS'],
    ['11010549123100X', 'ID_NUMBER_CHARACTERS'],
    ['110105194902300021', 'ID_NUMBER_DATE'],
    ['110105491331002', 'ID_NUMBER_DATE'],
    ['110105194912310021', 'ID_NUMBER_CHECKSUM'],
    ['11010519491213002X', 'ID_NUMBER_CHECKSUM'],
  ])('finds %j to have %s', (text, fault) => {
    expect(idNumberFault(text, today)).toBe(fault)
  })

  it('takes a birth date of today and none after it', () => {
    const born = demoIdNumber(1, '2026-05-11')
    expect(idNumberFault(born, '2026-05-11')).toBeNull()
    expect(idNumberFault(born, '2026-05-10')).toBe('ID_NUMBER_DATE')
  })

  it('notices every single wrong digit', () => {
    const right = '34052419800101001X'
    fc.assert(fc.property(fc.nat(16), fc.nat(9), (index, digit) => {
      fc.pre(right[index] !== String(digit))
      expect(idNumberFault(right.slice(0, index) + digit + right.slice(index + 1), today)).not.toBeNull()
    }))
  })
})

describe('what an identity number tells', () => {
  it('is the birth date and the sex', () => {
    expect(birthDateOf('34052419800101001X')).toBe('1980-01-01')
    expect(sexOf('34052419800101001X')).toBe('MALE')
    expect(sexOf('11010519491231002X')).toBe('FEMALE')
  })

  it('is only the last four to others', () => {
    expect(maskIdNumber('3321')).toBe('*****3321')
  })
})

describe('demoIdNumber', () => {
  it('is right by its check character and carries an unassigned region', () => {
    fc.assert(fc.property(fc.nat(99_999), sequence => {
      const idNumber = demoIdNumber(sequence, '1988-02-29')
      expect(idNumber).toMatch(/^4599\d{2}19880229/)
      expect(idNumberFault(idNumber, today)).toBeNull()
      expect(sexOf(idNumber)).toBe(sequence % 2 === 1 ? 'MALE' : 'FEMALE')
    }))
  })

  it('is another for another sequence', () => {
    const made = new Set(Array.from({ length: 5000 }, (_, sequence) => demoIdNumber(sequence * 20, '1990-06-01')))
    expect(made.size).toBe(5000)
  })

  it('refuses what it cannot make', () => {
    expect(() => demoIdNumber(100_000, '1990-06-01')).toThrow(RangeError)
    expect(() => demoIdNumber(1.5, '1990-06-01')).toThrow(RangeError)
    expect(() => demoIdNumber(1, '1990-06-31')).toThrow(RangeError)
  })
})
