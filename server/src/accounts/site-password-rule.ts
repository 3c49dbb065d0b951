import type { Config } from '../config.js'
import { readCommonPasswords } from './common-passwords.js'
import type { PasswordRule } from './password-rule.js'

/** Most characters of a password. The notice says 18; passphrases are longer. */
export const passwordMaxLength = 64

let common: ReadonlySet<string> | undefined

/** What this site asks of passwords, by its settings. */
export function sitePasswordRule(config: Pick<Config, 'PASSWORD_MIN_LENGTH' | 'PASSWORD_CLASSES' | 'PASSWORD_DENY_COMMON'>): PasswordRule {
  return {
    min: config.PASSWORD_MIN_LENGTH,
    max: passwordMaxLength,
    classes: config.PASSWORD_CLASSES === 'on',
    deny: config.PASSWORD_DENY_COMMON === 'on' ? (common ??= readCommonPasswords()) : new Set(),
  }
}
