/** What can be wrong with a password that somebody chooses. */
export type PasswordFault =
  | 'PASSWORD_SHORT'
  | 'PASSWORD_LONG'
  | 'PASSWORD_CLASSES'
  | 'PASSWORD_COMMON'
  | 'PASSWORD_CONTAINS_LOGIN'

/** What a site asks of passwords. */
export interface PasswordRule {
  /** Fewest and most characters. */
  readonly min: number
  readonly max: number
  /** Whether upper case, lower case, digit and special character are all asked for. */
  readonly classes: boolean
  /** Commonly used passwords, in lower case. */
  readonly deny: ReadonlySet<string>
}

/** Whose password it is to be. */
export interface PasswordContext {
  /** What the person signs in with: identity number, credit code or staff login. */
  readonly login: string
  readonly name: string
}

/**
 * Everything wrong with a password, each code once; empty where nothing is. PASSWORD_COMMON also for a common password
 * that is only decorated (Password1!, P@ssw0rd, Admin@123). PASSWORD_CONTAINS_LOGIN for the login, its last six
 * characters or digits, and the name, in either case.
 */
export function passwordFaults(password: string, rule: PasswordRule, context: PasswordContext): PasswordFault[] {
  const length = Array.from(password).length
  const faults: PasswordFault[] = []
  if (length < rule.min) faults.push('PASSWORD_SHORT')
  if (length > rule.max) faults.push('PASSWORD_LONG')
  if (rule.classes && !classes.every(characters => characters.test(password))) faults.push('PASSWORD_CLASSES')
  // Nothing so long is common, and the search for a word in it would take long.
  if (length <= rule.max && isCommon(password.toLowerCase(), rule.deny)) faults.push('PASSWORD_COMMON')
  if (containsLogin(password.toLowerCase(), context)) faults.push('PASSWORD_CONTAINS_LOGIN')
  return faults
}

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{N}]/u]

const shifted: Readonly<Record<string, string>> = {
  '!': '1', '@': '2', '#': '3', $: '4', '%': '5', '^': '6', '&': '7', '*': '8', '(': '9', ')': '0',
}
const leet: Readonly<Record<string, string>> = {
  '@': 'a', 4: 'a', 3: 'e', 1: 'i', '!': 'i', 0: 'o', $: 's', 5: 's', 7: 't',
}

// A birthday and a sign or two are decoration; more than that is a password of its own.
const wordDecoration = 10
const digitDecoration = 4

/** The word left when what people add around it is taken off: signs, a trailing number, everything but letters. */
const undecorated = [/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, /[^\p{L}]+$/gu, /^[^\p{L}]+|[^\p{L}]+$/gu]

/** The ways in which a word is written otherwise: signs strewn in, digits typed with shift, letters as digits or signs. */
const plainer: readonly ((word: string) => string)[] = [
  word => word,
  word => word.replace(/[^\p{L}\p{N}]/gu, ''),
  word => replaceEach(word, shifted),
  word => replaceEach(word, leet),
  word => replaceEach(word.replaceAll('1', 'l'), leet),
]

function isCommon(password: string, deny: ReadonlySet<string>): boolean {
  const digits = password.replace(/^\D+|\D+$/g, '')
  if (deny.has(digits) && password.length - digits.length <= digitDecoration) return true
  return [password, ...undecorated.map(decoration => password.replace(decoration, ''))]
    .flatMap(word => plainer.map(write => write(word)))
    .some(word => deny.has(word) && password.length - word.length <= wordDecoration)
}

function replaceEach(word: string, replacements: Readonly<Record<string, string>>): string {
  return Array.from(word, character => replacements[character] ?? character).join('')
}

function containsLogin(password: string, { login, name }: PasswordContext): boolean {
  const plain = login.trim().toLowerCase()
  const digits = plain.replace(/\D/g, '')
  const parts = [
    plain,
    ...(plain.length >= 6 ? [plain.slice(-6)] : []),
    ...(digits.length >= 6 ? [digits.slice(-6)] : []),
    name.trim().toLowerCase(),
  ]
  return parts.some(part => part !== '' && password.includes(part))
}
