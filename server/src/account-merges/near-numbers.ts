/**
 * Whether two identity numbers are one but for a slip: one digit, or two neighbours the other way round. The check character is left out, as it
 * follows from the others. A number of 15 digits and the 18 that it became are the same to this system (accounts/id-number.ts) and never two.
 */
export function nearNumbers(one: string, other: string): boolean {
  const [a, b] = [one.slice(0, 17), other.slice(0, 17)]
  const differ = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]))
  const [i = -1, j = -1] = differ
  return a.length === b.length && (differ.length <= 1 || (differ.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i]))
}
