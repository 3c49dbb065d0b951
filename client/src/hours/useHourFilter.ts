import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useFormat } from '../ui/format'
import { filterOf, queryOf, withoutPart, type HourFilter } from './hour-filter'

/** Rows that a list shows before more are asked for. */
export const pageSize = 20

/** A list's filter, order and length, kept in the address; and the filter in words, one chip each part. */
export function useHourFilter() {
  const { t } = useI18n()
  const format = useFormat()
  const route = useRoute()
  const router = useRouter()
  const filter = computed(() => filterOf(route.query))

  /** Goes to the same list with another filter, from its beginning. What else stands in the address stays. */
  function apply(next: HourFilter): void {
    const { title: _title, from: _from, to: _to, year: _year, status: _status, shown: _shown, ...others } = route.query
    void router.push({ query: { ...others, ...queryOf(next) } })
  }

  /** How the list is sorted, in the words of `useGridSort`. */
  const sortText = computed(() => [route.query['sort'] ?? null].flat()[0] ?? null)
  /** Goes to the same list sorted otherwise, from its beginning. */
  function sortTo(text: string | null): void {
    const { sort: _sort, shown: _shown, ...others } = route.query
    void router.push({ query: { ...others, ...(text && { sort: text }) } })
  }

  /** How many rows the address asks for: at least a page, at most what one request gives. */
  const shown = computed(() => {
    const asked = Number(route.query['shown'])
    return Number.isInteger(asked) ? Math.min(100, Math.max(pageSize, asked)) : pageSize
  })
  /** Writes the length into the address without a step back. */
  function keepShown(rows: number): void {
    if (rows > pageSize) void router.replace({ query: { ...route.query, shown: String(rows) } })
  }

  const chips = computed(() => {
    const { title, from, to, year, status } = filter.value
    const chip = (key: string, value: string) => ({ key, label: t('hours.filter.chip', { name: t(`hours.filter.${key.split('.')[0]}`), value }) })
    return [
      ...(title ? [chip('title', title)] : []),
      ...(from ? [chip('from', t('hours.filter.since', { day: format.plainDay(from) }))] : []),
      ...(to ? [chip('to', t('hours.filter.until', { day: format.plainDay(to) }))] : []),
      ...(year ? [chip('year', t('hours.year', { year }))] : []),
      ...status.map((one) => chip(`status.${one}`, t(`ui.status.${one}`))),
    ]
  })

  const clear = () => apply(filterOf({}))
  const remove = (part: string) => apply(withoutPart(filter.value, part))
  return { filter, apply, sortText, sortTo, shown, keepShown, chips, clear, remove }
}
