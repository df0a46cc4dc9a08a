import type { BenefitRow, FieldValue, LinkValue, PersonEntry, Values } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'

type Titles = Readonly<Record<string, string>>

const linkText = (link: LinkValue | null, titles: Titles): string | null =>
  link === null ? null : ((link.id === null ? undefined : titles[link.id]) ?? link.text)

const names = (people: FieldValue | undefined): readonly string[] =>
  ((people ?? []) as readonly PersonEntry[]).map((person) => person.name)

const years = (benefits: FieldValue | undefined) =>
  ((benefits ?? []) as readonly BenefitRow[]).map(({ year, amount }) => ({ year, amount }))

/** A record for scripts: links by title, people by name, money in fen, choices by code. */
export const plainRecord = (
  type: RecordType,
  id: string,
  values: Values,
  titles: Titles,
): Record<string, unknown> => {
  if (type === 'nomination') return plainNomination(id, values, titles)
  const plain: Record<string, unknown> = { id }
  for (const field of recordDefinitions[type].fields) {
    const value = values[field.name] ?? null
    if (field.kind === 'link') plain[field.name] = linkText(value as LinkValue | null, titles)
    else if (field.kind === 'people') plain[field.name] = names(value)
    else if (field.kind === 'benefits') plain[field.name] = years(value)
    else if (field.kind === 'text' && field.format === 'idNumber') continue
    else if (field.kind !== 'files') plain[field.name] = value
  }
  return plain
}

const plainNomination = (id: string, values: Values, titles: Titles): Record<string, unknown> => ({
  id,
  category: values.category,
  title: values.title,
  unit: linkText((values.unit ?? null) as LinkValue | null, titles),
  completers: names(values.completers),
  patentNumber: values.patentNumber ?? null,
  benefits: years(values.benefits),
})
