import { useI18n } from 'vue-i18n'

// Made once: making one takes fifty times as long as what it then does for a number.
const plainNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Digits with the thousands apart: 1,284. The same in both languages. */
export function formatNumber(value: number): string {
  return plainNumber.format(value)
}

/** Year, month, day and weekday (0 is Sunday) of a 'yyyy-mm-dd' day. A day has no time zone: it is read as it is written. */
export function dayParts(day: string): { year: number; month: number; date: number; weekday: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() }
}

/** The day after `day` by a number of days, which may be negative. */
export function addDays(day: string, days: number): string {
  const { year, month, date } = dayParts(day)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** Days from `today` until `day`: 0 on the day itself (which lasts until 23:59:59 in Asia/Shanghai), negative when past. */
export function daysUntil(day: string, today: string): number {
  const at = (value: string) => {
    const { year, month, date } = dayParts(value)
    return Date.UTC(year, month - 1, date)
  }
  return Math.round((at(day) - at(today)) / 86_400_000)
}

const inShanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant (ISO 8601, UTC) as the day 'yyyy-mm-dd' and the time 'HH:mm' in Asia/Shanghai. */
export function shanghai(instant: string): { day: string; time: string } {
  const parts = Object.fromEntries(inShanghai.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` }
}

/** How dates, hours and figures are written, in the language of the page. Days are 'yyyy-mm-dd', hours are 学时 (4.5 is a half). */
export function useFormat() {
  const { t } = useI18n()
  /** 2026年5月11日（周一） */
  const day = (value: string) => {
    const { weekday, month, ...rest } = dayParts(value)
    return t('format.day', { ...rest, month: t(`format.month.${month}`), weekday: t(`format.weekday.${weekday}`) })
  }
  /** 2026年5月11日 */
  const plainDay = (value: string) => {
    const { year, month, date } = dayParts(value)
    return t('format.plainDay', { year, month: t(`format.month.${month}`), date })
  }
  /** 05-11: for lists of one year. */
  const shortDay = (value: string) => value.slice(5)
  /** 2026年5月11日（周一） 14:05 */
  const instant = (value: string) => {
    const at = shanghai(value)
    return `${day(at.day)} ${at.time}`
  }
  /** 2026-05-11 14:05: for dense lists. */
  const shortInstant = (value: string) => {
    const at = shanghai(value)
    return `${at.day} ${at.time}`
  }
  /** 24 学时 */
  const hours = (value: number) => t('format.hours', { n: formatNumber(value) }, value)
  /** 还剩 37 天, 今天截止, 已截止 */
  const daysLeft = (value: string, today: string) => {
    const days = daysUntil(value, today)
    if (days < 0) return t('format.past')
    return days === 0 ? t('format.lastDay') : t('format.daysLeft', { n: formatNumber(days) }, days)
  }
  return { day, plainDay, shortDay, instant, shortInstant, hours, daysLeft, number: formatNumber }
}
