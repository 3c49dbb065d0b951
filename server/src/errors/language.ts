/** The two languages that the server words its messages in. */
export type Language = 'zh' | 'en'

/** Chinese unless English is asked for first (Accept-Language). */
export function languageOf(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'zh'
}
