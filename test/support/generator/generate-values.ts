import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type {
  BenefitRow,
  Field,
  FieldValue,
  LinkValue,
  PersonEntry,
  RowEntry,
} from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { RowsField } from '../../../shared/record/rows.ts'
import * as words from './invented-words.ts'
import type { Random } from './random.ts'
import { validIdentifier } from './valid-identifier.ts'

/** What is on file so far, to link to. */
export type Known = (type: RecordType) => readonly { readonly id: string; readonly title: string }[]

const two = (n: number): string => String(n).padStart(2, '0')

/** Mostly to the day, now and then only to the month, as sheets have it. */
export const date = (random: Random): string => {
  const month = `${random.int(2012, 2026)}-${two(random.int(1, 12))}`
  return random.chance(0.85) ? `${month}-${two(random.int(1, 28))}` : month
}

const benefits = (random: Random): readonly BenefitRow[] =>
  [2023, 2024, 2025].map((year) => ({ year, amount: random.int(1, 90_000) * 10_000 }))

export const people = (random: Random, known: Known): readonly PersonEntry[] => {
  const onFile = known('person')
  return Array.from({ length: random.int(2, 5) }, () => {
    const person = onFile.length > 0 && random.chance(0.8) ? random.pick(onFile) : null
    const name = person?.title ?? words.personName(random)
    return { name, personId: person?.id ?? null, post: words.post(random), skill: words.skill(random) }
  })
}

const link = (random: Random, to: RecordType, known: Known): LinkValue | null => {
  const onFile = known(to)
  if (onFile.length === 0) return null
  const { id, title } = random.pick(onFile)
  return { id, text: title }
}

const title = (random: Random, type: RecordType): string => {
  switch (type) {
    case 'unit':
      return words.unitNames(random).name
    case 'person':
    case 'studioMember':
      return words.personName(random)
    case 'studio':
      return words.studioName(random)
    case 'alliance':
      return words.allianceName(random)
    default:
      return words.workTitle(random)
  }
}

/** By what a field is called where its kind alone says little. */
const named: readonly (readonly [RegExp, (random: Random) => string])[] = [
  [/leaderName|firstCompleter|contact|master|apprentice/i, words.personName],
  [/post|trade/i, words.post],
  [/skill/i, words.skill],
  [/honour/i, words.honour],
  [/shortName/, (random) => words.unitNames(random).shortName],
]

const text = (random: Random, field: Field & { readonly kind: 'text' }): string =>
  field.format
    ? validIdentifier(random, field.format)
    : (named.find(([pattern]) => pattern.test(field.name))?.[1] ?? words.shortPhrase)(random)

const rows = (random: Random, field: RowsField, known: Known): readonly RowEntry[] =>
  Array.from(
    { length: random.int(1, 3) },
    () =>
      Object.fromEntries(
        field.columns.map((column) => [column.name, value(random, column, known)]),
      ) as RowEntry,
  )

const value = (random: Random, field: Field, known: Known): FieldValue => {
  switch (field.kind) {
    case 'text':
      return text(random, field)
    case 'longText':
      return words.paragraph(random, random.int(1, 6))
    case 'date':
      return date(random)
    case 'money':
      return random.int(1, 90_000) * 10_000
    case 'number':
      return random.int(field.min ?? 0, Math.min(field.max ?? 200, (field.min ?? 0) + 200))
    case 'flag':
      return random.chance(0.5)
    case 'choice':
      return random.pick(field.options).value
    case 'link':
      return link(random, field.to, known)
    case 'people':
      return people(random, known)
    case 'benefits':
      return benefits(random)
    case 'rows':
      return rows(random, field, known)
    case 'answers':
    case 'data':
    case 'files':
      return null
  }
}

/** How often a field that nothing asks for is filled. */
const filled = 0.75

/** Values of one record, by its definition alone: required and listed fields always, the others mostly. */
export const generateValues = (
  random: Random,
  definition: RecordDefinition,
  known: Known,
): Record<string, FieldValue> =>
  Object.fromEntries(
    definition.fields.flatMap((field) => {
      if (field.kind === 'files' || field.kind === 'answers' || field.kind === 'data') return []
      // Only ciphertext is kept of an ID number, and a generated ledger has no key.
      if (field.kind === 'text' && field.format === 'idNumber') return []
      if (field.name === definition.titleField && field.kind === 'text')
        return [[field.name, title(random, definition.type)]]
      const wanted = field.required === true || field.inList === true || random.chance(filled)
      const made = value(random, field, known)
      return wanted && made !== null ? [[field.name, made]] : []
    }),
  )
