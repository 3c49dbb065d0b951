import type { ManagedUnit_RowFragment } from '@xueshi/schema'
import { useI18n } from 'vue-i18n'

/** How units and what happened to them are worded on these pages. */
export function useUnitWords() {
  const { t } = useI18n()
  const region = (unit: Pick<ManagedUnit_RowFragment, 'region'>) => [unit.region.parent?.name, unit.region.name].filter(Boolean).join(' ')
  const events = (history: ManagedUnit_RowFragment['history']) =>
    history.map((event) => ({
      ...event,
      text: [t(`supervision.event.${event.action}`, { name: event.otherName ?? '' }), event.reason && t('supervision.because', { reason: event.reason })].filter(Boolean).join(t('supervision.joined')),
    }))
  return { region, events }
}
