import type { Label } from '../record/field.ts'

/** Names in the braces of a template: `{count} of {total}` has count and total. */
export type Blank<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blank<Rest>
  : never

/** What stands in a blank; a label in the language of its sentence. */
export type Filling = string | number | Label

type Fillings<T extends string> = [Blank<T>] extends [never]
  ? []
  : [fillings: Readonly<Record<Blank<T>, Filling>>]

/** A sentence of the core on its way to a person: Chinese for the command line, the page takes what it is set to. */
export interface Said {
  readonly message: string
  readonly messageEn: string
}

const inLanguage = (filling: Filling | undefined, language: keyof Label): string =>
  typeof filling === 'object' ? filling[language] : String(filling ?? '')

/** A template with its `{blanks}` filled; one that nothing is given for is left empty. */
export const fillBlanks = (
  template: string,
  fillings: Readonly<Record<string, Filling>>,
  language: keyof Label,
): string => template.replace(/\{(\w+)\}/g, (_, name: string) => inLanguage(fillings[name], language))

/** One sentence in both languages, filled with the same values; the compiler sees to it that none is forgotten. */
export const say = <Zh extends string, En extends string>(
  zh: Zh,
  en: En,
  ...[fillings]: Fillings<Zh | En>
): Label => ({ zh: fillBlanks(zh, fillings ?? {}, 'zh'), en: fillBlanks(en, fillings ?? {}, 'en') })

/** The sentence as answers of the core carry it. */
export const said = ({ zh, en }: Label): Said => ({ message: zh, messageEn: en })

export const messageIn = ({ message, messageEn }: Said, language: keyof Label): string =>
  language === 'en' ? messageEn : message

/** Several things in a row: 甲、乙 and “A, B”. */
export const listed = (items: readonly Filling[], separator: Label = { zh: '、', en: ', ' }): Label => ({
  zh: items.map((item) => inLanguage(item, 'zh')).join(separator.zh),
  en: items.map((item) => inLanguage(item, 'en')).join(separator.en),
})

/** Names as written, each in quotation marks: “甲”“乙” and “甲”, “乙”. */
export const quoted = (names: readonly string[]): Label =>
  listed(
    names.map((name) => `“${name}”`),
    { zh: '', en: ', ' },
  )
