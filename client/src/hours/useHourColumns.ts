import type { HalfDay, HourRowFragment } from '@xueshi/schema'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatNumber } from '../ui/format'
import type { GridColumn } from '../ui/grid-column'
import { useCategoryName } from './useCategoryName'

/** A person's list is short: it scrolls by itself only when it is higher than the window. */
export const listHeight = 'max(24rem, calc(100dvh - 5rem))'

/** The notice's columns of 学时登记 (`register`; `entries` by an administrator, where the person stands before them and the category behind a choice) and of 培训登记详情 (`details`), which shows claimed and approved hours apart. */
export function useHourColumns(list: 'register' | 'details' | 'entries'): ComputedRef<GridColumn<HourRowFragment>[]> {
  const { t } = useI18n()
  const categoryName = useCategoryName()
  /** A half is named only where the day does not count as a whole. */
  const day = (on: string, half: HalfDay, whole: HalfDay) => (half === whole ? on : t('hours.dayAndHalf', { day: on, half: t(`hours.half.${half}`) }))
  return computed(() => [
    { key: 'year', label: t('hours.column.year'), width: '4rem', sortable: 'time', value: (row) => row.year },
    { key: 'title', label: t('hours.column.title'), width: '18rem', fixed: true, headsCard: list !== 'entries' },
    {
      key: 'startsOn',
      label: t('hours.column.startsOn'),
      width: '8.75rem',
      value: (row) => (row.category.dateKind === 'OBTAINED' ? t('hours.column.none') : day(row.startsOn, row.startHalf, 'MORNING')),
    },
    {
      key: 'endsOn',
      label: t('hours.column.endsOn'),
      width: '8.75rem',
      sortable: 'time',
      value: (row) => (row.category.dateKind === 'OBTAINED' ? row.endsOn : day(row.endsOn, row.endHalf, 'AFTERNOON')),
    },
    { key: 'claimedHours', label: t(list === 'details' ? 'hours.column.claimedHours' : 'hours.column.hours'), numeric: true, width: '5rem', sortable: 'amount', value: (row) => formatNumber(row.claimedHours) },
    ...(list === 'details'
      ? [{ key: 'approvedHours', label: t('hours.column.approvedHours'), numeric: true, width: '5rem', value: (row: HourRowFragment) => (row.approvedHours == null ? t('hours.column.none') : formatNumber(row.approvedHours)) }]
      : []),
    { key: 'category', label: t('hours.column.category'), width: '13rem', value: (row) => categoryName(row.category), offByDefault: list === 'entries' },
    { key: 'status', label: t('hours.column.status'), width: '7rem' },
    { key: 'actions', label: t('hours.column.actions'), width: list === 'details' ? '6.5rem' : '12rem', fixed: true },
  ])
}
