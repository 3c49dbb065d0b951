import { useI18n } from 'vue-i18n'

/** A category with its first level: 培训进修类 / 专题讲座. A name that the first level already says is not said twice. */
export function useCategoryName(): (category: { name: string; parent?: { name: string } | null }) => string {
  const { t } = useI18n()
  return ({ name, parent }) => {
    if (!parent) return name
    return parent.name.startsWith(name) ? parent.name : t('hours.categoryPath', { parent: parent.name, name })
  }
}
