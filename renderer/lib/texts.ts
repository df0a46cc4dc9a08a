import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'zh' | 'en'

export interface Texts<K extends string> {
  readonly namespace: string
  readonly keys: readonly K[]
}

let started = false

const start = () => {
  if (started) return
  started = true
  // Resources are inline, so init completes at once.
  i18next
    .use(initReactI18next)
    .init({
      lng: 'zh',
      fallbackLng: 'zh',
      resources: {},
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      showSupportNotice: false,
    } as Parameters<typeof i18next.init>[0])
    .catch((failure: unknown) => console.error(failure))
}

/** Registers one page's texts. Chinese is complete; English falls back to it key by key. */
export const defineTexts = <K extends string>(
  namespace: string,
  zh: Readonly<Record<K, string>>,
  en?: Readonly<Partial<Record<K, string>>>,
): Texts<K> => {
  start()
  i18next.addResourceBundle('zh', namespace, zh)
  i18next.addResourceBundle('en', namespace, en ?? {})
  return { namespace, keys: Object.keys(zh) as K[] }
}

export type Translate<K extends string> = (
  key: K,
  params?: Readonly<Record<string, string | number>>,
) => string

/** `{{name}}` in a text is filled from the second argument. */
export const useTexts = <K extends string>(texts: Texts<K>): Translate<K> => {
  // i18next types keys by a global resource table; ours are typed by the texts given.
  const translate = useTranslation(texts.namespace).t as (key: string, params: object) => string
  return useCallback((key, params) => translate(key, { ...params }), [translate])
}

export const setLanguage = async (language: Language): Promise<void> => {
  start()
  await i18next.changeLanguage(language)
}

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh')
