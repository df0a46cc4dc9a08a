type Language = 'zh' | 'en'

export interface OfflineTexts<K extends string> {
  readonly zh: Readonly<Record<K, string>>
  readonly en: Readonly<Record<K, string | { readonly one: string; readonly other: string }>>
}

/** As `defineTexts` of the page, without its library; `namespace` keeps the names of all texts apart. */
export const defineTexts = <K extends string>(
  _namespace: string,
  zh: OfflineTexts<K>['zh'],
  en: OfflineTexts<NoInfer<K>>['en'],
): OfflineTexts<K> => ({ zh, en })

let language: Language = 'zh'

export const currentLanguage = (): Language => language

export const setLanguage = (chosen: Language): void => {
  language = chosen
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
}

export type Fillings = Readonly<Record<string, string | number>>

/** The text in the language that is set; `{{name}}` is filled from the second argument. */
export const translator =
  <K extends string>(texts: OfflineTexts<K>) =>
  (key: K, fillings: Fillings = {}): string => {
    const found = texts[language][key]
    const text = typeof found === 'string' ? found : fillings.count === 1 ? found.one : found.other
    return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(fillings[name] ?? ''))
  }
