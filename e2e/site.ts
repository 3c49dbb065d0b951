import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AccountKind, Role } from '@xueshi/schema'

const urlVariable = 'XUESHI_E2E_URL'
const dataVariable = 'XUESHI_E2E_DATA'

/** Somebody of the demonstration, ready to sign in with; `role` is what they then act as. */
export interface DemoAccount {
  readonly kind: AccountKind
  readonly login: string
  readonly password: string
  readonly role: Role
  readonly name: string
}

/** Tells the tests where the site is: the variables reach the processes that run them. */
export function announceSite(url: string, dataDir: string): void {
  process.env[urlVariable] = url
  process.env[dataVariable] = dataDir
}

/** The address of the site under test, such as http://localhost:41234; empty until it is served. */
export const siteUrl = (): string => process.env[urlVariable] ?? ''

/** The folder of the site's data; empty until it is served. */
export const dataDir = (): string => process.env[dataVariable] ?? ''

/** The demo account with this role, of this person where several have it. Throws when there is none. */
export function accountOf(role: Role, name?: string): DemoAccount {
  const accounts = JSON.parse(readFileSync(join(dataDir(), 'demo-accounts.json'), 'utf8')) as DemoAccount[]
  const found = accounts.find((account) => account.role === role && (name === undefined || account.name === name))
  if (!found) throw new Error(`No demo account is ${role}${name ? ` ${name}` : ''}`)
  return found
}
