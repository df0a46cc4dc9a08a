import { comparableText } from '../../text/comparable-text.ts'
import { hasLossyMark } from '../../text/normalise-text.ts'
import { hashOf, textPrints } from '../../text/text-prints.ts'
import { titleKey } from '../../text/title-key.ts'
import type { ReuseFacts } from './reuse-facts.ts'

/** One token of the index: what kind of thing two records may share, and a hash of it. Who meets one looks again. */
const mark = (kind: 'n' | 't' | 'p' | 'x', hash: number): string => `${kind}${hash.toString(36)}`

export const patentMark = (number: string): string => mark('n', hashOf(number))
export const titleMark = (title: string): string => mark('t', hashOf(titleKey(title)))
export const personMark = (name: string): string => mark('p', hashOf(titleKey(name)))

export const markOfPrint = (hash: number): string => mark('x', hash)

/** Marks of a text, each once. */
export const textMarks = (text: string): readonly string[] => [
  ...new Set(textPrints(comparableText(text).characters).map(({ hash }) => markOfPrint(hash))),
]

/** People by mark; a name with a lost character is nobody's. */
export const namedPeople = ({ people }: ReuseFacts): readonly string[] => [
  ...new Set(people.map(({ name }) => name).filter((name) => name !== '' && !hasLossyMark(name))),
]

/** All by which a record is found again. */
export const reuseMarks = (facts: ReuseFacts): readonly string[] => {
  const { patentNumber, title } = facts
  return [
    ...(patentNumber ? [patentMark(patentNumber)] : []),
    ...(titleKey(title) === '' ? [] : [titleMark(title)]),
    ...namedPeople(facts).map(personMark),
    ...new Set(facts.texts.flatMap(({ text }) => textMarks(text))),
  ]
}
