import { useI18n } from 'vue-i18n'
import { useFormat } from '../ui/format'
import type { HourFormFault } from './hour-form-faults'

/** Words a fault that the page found by itself, in the language of the page. */
export function useFormFaultWords(): (fault: HourFormFault) => string {
  const { t } = useI18n()
  const format = useFormat()
  return ({ code, params, days }) => {
    const worded = Object.entries(days ?? {}).map(([name, { day, half }]) => [
      name,
      half === null ? format.plainDay(day) : t('hours.dayHalf', { day: format.plainDay(day), half: t(`hours.half.${half}`) }),
    ])
    return t(`hours.fault.${code}`, { ...params, ...(Object.fromEntries(worded) as Record<string, string>) })
  }
}
