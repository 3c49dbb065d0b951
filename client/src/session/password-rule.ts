/** What a password must be, as the site says it. */
export interface PasswordSite {
  passwordMin: number
  passwordMax: number
  /** Upper, lower, digit and special are all asked for. */
  passwordClasses: boolean
}

/** One sentence of the rule: a key under `session.rule`, and whether the password keeps it. */
export interface PasswordCheck {
  key: 'length' | 'lower' | 'upper' | 'digit' | 'special'
  kept: boolean
}

/** Every sentence of the rule against a password. The server also refuses common passwords, which only it can tell. */
export function checkPassword(password: string, site: PasswordSite): PasswordCheck[] {
  const length = [...password].length
  const checks: PasswordCheck[] = [{ key: 'length', kept: length >= site.passwordMin && length <= site.passwordMax }]
  if (!site.passwordClasses) return checks
  return checks.concat(
    { key: 'lower', kept: /[a-z]/.test(password) },
    { key: 'upper', kept: /[A-Z]/.test(password) },
    { key: 'digit', kept: /\d/.test(password) },
    { key: 'special', kept: /[^A-Za-z0-9]/.test(password) },
  )
}
