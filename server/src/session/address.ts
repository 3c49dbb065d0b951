import { isIPv6 } from 'node:net'

/**
 * What of a caller's address failures are counted by: an IPv4 address whole, of an IPv6 address the first 64 bits
 * (a house or an office is given that many, so the rest costs an attacker nothing), as `2001:db8:0:1::/64`.
 * Anything else comes back as it is.
 */
export function countedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  const plain = address.replace(/%.*$/, '')
  if (!isIPv6(plain)) return address
  const [head = '', tail] = plain.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const first = groups(head)
  const zeros = tail === undefined ? 0 : 8 - first.length - groups(tail).length
  const all = [...first, ...Array.from({ length: zeros }, () => '0'), ...groups(tail ?? '')]
  return `${all.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
