import type {
  AnswerValue,
  BenefitRow,
  Field,
  FieldValue,
  LinkValue,
  PersonEntry,
  RowEntry,
} from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { recordTitle } from '../../shared/records/record-title.ts'
import type { StoredRecord } from './store.ts'

/** The current title of a record, null when there is none. */
export type TitleOf = (type: RecordType, id: string) => string | null

/** What can be found of one record: every text, number and date that a list or form shows of it. */
export interface SearchText {
  readonly title: string
  /** As shown, each its own: a phrase never runs from one into the next. */
  readonly texts: readonly string[]
  /** Names and titles: also found by pinyin. */
  readonly names: readonly string[]
  /** Identifiers and codes: also found by a part of them. */
  readonly identifiers: readonly string[]
  /** Records whose current title is part of this one's text. */
  readonly links: readonly string[]
}

// Made once: toLocaleString makes a formatter at every call.
const grouped = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 })

/** Fen as written in the trade: 126.2万元, 126.20, 1262000, 1,262,000.00. */
const moneyTexts = (fen: number): readonly string[] => {
  const wan = fen / 1_000_000
  const yuan = fen / 100
  return [`${wan}万元`, grouped.format(wan), wan.toFixed(2), `${yuan}`, grouped.format(yuan)]
}

/** 2024-03-05 also as 2024年3月5日 and 2024.3.5. */
const dateTexts = (date: string): readonly string[] => {
  const parts = date.split('-').map(Number)
  const units = ['年', '月', '日']
  return [date, parts.map((part, i) => `${part}${units[i]}`).join(''), parts.join('.')]
}

const answerTexts = (value: AnswerValue): readonly string[] =>
  value === null || typeof value === 'boolean' ? [] : [String(value)]

const personTexts = (person: PersonEntry): readonly string[] =>
  [person.name, person.unit, person.post, person.skill, person.phone, person.contribution].filter(
    (text) => text !== undefined,
  )

const benefitTexts = (row: BenefitRow): readonly string[] =>
  [String(row.year)].concat(
    [row.amount, row.output, row.profit, row.tax, row.saving]
      .filter((fen) => typeof fen === 'number')
      .flatMap(moneyTexts),
  )

const textsOf = (field: Field, value: FieldValue, titleOf: TitleOf): readonly string[] => {
  if (value === null || value === undefined) return []
  switch (field.kind) {
    case 'text':
    case 'longText':
      return [value as string]
    case 'date':
      return dateTexts(value as string)
    case 'money':
      return moneyTexts(value as number)
    case 'number':
      return [String(value)]
    case 'choice': {
      const label = field.options.find((option) => option.value === value)?.label
      return label ? [label.zh, label.en] : [String(value)]
    }
    case 'link': {
      const link = value as LinkValue
      const title = link.id === null ? null : titleOf(field.to, link.id)
      return title !== null && title !== link.text ? [title, link.text] : [link.text]
    }
    case 'people':
      return (value as readonly PersonEntry[]).flatMap(personTexts)
    case 'benefits':
      return (value as readonly BenefitRow[]).flatMap(benefitTexts)
    case 'rows':
      return (value as readonly RowEntry[]).flatMap((row) =>
        field.columns.flatMap((column) => textsOf(column, row[column.name] ?? null, titleOf)),
      )
    case 'answers':
      return Object.values(value as Readonly<Record<string, AnswerValue>>).flatMap(answerTexts)
    case 'flag':
    case 'files':
    case 'data':
      return []
  }
}

/** Ciphertext finds nothing. */
const isSealed = (field: Field): boolean => field.kind === 'text' && field.format === 'idNumber'

const nameFields: ReadonlySet<string> = new Set(['leaderName', 'firstCompleter', 'shortName', 'contact'])

export const searchText = (record: StoredRecord, titleOf: TitleOf): SearchText => {
  const definition = recordDefinitions[record.type]
  const names: string[] = []
  const identifiers: string[] = []
  const links: string[] = []
  const texts: string[] = []
  for (const field of definition.fields) {
    const value = record.values[field.name] ?? null
    const shown = textsOf(field, value, titleOf)
    if (isSealed(field)) continue
    texts.push(...shown)
    if (field.name === definition.titleField || nameFields.has(field.name)) names.push(...shown)
    if (field.kind === 'people')
      names.push(...((value ?? []) as readonly PersonEntry[]).map((one) => one.name))
    if (field.kind === 'text' && field.format !== undefined) identifiers.push(...shown)
    if (field.kind === 'money' || field.kind === 'number') identifiers.push(...shown)
    const id = field.kind === 'link' ? (value as LinkValue | null)?.id : null
    if (id) links.push(id)
  }
  return {
    title: recordTitle(record),
    texts: texts.filter((text) => text !== ''),
    names,
    identifiers,
    links,
  }
}
