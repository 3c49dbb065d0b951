/** Today in Asia/Shanghai, yyyy-mm-dd. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** The day after a yyyy-mm-dd day by a number of days, which may be negative. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4))

/**
 * Some days up to today within the current year, from a morning to a morning: what they come to in half days, and in 学时
 * by the notice's 4 a half day. Early in January there are fewer days than asked for.
 */
export function recentDays(most: number): { startsOn: string; endsOn: string; halfDays: number; hours: number } {
  const endsOn = today()
  let days = 1
  while (days < most && yearOf(dayAfter(endsOn, -days)) === yearOf(endsOn)) days += 1
  const halfDays = (days - 1) * 2 + 1
  return { startsOn: dayAfter(endsOn, 1 - days), endsOn, halfDays, hours: halfDays * 4 }
}
