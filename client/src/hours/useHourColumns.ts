import type { HourRowFragment } from '@xueshi/schema'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatNumber } from '../ui/format'
import type { GridColumn } from '../ui/grid-column'

/** The notice's columns of 学时登记 (`register`) and of 培训登记详情 (`details`), which shows claimed and approved hours apart. */
export function useHourColumns(list: 'register' | 'details'): ComputedRef<GridColumn<HourRowFragment>[]> {
  const { t } = useI18n()
  const day = (on: string, half: HourRowFragment['startHalf']) => t('hours.dayHalf', { day: on, half: t(`hours.half.${half}`) })
  const category = ({ category: { name, parent } }: HourRowFragment) => (parent && parent.name !== name ? t('hours.categoryPath', { parent: parent.name, name }) : name)
  return computed(() => [
    { key: 'year', label: t('hours.column.year'), width: '4.5rem', value: (row) => row.year },
    { key: 'title', label: t('hours.column.title'), fixed: true, headsCard: true },
    {
      key: 'startsOn',
      label: t('hours.column.startsOn'),
      width: '9rem',
      value: (row) => (row.category.dateKind === 'OBTAINED' ? t('hours.column.none') : day(row.startsOn, row.startHalf)),
    },
    {
      key: 'endsOn',
      label: t('hours.column.endsOn'),
      width: '9rem',
      value: (row) => (row.category.dateKind === 'OBTAINED' ? row.endsOn : day(row.endsOn, row.endHalf)),
    },
    { key: 'claimedHours', label: t(list === 'register' ? 'hours.column.hours' : 'hours.column.claimedHours'), numeric: true, width: '5rem', value: (row) => formatNumber(row.claimedHours) },
    ...(list === 'details'
      ? [{ key: 'approvedHours', label: t('hours.column.approvedHours'), numeric: true, width: '5rem', value: (row: HourRowFragment) => (row.approvedHours == null ? t('hours.column.none') : formatNumber(row.approvedHours)) }]
      : []),
    { key: 'category', label: t('hours.column.category'), width: '14rem', value: category },
    { key: 'status', label: t('hours.column.status'), width: '7rem' },
    { key: 'actions', label: t('hours.column.actions'), width: '14rem', fixed: true },
  ])
}
