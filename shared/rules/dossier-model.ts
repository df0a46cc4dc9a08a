import type { Answers, BenefitRow, FieldValue, LinkValue, PersonEntry, Values } from '../record/field.ts'
import type { PackCategory, PackFormField, RulePack } from '../rule-packs/rule-pack.ts'
import { formatWan } from '../text/parse-money.ts'
import { chineseDate } from './chinese-date.ts'

/** One completer as printed; empty text where nothing is known. */
export interface DossierPerson {
  readonly rank: string
  readonly name: string
  readonly unit: string
  readonly post: string
  readonly skill: string
  readonly frontLine: string
  readonly contribution: string
}

/** Amounts in 万元 with two decimals, 约 in front where the source says so; empty where none is given. */
export interface DossierAmounts {
  readonly output: string
  readonly profit: string
  readonly tax: string
  readonly saving: string
  readonly amount: string
}

export type DossierPart =
  /** `wide`: takes a whole row of the form however short the value. */
  | { readonly kind: 'line'; readonly label: string; readonly value: string; readonly wide: boolean }
  | {
      readonly kind: 'ticks'
      readonly label: string
      readonly options: readonly { readonly label: string; readonly ticked: boolean }[]
    }
  | { readonly kind: 'people'; readonly label: string; readonly rows: readonly DossierPerson[] }
  | {
      readonly kind: 'benefits'
      readonly label: string
      readonly unit: string
      readonly rows: readonly (DossierAmounts & { readonly year: string })[]
      readonly total: DossierAmounts
    }
  | { readonly kind: 'text'; readonly label: string; readonly paragraphs: readonly string[] }

/** Everything a dossier prints, as printed, and nothing else: no ids, clocks or stations. */
export interface DossierModel {
  readonly schema: 1
  readonly award: string
  readonly organiser: string
  readonly year: string
  readonly category: string
  readonly formTitle: string
  readonly number: string
  readonly title: string
  readonly unit: string
  readonly recommender: string
  readonly firstCompleter: string
  readonly parts: readonly DossierPart[]
  readonly signatures: readonly { readonly title: string; readonly seal: string }[]
  readonly evidence: readonly DossierEvidence[]
}

export interface DossierEvidence {
  /** Name of the slot. */
  readonly slot: string
  readonly fileName: string
  readonly caption: string
  readonly sha256: string
}

export interface DossierSource {
  readonly values: Values
  readonly pack: RulePack
  readonly category: PackCategory
  /** Full name of a linked unit, as on its seal; the name as written where it is not on file. */
  readonly unitName: (link: LinkValue) => string
  /** Evidence records of the nomination, in any order. */
  readonly evidence: readonly {
    readonly slot: string
    readonly order: number
    readonly fileName: string
    readonly caption: string
    readonly sha256: string
  }[]
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const answerOf = (values: Values, field: string): FieldValue => {
  if (!field.startsWith('answers.')) return values[field] ?? null
  const answers = (values.answers ?? {}) as Answers
  return answers[field.slice('answers.'.length)] ?? null
}

const isLink = (value: FieldValue): value is LinkValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'text' in value

const linkText = (value: FieldValue, unitName: DossierSource['unitName']): string =>
  isLink(value) ? unitName(value).trim() : ''

const peopleRows = (people: readonly PersonEntry[], unit: string): readonly DossierPerson[] =>
  people.map((person, index) => ({
    rank: String(index + 1),
    name: person.name,
    unit: person.unit ?? (index === 0 ? unit : ''),
    post: person.post ?? '',
    skill: person.skill ?? '',
    frontLine: person.frontLine === undefined ? '' : person.frontLine ? '是' : '否',
    contribution: person.contribution ?? '',
  }))

const parts = ['output', 'profit', 'tax', 'saving', 'amount'] as const

type AmountPart = (typeof parts)[number]

/** Sum of one column over the rows that give it; 约 as soon as one of them is approximate. */
const amountText = (rows: readonly BenefitRow[], part: AmountPart): string => {
  const given = rows.filter((row) => typeof row[part] === 'number')
  if (given.length === 0) return ''
  const about = given.some((row) => row.approximate === true)
  return `${about ? '约' : ''}${formatWan(given.reduce((sum, row) => sum + (row[part] ?? 0), 0))}`
}

const amounts = (rows: readonly BenefitRow[]): DossierAmounts => {
  const text = (part: AmountPart): string => amountText(rows, part)
  return {
    output: text('output'),
    profit: text('profit'),
    tax: text('tax'),
    saving: text('saving'),
    amount: text('amount'),
  }
}

/** The three calendar years before the cycle are always printed, others where they are claimed. */
const benefitPart = (label: string, rows: readonly BenefitRow[], cycleYear: number): DossierPart => {
  const years = new Set([cycleYear - 3, cycleYear - 2, cycleYear - 1, ...rows.map((row) => row.year)])
  return {
    kind: 'benefits',
    label,
    unit: '万元',
    rows: [...years]
      .toSorted((a, b) => a - b)
      .map((year) => ({ year: `${year}年`, ...amounts(rows.filter((row) => row.year === year)) })),
    total: amounts(rows),
  }
}

const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const wideFields: ReadonlySet<string> = new Set(['title', 'unit', 'recommender'])

const partOf = (field: PackFormField, source: DossierSource, unit: string): DossierPart => {
  const { label } = field
  const value = answerOf(source.values, field.field)
  const line = (text: string): DossierPart => ({
    kind: 'line',
    label,
    value: text,
    wide: wideFields.has(field.field),
  })
  const ticks = (options: readonly { readonly label: string; readonly ticked: boolean }[]): DossierPart => ({
    kind: 'ticks',
    label,
    options,
  })
  switch (field.kind) {
    case 'text':
      return line(value === null ? '' : String(value).trim())
    case 'number':
      return line(value === null ? '' : String(value))
    case 'date':
      return line(typeof value === 'string' ? chineseDate(value) : '')
    case 'link':
      return line(linkText(value, source.unitName))
    case 'flag':
      return ticks([
        { label: '是', ticked: value === true },
        { label: '否', ticked: value === false },
      ])
    case 'choice':
      return ticks(
        (field.options ?? []).map((option) => ({ label: option.label, ticked: option.value === value })),
      )
    case 'people':
      return { kind: 'people', label, rows: peopleRows((value ?? []) as readonly PersonEntry[], unit) }
    case 'benefits':
      return benefitPart(label, (value ?? []) as readonly BenefitRow[], source.pack.year)
    case 'longText':
      return { kind: 'text', label, paragraphs: typeof value === 'string' ? paragraphs(value) : [] }
  }
}

const evidenceOf = (source: DossierSource): readonly DossierEvidence[] => {
  const { slots } = source.category
  const place = (id: string): number => {
    const index = slots.findIndex((slot) => slot.id === id)
    return index === -1 ? slots.length : index
  }
  return source.evidence
    .toSorted(
      (a, b) =>
        place(a.slot) - place(b.slot) ||
        a.order - b.order ||
        byCodePoint(a.fileName, b.fileName) ||
        byCodePoint(a.sha256, b.sha256),
    )
    .map(({ slot, fileName, caption, sha256 }) => ({
      slot: slots.find((candidate) => candidate.id === slot)?.label ?? '其他材料',
      fileName,
      caption,
      sha256,
    }))
}

/**
 * What the dossier of a nomination prints: people by rank, evidence by SHA-256, money in 万元, dates in Chinese.
 * The same records give the same model on every machine, so its hash tells whether the data behind a paper changed.
 */
export const dossierModel = (source: DossierSource): DossierModel => {
  const { values, pack, category } = source
  const unit = linkText(values.unit ?? null, source.unitName)
  const people = (values.completers ?? []) as readonly PersonEntry[]
  return {
    schema: 1,
    award: pack.title,
    organiser: pack.organiser,
    year: `${pack.year}年`,
    category: category.title,
    formTitle: category.formTitle,
    number: typeof values.number === 'number' ? String(values.number) : '',
    title: String(values.title ?? '').trim(),
    unit,
    recommender: linkText(values.recommender ?? null, source.unitName),
    firstCompleter: people[0]?.name ?? '',
    parts: category.form.map((field) => partOf(field, source, unit)),
    signatures: category.signatures.map(({ title, seal }) => ({ title, seal })),
    evidence: evidenceOf(source),
  }
}
