import type { Audit_RowFragment } from '@xueshi/schema'
import { useI18n } from 'vue-i18n'
import { formatNumber } from '../ui/format'

/** The details of a row of the trail in words: what each is called, and what it holds. */
export function useDetailWords() {
  const { t, te } = useI18n()
  const known = (key: string, otherwise: string) => (te(key) ? t(key) : otherwise)
  const join = (values: readonly string[]) => values.join(t('ui.listComma'))

  /** A filter of a list, condition by condition. */
  function filterWords(json: string): string {
    const conditions = Object.entries(JSON.parse(json) as Record<string, unknown>).filter(([, value]) => value !== null)
    const words = conditions.map(([key, value]) => {
      const values = (Array.isArray(value) ? value : [value]).map((one) => known(`ui.status.${String(one)}`, String(one)))
      return t('audit.condition', { name: known(`audit.filter.${key}`, key), value: join(values) })
    })
    return words.length ? words.join(t('audit.semicolon')) : t('audit.everything')
  }

  function valueWords(name: string, value: string): string {
    switch (name) {
      case 'role':
      case 'formerRole':
        return known(`app.role.${value}`, value)
      case 'decision':
      case 'list':
      case 'loginKind':
      case 'kind':
      case 'cause':
      case 'mode':
      case 'status':
        return known(`audit.${name}.${value}`, value)
      case 'operation':
        return known(`audit.operation.${value.replace(/^Mutation\./, '').replace('/', '-')}`, value)
      case 'questionKind':
        return known(`exams.kind.${value}`, value)
      case 'parts':
        return known(`audit.part.${value}`, value)
      case 'changed':
        return known(`professionals.account.field.${value}`, value)
      case 'complete':
      case 'byCode':
      case 'more':
      case 'departmentChoiceConfirmed':
      case 'departmentAdminsConfirm':
        return t(value === 'true' ? 'audit.yes' : 'audit.no')
      // What it was and what it is.
      case 'demo':
        return value.replace(/true|false/g, (word) => t(word === 'true' ? 'audit.yes' : 'audit.no'))
      case 'count':
      case 'rows':
      case 'size':
        return formatNumber(Number(value))
      case 'filter':
        return filterWords(value)
      default:
        return value
    }
  }

  return (details: Audit_RowFragment['details']) => details.map(({ name, values }) => ({ name, label: known(`audit.detail.${name}`, name), text: join(values.map((value) => valueWords(name, value))) }))
}
