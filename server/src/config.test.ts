import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, settings } from './config.js'

const folder = () => mkdtempSync(join(tmpdir(), 'xueshi-config-'))
const faults = (env: Record<string, string>) => {
  try {
    readConfig({ DATA_DIR: folder(), ...env })
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('settings', () => {
  it('all have defaults; the embedded default keeps its key readable by the owner alone', () => {
    const DATA_DIR = folder()
    const config = readConfig({ DATA_DIR })
    expect(config).toMatchObject({ PORT: 4000, DEMO: 'on', database: { kind: 'sqlite', file: join(DATA_DIR, 'xueshi.sqlite') } })
    expect(statSync(join(DATA_DIR, 'field.key')).mode & 0o777).toBe(0o600)
    expect(readConfig({ DATA_DIR }).fieldKey).toEqual(config.fieldKey)
  })

  it('that are wrong are all named at once, with what is allowed', () => {
    const message = faults({ PORT: 'abc', DEMO: 'maybe', LOG_LEVEL: 'loud', DATABASE_URL: 'postgres://x', FIELD_KEY: 'short' })
    for (const name of ['PORT', 'DEMO', 'LOG_LEVEL', 'DATABASE_URL', 'FIELD_KEY']) expect(message).toContain(`${name}=`)
    expect(message).not.toMatch(/short|postgres/)
    expect(message).toContain('DEMO=maybe is not allowed. Allowed: one of on, off')
  })

  it('ask for a field key where the database is elsewhere', () => {
    expect(faults({ DATABASE_URL: 'mysql://a:b@localhost/x' })).toContain('FIELD_KEY')
  })

  it('of mail: an address to come from, and no word of the password', () => {
    expect(faults({ SMTP_URL: 'smtp://xueshi:hidden@mail.example.org:587' })).toMatch(/^MAIL_FROM is missing/)
    const wrong = faults({ SMTP_URL: 'mail.example.org/hidden', MAIL_FROM: '学时系统' })
    expect(wrong).toContain('SMTP_URL=… is not allowed')
    expect(wrong).toContain('MAIL_FROM=学时系统 is not allowed')
    expect(wrong).not.toContain('hidden')
    expect(faults({ SMTP_URL: 'smtps://xueshi:p%40ss@mail.example.org', MAIL_FROM: '学时系统 <no-reply@example.org>' })).toBe('')
  })

  it('are those that the README lists', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const name of Object.keys(settings.shape)) expect(readme).toContain(`\`${name}\``)
  })
})
