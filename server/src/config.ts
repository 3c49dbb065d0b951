import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { z } from 'zod'

const count = (what: string, min: number, max: number, fallback: number) =>
  z.coerce
    .number(`a whole number from ${min} to ${max} (${what})`)
    .int(`a whole number from ${min} to ${max} (${what})`)
    .min(min, `a whole number from ${min} to ${max} (${what})`)
    .max(max, `a whole number from ${min} to ${max} (${what})`)
    .default(fallback)

const choice = <T extends string>(...values: [T, ...T[]]) => z.enum(values, `one of ${values.join(', ')}`)

/** Every setting, its range and its default. README.md lists the same names; a test compares. */
export const settings = z.object({
  PORT: count('TCP port; 0 takes a free one', 0, 65535, 4000),
  HOST: z.string().min(1, 'a host name or address to listen on').default('localhost'),
  DATA_DIR: z.string().min(1, 'a folder').default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:\/\/.+|mysql:\/\/[^/]+\/[^/?]+.*)$/, 'sqlite://<file> or mysql://user:password@host:port/database')
    .optional(),
  FIELD_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/, '64 hexadecimal digits (32 bytes)')
    .optional(),
  DEMO: choice('on', 'off').default('on'),
  CAPTCHA_COST: count('greatest number to try in the proof of work', 100, 10_000_000, 50_000),
  LOG_LEVEL: choice('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  SESSION_IDLE_MINUTES: count('minutes', 1, 1440, 30),
  SESSION_MAX_HOURS: count('hours', 1, 168, 12),
  PASSWORD_MIN_LENGTH: count('characters', 8, 64, 8),
  PASSWORD_CLASSES: choice('on', 'off').default('on'),
  PASSWORD_DENY_COMMON: choice('on', 'off').default('on'),
  SIGN_IN_FAILURES_PER_ADDRESS: count('failures in 15 minutes before an address is refused', 5, 1_000_000, 100),
  REGISTRATIONS_PER_ADDRESS: count('registrations in 15 minutes before an address is refused', 1, 1_000_000, 30),
  STRICT_PROFESSIONAL_SHARE: choice('on', 'off').default('off'),
  REVIEW_OF_OWN_ENTRIES: choice('warn', 'refuse').default('warn'),
  REVIEW_UNDO_MINUTES: count('minutes in which a reviewer may undo a decision; 0 never', 0, 43_200, 10),
  MOVE_OBJECTION_DAYS: count('days in which a unit may object to somebody’s move; 0 none', 0, 90, 7),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/\s]+$/, 'http://<host> or https://<host>, perhaps with a port, and nothing behind it')
    .refine(URL.canParse, 'http://<host> or https://<host>')
    .optional(),
  CERTIFICATE_SIGNER: choice('ed25519', 'sm2').default('ed25519'),
  CERTIFICATE_KEY: z
    .string()
    .regex(/^(?!0{64}|[fF]{8})[0-9a-fA-F]{64}$/, '64 hexadecimal digits (32 bytes)')
    .optional(),
  VERIFICATIONS_PER_ADDRESS: count('verifications of certificates in 15 minutes before an address is refused', 5, 1_000_000, 300),
  SECURE_COOKIES: choice('on', 'off').default('off'),
  TRUST_PROXY: choice('on', 'off').default('off'),
  TRUSTED_DOCUMENTS: choice('any', 'only').default('any'),
  FILES_URL: z
    .string()
    .regex(/^s3:\/\/[^/]+$/, 's3://<bucket> (with AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and S3_ENDPOINT)')
    .optional(),
  S3_ENDPOINT: z.url('a URL').optional(),
  FILM_MAX_MB: count('MB that a film of a course may have', 1, 100_000, 2048),
  MATERIAL_MAX_MB: count('MB that a material of a course may have', 1, 2000, 50),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+\/?$/, 'smtp://user:password@host:port or smtps://… (with MAIL_FROM)')
    .refine(URL.canParse, 'smtp://user:password@host:port or smtps://…, signs of the password that a URL does not take as %xx')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'name@example.com or Name <name@example.com>')
    .optional(),
  MAIL_TRIES: count('tries before a mail is given up', 1, 100, 12),
})

/** The settings as the server uses them, with what follows from them worked out. */
export interface Config extends z.infer<typeof settings> {
  /** Absolute folder of all that the embedded default writes. */
  dataDir: string
  database: { kind: 'sqlite'; file: string } | { kind: 'mysql'; url: string }
  /** 32 bytes; encrypts identity numbers and keys their hashes. */
  fieldKey: Buffer
  /** Where the site is found from outside; stands in what is printed. */
  publicUrl: string
}

/** Never printed, as what is printed ends up in logs. */
const secret = new Set(['FIELD_KEY', 'CERTIFICATE_KEY', 'DATABASE_URL', 'SMTP_URL'])

/** A setting is wrong; the message names the variable and what is allowed. */
export class ConfigError extends Error {}

/**
 * Reads and checks all settings, all faults at once.
 * The embedded default keeps its generated field key beside the data, readable by the owner alone;
 * with a database elsewhere FIELD_KEY must be given, as the key must not depend on one machine's disk.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(issue => {
      const name = String(issue.path[0])
      return `${name}=${secret.has(name) ? '…' : given[name]} is not allowed. Allowed: ${issue.message}`
    })
    throw new ConfigError(lines.join('\n'))
  }
  const values = parsed.data
  const dataDir = resolve(values.DATA_DIR)
  const url = values.DATABASE_URL
  const database: Config['database'] = url?.startsWith('mysql:')
    ? { kind: 'mysql', url }
    : { kind: 'sqlite', file: url ? resolve(url.slice('sqlite://'.length)) : resolve(dataDir, 'xueshi.sqlite') }
  if (database.kind === 'mysql' && !values.FIELD_KEY) {
    throw new ConfigError('FIELD_KEY is missing. Required with DATABASE_URL=mysql://…: 64 hexadecimal digits (32 bytes), kept apart from the database')
  }
  const missing = values.FILES_URL ? ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].filter(name => !given[name]) : []
  if (missing.length > 0) throw new ConfigError(`${missing.join(', ')} missing. Required with FILES_URL=s3://…`)
  if (values.SMTP_URL && !values.MAIL_FROM) throw new ConfigError('MAIL_FROM is missing. Required with SMTP_URL: name@example.com or Name <name@example.com>, the address that mails come from')
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw new ConfigError(`DATA_DIR=${values.DATA_DIR} cannot be made (${(error as NodeJS.ErrnoException).code}). Allowed: a folder that this user may write`)
  }
  const publicUrl = values.PUBLIC_URL ?? `http://${values.HOST}:${values.PORT}`
  return { ...values, dataDir, database, publicUrl, fieldKey: values.FIELD_KEY ? Buffer.from(values.FIELD_KEY, 'hex') : embeddedKey(dataDir) }
}

function embeddedKey(dataDir: string): Buffer {
  const file = resolve(dataDir, 'field.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}
