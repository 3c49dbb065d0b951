import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import pLimit from 'p-limit'

/**
 * What a new hash costs: OWASP's smallest setting of argon2id, 19 MiB, two passes, one lane (about 30 ms). Kept in the stored text, so that
 * it may rise later. No setting of a site: only the tests, which hash many hundred times, go below it.
 */
export const hashingCost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagBytes = 32

const derive = promisify(argon2)

// Each takes a thread of the pool that files and name look-ups need as well, and 19 MiB.
const queue = pLimit(Math.max(1, Math.min(3, availableParallelism())))
const longestQueue = 400

/** So many passwords wait to be hashed that one more would wait for seconds; the caller asks to come back later. */
export class HashingBusy extends Error {}

interface Stored {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly nonce: Buffer
  readonly tag: Buffer
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
const phc = ({ memory, passes, parallelism, nonce, tag }: Stored) =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`

/** Verified in the place of a hash that does not exist, so that an unknown account takes as long as a wrong password. */
const dummy = (): Stored => ({ ...hashingCost, nonce: Buffer.alloc(16, 'xueshi'), tag: Buffer.alloc(tagBytes) })

function parse(text: string): Stored {
  const [, memory, passes, parallelism, nonce, tag] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(text) ?? []
  if (!nonce || !tag) throw new Error('not an argon2id hash')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

async function tagOf(password: string, by: Omit<Stored, 'tag'>, length: number): Promise<Buffer> {
  if (queue.pendingCount >= longestQueue) throw new HashingBusy()
  const { memory, passes, parallelism, nonce } = by
  // The same password may come composed or decomposed, depending on the keyboard.
  const message = password.normalize('NFKC')
  return queue(() => derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength: length }))
}

/**
 * A password's argon2id hash as a PHC string, with a salt of its own.
 * @throws HashingBusy when too many wait.
 */
export async function hashPassword(password: string): Promise<string> {
  const by = { ...hashingCost, nonce: randomBytes(16) }
  return phc({ ...by, tag: await tagOf(password, by, tagBytes) })
}

/**
 * Whether the password is the one that was hashed. Without a hash it takes the same time and says no.
 * @throws HashingBusy when too many wait; Error when the stored text is no argon2id hash.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const by = stored === null ? dummy() : parse(stored)
  const same = timingSafeEqual(await tagOf(password, by, by.tag.length), by.tag)
  return same && stored !== null
}
