import { createI18n } from 'vue-i18n'

/** The languages of the page; the first is the default. Each is also what Accept-Language says. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Messages by noun: one file a noun in `messages/zh` and `messages/en`, found by their place. */
export interface MessageTree {
  [key: string]: string | MessageTree
}

const loaders: Record<Language, () => Promise<{ default: MessageTree }>> = {
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Language,
  fallbackLocale: [],
  messages: {} as Record<string, never>,
})

/** Loads a language's messages once and makes the page speak it; `lang` of the document follows. */
export async function speak(language: Language): Promise<void> {
  const global = i18n.global
  if (!(global.availableLocales as string[]).includes(language)) {
    global.setLocaleMessage(language, (await loaders[language]()).default as never)
  }
  global.locale.value = language
  document.documentElement.lang = language
}
