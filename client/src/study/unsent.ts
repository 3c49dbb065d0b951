import { merged, type Range } from './ranges'

/** What was watched and has not reached the server, by sitting; kept on this device for one account, so that an outage or a closed page loses nothing. */
type Unsent = Record<string, readonly Range[]>

const keyOf = (account: string) => `xueshi.study.${account}`

/** All that is kept for an account. */
export function unsentOf(account: string): Unsent {
  try {
    return JSON.parse(localStorage.getItem(keyOf(account)) ?? '{}') as Unsent
  } catch {
    return {}
  }
}

/** Keeps what a sitting has not sent yet; nothing left takes it away. */
export function keepUnsent(account: string, token: string, ranges: readonly Range[]): void {
  const { [token]: _, ...rest } = unsentOf(account)
  const all = ranges.length ? { ...rest, [token]: merged(ranges) } : rest
  try {
    localStorage.setItem(keyOf(account), JSON.stringify(all))
  } catch {
    // A device without room or leave to keep anything: what is in memory is still sent.
  }
}
