import type { Language } from '../i18n'

/** Where a list is fetched as a file: the filter as JSON, the language of its words named, as a link cannot say it otherwise. */
export function exportAddress(
  what: 'annual-hours' | 'hour-records',
  kind: 'csv' | 'xlsx',
  asked: { year?: number; filter: object; language: Language },
): string {
  const query = new URLSearchParams({ filter: JSON.stringify(asked.filter), language: asked.language === 'en' ? 'en' : 'zh' })
  if (asked.year !== undefined) query.set('year', String(asked.year))
  return `/exports/${what}.${kind}?${query.toString()}`
}

/** No row has this key: the export is empty then, as the list is. */
const nobody = '0'

/** A filter for an address: an identity number never stands in one, but the key of whom it has found. */
export function withoutNumber<T extends { idNumber?: string | null }>(filter: T, person: string | null): Omit<T, 'idNumber'> {
  const { idNumber, ...others } = filter
  return idNumber ? { ...others, professionalId: person ?? nobody } : others
}
