import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'zh' | 'en'

/** Where a number decides, English has two forms; `count` is then the name of the parameter. */
export type EnglishText = string | { readonly one: string; readonly other: string }

export interface Texts<K extends string> {
  readonly namespace: string
  readonly keys: readonly K[]
}

// Resources are inline, so init completes at once.
i18next
  .use(initReactI18next)
  .init({
    lng: 'zh',
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0])
  .catch((failure: unknown) => console.error(failure))

/** The forms under the names by which i18next looks for them; a count given as a text takes the second. */
const forms = (texts: Readonly<Record<string, EnglishText>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [[key, text]]
        : [
            [key, text.other],
            [`${key}_one`, text.one],
            [`${key}_other`, text.other],
          ],
    ),
  )

/** Registers one page's texts, in both languages. All that a person sees goes through here; a test watches over it. */
export const defineTexts = <K extends string>(
  namespace: string,
  zh: Readonly<Record<K, string>>,
  en: Readonly<Record<NoInfer<K>, EnglishText>>,
): Texts<K> => {
  i18next.addResourceBundle('zh', namespace, zh)
  i18next.addResourceBundle('en', namespace, forms(en))
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

/** The texts in a language that the caller knows; a component uses `useTexts`, which follows a change. */
export const textsIn = <K extends string>(texts: Texts<K>, language: Language): Translate<K> => {
  const translate = i18next.getFixedT(language, texts.namespace) as (key: string, params: object) => string
  return (key, params) => translate(key, { ...params })
}

/** Tag by which the browser formats numbers and dates, and by which a screen reader picks its voice. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'zh-CN')

export const setLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language)
}

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh')
