import { keyedHash } from '../accounts/field-crypto.js'
import { countedAddress } from './address.js'
import { countUp, secondsUntil, windowOf, type Limited } from './sign-in-limits.js'

/** Something that may be done so many times in 15 minutes. */
export interface RatedAct {
  /** What is done: each is counted for itself. */
  readonly name: 'register' | 'register for number' | 'look up units' | 'ask unit' | 'mail code' | 'verify certificate' | 'support look' | 'check caller'
  /** For whom it is counted: an address, or whatever else tells one from another. */
  readonly by: { readonly address: string } | { readonly key: string }
  readonly limit: number
}

/**
 * Counts an act that may come from anybody, in rows that every server shares. Null where it may be done; otherwise after how many seconds it may
 * again, and then nothing is written: whoever goes on asking costs a read.
 */
export async function overLimit(app: Limited, { name, by, limit }: RatedAct): Promise<number | null> {
  const now = app.clock.now().getTime()
  const counted = keyedHash(app.config.fieldKey, 'rated acts', `${name} ${'address' in by ? countedAddress(by.address) : by.key}`)
  const before = await windowOf(app, counted)
  if (before.failures >= limit) return secondsUntil(before.endsAt, now)
  const { failures, endsAt } = await countUp(app, counted, limit)
  return failures > limit ? secondsUntil(endsAt, now) : null
}
