/** What can be wrong with a unified social credit code. */
export type CreditCodeFault = 'CREDIT_CODE_LENGTH' | 'CREDIT_CODE_CHARACTERS' | 'CREDIT_CODE_CHECKSUM'

// Without I, O, S, V and Z, which are taken for digits.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * The one form in which a credit code is kept and compared: half-width, in upper case, without surrounding space or
 * invisible characters that pasting brings along.
 */
export function normaliseCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '').trim().toUpperCase()
}

/**
 * The first thing wrong with a 统一社会信用代码 as typed, or null (GB 32100-2015): length, characters, check character.
 * Codes in real use that fail the check character are known, so CREDIT_CODE_CHECKSUM asks for a reason and does not
 * refuse.
 */
export function creditCodeFault(code: string): CreditCodeFault | null {
  const normal = normaliseCreditCode(code)
  if (normal.length !== 18) return 'CREDIT_CODE_LENGTH'
  const values = Array.from(normal, character => alphabet.indexOf(character))
  if (values.includes(-1)) return 'CREDIT_CODE_CHARACTERS'
  const sum = weights.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0)
  return values[17] === (31 - (sum % 31)) % 31 ? null : 'CREDIT_CODE_CHECKSUM'
}
