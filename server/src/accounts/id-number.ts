import { isCalendarDay } from '../calendar-day.js'

/** What can be wrong with a resident identity number. */
export type IdNumberFault = 'ID_NUMBER_LENGTH' | 'ID_NUMBER_CHARACTERS' | 'ID_NUMBER_DATE' | 'ID_NUMBER_CHECKSUM'

/** Sex as the identity number tells it. */
export type Sex = 'MALE' | 'FEMALE'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/**
 * The one form in which an identity number is kept and compared: half-width, without surrounding space or invisible
 * characters that pasting brings along, X in upper case, a number of 15 digits made into one of 18 (GB 11643: the
 * century 19 put in, the check character added). Anything else comes back as it is, for idNumberFault to judge.
 */
export function normaliseIdNumber(text: string): string {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '').trim().toUpperCase()
  return /^\d{15}$/.test(plain) ? withCheckCharacter(`${plain.slice(0, 6)}19${plain.slice(6)}`) : plain
}

/**
 * The first thing wrong with an identity number as typed, or null (GB 11643-1999): length, characters, birth date
 * (it exists and is not after today, yyyy-mm-dd), check character. The region is not looked up, since codes of regions
 * that are gone stay valid in identity numbers.
 */
export function idNumberFault(text: string, today: string): IdNumberFault | null {
  const idNumber = normaliseIdNumber(text)
  if (idNumber.length !== 18) return idNumber.length === 15 ? 'ID_NUMBER_CHARACTERS' : 'ID_NUMBER_LENGTH'
  if (!/^\d{17}[\dX]$/.test(idNumber)) return 'ID_NUMBER_CHARACTERS'
  const birthDate = birthDateOf(idNumber)
  if (!isCalendarDay(birthDate) || birthDate > today) return 'ID_NUMBER_DATE'
  return withCheckCharacter(idNumber.slice(0, 17)) === idNumber ? null : 'ID_NUMBER_CHECKSUM'
}

/** What of an identity number everybody may see, from its last four characters: '3321' gives '*****3321'. */
export function maskIdNumber(last4: string): string {
  return `*****${last4}`
}

/** The birth date, yyyy-mm-dd, of a normalised identity number without fault. */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
}

/** The sex of a normalised identity number without fault: the digit before the check character is odd for men. */
export function sexOf(idNumber: string): Sex {
  return Number(idNumber[16]) % 2 === 1 ? 'MALE' : 'FEMALE'
}

/**
 * An identity number for demo data that is nobody's: right by its check character, with a region from 459900 to 459999,
 * which GB/T 2260 has not assigned. Another sequence (0 to 99999) or birth date (yyyy-mm-dd) gives another number; an
 * odd sequence gives a man's.
 * @throws RangeError when the sequence or the day is out of range.
 */
export function demoIdNumber(sequence: number, birthDate: string): string {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > 99_999) {
    throw new RangeError(`sequence must be 0 to 99999: ${sequence}`)
  }
  if (!isCalendarDay(birthDate)) throw new RangeError(`not a calendar day: ${JSON.stringify(birthDate)}`)
  const digits = String(sequence).padStart(5, '0')
  return withCheckCharacter(`4599${digits.slice(0, 2)}${birthDate.replaceAll('-', '')}${digits.slice(2)}`)
}

/** 17 digits and their check character by ISO 7064 MOD 11-2. */
function withCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + checkCharacters[sum % 11]
}
