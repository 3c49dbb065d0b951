import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { toast } from '../ui/toast'
import type { Row } from './queue-columns'
import { useReviewWords } from './review-words'
import { useUndo } from './useUndo'

/** 撤销审核 of one record among the results: it waits again, and tells the page that it has gone from here. */
export function useTakeBack(gone: (id: string) => void): { busy: Ref<boolean>; takeBack: (record: Pick<Row, 'id' | 'version' | 'title' | 'person'>) => Promise<void> } {
  const { t } = useI18n()
  const words = useReviewWords()
  const { busy, undo } = useUndo()
  async function takeBack(record: Pick<Row, 'id' | 'version' | 'title' | 'person'>): Promise<void> {
    const item = (await undo({ records: [{ id: record.id, version: record.version }] }))?.items[0]
    if (!item) return
    if (item.error) return toast(item.error.message, { kind: 'warning' })
    toast(t('reviews.undone', { name: words.about(record) }))
    gone(record.id)
  }
  return { busy, takeBack }
}
