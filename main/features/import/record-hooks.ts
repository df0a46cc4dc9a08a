import type { LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { innovation } from '../../../shared/records/innovation.ts'
import { findYear } from '../../../shared/sheet/find-category.ts'
import { readChoice } from '../../../shared/sheet/read-choice.ts'
import type { Writer } from '../../db/store.ts'
import { type EnsuredPerson, ensurePerson } from './ensure-person.ts'
import type { ImportContext, SheetJob } from './import-context.ts'

type Prepare = (values: Values, context: ImportContext, job: SheetJob) => Values

const firstName = (value: unknown): string | undefined =>
  (value as readonly PersonEntry[] | undefined)?.[0]?.name

/** The category that the section, the sheet's name or a line above its table gives to all rows. */
const categoryAround = ({ section, sheet, detected }: SheetJob): string | null => {
  const field = innovation.fields.find(({ name }) => name === 'category')
  if (field?.kind !== 'choice') return null
  for (const text of [section ?? '', sheet.name, ...detected.header.titles]) {
    const category = readChoice(text.replace(/^[（(]?[一二三四五]{1,2}[）)]?[、.．]?\s*/u, ''), field.options)
    if (category) return category
  }
  return null
}

/** Values that a type draws from its other columns, before links are resolved. */
export const prepareValues: Readonly<Partial<Record<RecordType, Prepare>>> = {
  patent: (values) => {
    const unit = values.unit as LinkValue | undefined
    if (!unit) return values
    const [first] = unit.text.split(/[、，,；;\n]+/u).map((name) => name.trim())
    return { ...values, unit: { id: null, text: first || unit.text }, patentees: unit.text }
  },
  innovation: (values, _context, job) => {
    const first = values.firstCompleter ?? firstName(values.completers)
    const category = values.category ?? categoryAround(job)
    return {
      ...values,
      ...(first ? { firstCompleter: first } : {}),
      ...(category ? { category } : {}),
    }
  },
  award: (values, context, job) => {
    const texts = [job.sheet.name, ...job.detected.header.titles, job.place.fileName]
    const year = values.year ?? findYear(texts) ?? context.year
    const name = values.name ?? job.detected.header.titles[0]
    return { ...values, ...(year === null ? {} : { year }), ...(name ? { name } : {}) }
  },
}

/** Persons made or found along the way, to be linked in `field` of the row's record. */
export const personOfRow = (
  writer: Writer,
  context: ImportContext,
  type: RecordType,
  values: Values,
): (EnsuredPerson & { readonly field: string }) | null => {
  if (type === 'studio' && typeof values.leaderName === 'string') {
    const unit = (values.unit ?? null) as LinkValue | null
    const known = { honours: values.leaderHonour ?? null, skill: values.leaderSkill ?? null }
    return { field: 'leader', ...ensurePerson(writer, context, values.leaderName, unit, known) }
  }
  if (type === 'studioMember' && typeof values.name === 'string') {
    const studio = values.studio as LinkValue | undefined
    const record = studio?.id ? writer.get('studio', studio.id) : null
    const unit = (record?.values.unit ?? null) as LinkValue | null
    const { sex = null, post = null, skill = null, frontLine = null } = values
    return {
      field: 'person',
      ...ensurePerson(writer, context, values.name, unit, { sex, post, skill, frontLine }),
    }
  }
  return null
}
