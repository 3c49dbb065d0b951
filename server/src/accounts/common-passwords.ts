import { readFileSync } from 'node:fs'

// By way of src, since the build puts nothing but what it compiled into dist.
const file = new URL('../../src/accounts/common-passwords.txt', import.meta.url)

/** The commonly used passwords that are refused, in lower case, read from common-passwords.txt beside this file. */
export function readCommonPasswords(): ReadonlySet<string> {
  return new Set(readFileSync(file, 'utf8').split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#')))
}
