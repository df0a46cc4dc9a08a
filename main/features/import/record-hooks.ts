import type { LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { innovation } from '../../../shared/records/innovation.ts'
import { findYear } from '../../../shared/sheet/find-category.ts'
import { readChoice } from '../../../shared/sheet/read-choice.ts'
import type { TablePlace } from './nomination-place.ts'

interface RowPlace extends TablePlace {
  /** The line of its own that heads the row: 一、小发明. */
  readonly section: string | null
}

type Prepare = (values: Values, place: RowPlace, options: { readonly year: number | null }) => Values

const firstName = (value: unknown): string | undefined =>
  (value as readonly PersonEntry[] | undefined)?.[0]?.name

/** The category that the section, the sheet's name or a line above its table gives to all rows. */
const categoryAround = ({ section, sheet, header }: RowPlace): string | null => {
  const field = innovation.fields.find(({ name }) => name === 'category')
  if (field?.kind !== 'choice') return null
  for (const text of [section ?? '', sheet, ...header.titles]) {
    const category = readChoice(text.replace(/^[（(]?[一二三四五]{1,2}[）)]?[、.．]?\s*/u, ''), field.options)
    if (category) return category
  }
  return null
}

/** Yearly records are called by their year unless the sheet has a name for them. */
const withYearTitle = (values: Values, what: string): Values =>
  typeof values.year === 'number' ? { title: `${values.year} ${what}`, ...values } : values

/** Values that a type draws from its other columns, before links are resolved. */
export const prepareValues: Readonly<Partial<Record<RecordType, Prepare>>> = {
  patent: (values) => {
    const unit = values.unit as LinkValue | undefined
    if (!unit) return values
    const [first] = unit.text.split(/[、，,；;\n]+/u).map((name) => name.trim())
    return { ...values, unit: { id: null, text: first || unit.text }, patentees: unit.text }
  },
  innovation: (values, place) => {
    const first = values.firstCompleter ?? firstName(values.completers)
    const category = values.category ?? categoryAround(place)
    return {
      ...values,
      ...(first ? { firstCompleter: first } : {}),
      ...(category ? { category } : {}),
    }
  },
  award: (values, { sheet, header, place }, options) => {
    const texts = [sheet, ...header.titles, place.fileName]
    const year = values.year ?? findYear(texts) ?? options.year
    const name = values.name ?? header.titles[0]
    return { ...values, ...(year === null ? {} : { year }), ...(name ? { name } : {}) }
  },
  pairing: (values) => {
    const studio = (values.studio as LinkValue | undefined)?.text
    return studio && values.delegation ? { title: `${studio}—${values.delegation}`, ...values } : values
  },
  studioYear: (values) => withYearTitle(values, '年度'),
  studioReview: (values) => withYearTitle(values, '年度考核'),
  allianceReview: (values) => withYearTitle(values, '年度评价'),
}
