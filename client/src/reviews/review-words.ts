import type { HalfDay } from '@xueshi/schema'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../ui/format'

/** How the parts of a record are said on the pages of reviewers. */
export function useReviewWords() {
  const { t } = useI18n()
  const format = useFormat()

  /** 登记机构: the unit whose administrator entered it, or the person. */
  const registrar = (record: { enteredByUnit?: { name: string } | null }) => record.enteredByUnit?.name ?? t('reviews.self')

  /** 12 天; 今天 on the day itself. */
  const waiting = (days: number) => (days === 0 ? t('reviews.today') : t('reviews.days', { n: format.number(days) }, days))

  /** 李明《…》: whom and what an outcome is about. */
  const about = (record: { person: { name: string }; title: string }) =>
    t('reviews.about', { name: record.person.name, title: record.title.length > 40 ? `${record.title.slice(0, 40)}…` : record.title })

  /** 5月11日 上午 至 5月13日 下午, or the one day on which it was obtained. */
  const period = (record: { startsOn: string; startHalf: HalfDay; endsOn: string; endHalf: HalfDay; category: { dateKind: 'PERIOD' | 'OBTAINED' } }) =>
    record.category.dateKind === 'OBTAINED'
      ? format.day(record.endsOn)
      : t('reviews.period', {
          start: t('reviews.half', { day: format.day(record.startsOn), half: t(`reviews.halves.${record.startHalf}`) }),
          end: t('reviews.half', { day: format.day(record.endsOn), half: t(`reviews.halves.${record.endHalf}`) }),
        })

  return { registrar, waiting, about, period }
}
