const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

/**
 * Whether the text is a day that exists, written yyyy-mm-dd: '2024-02-29' is, '2025-02-29', '2025-6-1' and '' are not.
 * Never throws.
 */
export function isCalendarDay(text: string): boolean {
  return instantOf(text) !== null
}

function instantOf(text: string): number | null {
  const [, year, month, day] = dayShape.exec(text) ?? []
  if (!year || !month || !day) return null
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // A day that does not exist has become one of another month.
  return date.getUTCMonth() === Number(month) - 1 ? date.getTime() : null
}

/**
 * The number of a day on an unbroken count, so that differences are whole days; 1970-01-01 is 0.
 * @throws RangeError when the text is not a calendar day.
 */
export function dayNumber(day: string): number {
  const instant = instantOf(day)
  if (instant === null) throw new RangeError(`not a calendar day: ${JSON.stringify(day)}`)
  return instant / dayMs
}
