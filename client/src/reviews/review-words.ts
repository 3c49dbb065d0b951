import type { DateKind, HalfDay } from '@xueshi/schema'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../ui/format'

/** How the parts of a record are said on the pages of reviewers. */
export function useReviewWords() {
  const { t } = useI18n()
  const format = useFormat()

  /** 登记机构: the unit whose administrator entered it, or the person. */
  const registrar = (record: { enteredByUnit?: { name: string } | null }) => record.enteredByUnit?.name ?? t('reviews.self')

  /** 已等待 12 天; 今天提交 on the day itself. */
  const waiting = (days: number) => (days === 0 ? t('reviews.submittedToday') : t('reviews.waiting', { n: format.number(days) }, days))

  /** 李明《…》: whom and what an outcome is about. */
  const about = (record: { person: { name: string }; title: string }) =>
    t('reviews.about', { name: record.person.name, title: record.title.length > 40 ? `${record.title.slice(0, 40)}…` : record.title })

  /** 5月11日上午 至 5月13日下午, within one day the day once; the one day on which it was obtained. */
  function period(record: { startsOn: string; startHalf: HalfDay; endsOn: string; endHalf: HalfDay; category: { dateKind: DateKind } }): string {
    const half = (day: string, of: HalfDay) => t('reviews.half', { day: format.day(day), half: t(`reviews.halves.${of}`) })
    if (record.category.dateKind === 'OBTAINED') return format.day(record.endsOn)
    if (record.startsOn !== record.endsOn) return t('reviews.period', { start: half(record.startsOn, record.startHalf), end: half(record.endsOn, record.endHalf) })
    return record.startHalf === record.endHalf ? half(record.endsOn, record.endHalf) : t('reviews.half', { day: format.day(record.endsOn), half: t('reviews.halves.WHOLE') })
  }

  return { registrar, waiting, about, period }
}
