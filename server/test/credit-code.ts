import { randomInt } from 'node:crypto'
import { creditCodeFault } from '../src/units/credit-code.js'

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A code that checks and that no other test has; of a region (459900) that is not assigned. */
export function creditCode(organisation = `MA${Array.from({ length: 7 }, () => characters[randomInt(31)]).join('')}`, start = '91459900'): string {
  return [...characters].map(last => start + organisation + last).find(code => creditCodeFault(code) === null)!
}
