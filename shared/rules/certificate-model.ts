import { chineseDate } from './chinese-date.ts'
import type { NoticeCategory } from './notice-model.ts'

export interface CertificateInput {
  readonly year: number
  readonly organisers: readonly string[]
  /** YYYY-MM-DD. */
  readonly issuedOn: string
  /** One for each entry, or one for each of its completers. */
  readonly each: 'entry' | 'person'
  /** Before the number, as the unit that gives them out has it: 苏工技创. */
  readonly prefix: string
  /** As they may be seen by the public: no id number or phone can be put in. */
  readonly categories: readonly NoticeCategory[]
}

/** One certificate, as it is printed. */
export interface Certificate {
  readonly category: string
  /** Whom it is given to, by name; their unit. */
  readonly names: string
  readonly unit: string
  readonly text: string
  readonly number: string
  readonly signers: readonly string[]
  readonly date: string
}

const two = (n: number): string => String(n).padStart(2, '0')

/**
 * The certificates of a year in the order of the list that was made public. Numbers run by category and place in it, and
 * for persons by rank, so that the same list gives the same numbers: 苏工技创〔2026〕0103-2.
 */
export const certificatesOf = (input: CertificateInput): readonly Certificate[] =>
  input.categories.flatMap(({ title: category, entries }, categoryIndex) =>
    entries.flatMap(({ title, unit, completers }, index) => {
      const number = `${input.prefix}〔${input.year}〕${two(categoryIndex + 1)}${two(index + 1)}`
      const common = {
        category,
        unit,
        signers: input.organisers,
        date: chineseDate(input.issuedOn),
      }
      const award = `《${title}》被认定为${input.year}年度${category}`
      if (input.each === 'entry' || completers.length === 0)
        return [{ ...common, names: completers.join('、'), text: `${award}。`, number }]
      return completers.map((name, rank) => ({
        ...common,
        names: name,
        text: `${award}，您是该项目第${rank + 1}完成人。`,
        number: `${number}-${rank + 1}`,
      }))
    }),
  )
