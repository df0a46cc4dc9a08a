import type { AnswerValue, BenefitRow, Field, FieldValue, PersonEntry } from '../record/field.ts'
import type { PackFormField } from '../rule-packs/rule-pack.ts'
import type { CellOutcome } from './cell-outcome.ts'
import type { BenefitPart, MappedColumn } from './column-target.ts'
import { headerMoneyUnit } from './header-keys.ts'
import { readCell, readName } from './read-cell.ts'
import { type Cell, cellText } from './sheet.ts'

export interface CellRemark {
  readonly column: string
  readonly value: string
  readonly code: string
  readonly message: string
}

/** One sheet row as read: the fields it fills (empty cells are absent), remarks, and what refuses it. */
export interface ReadRow {
  readonly values: Readonly<Record<string, FieldValue>>
  readonly warnings: readonly CellRemark[]
  readonly refused: CellRemark | null
  /** True if a list of completers was there, not only the first one. */
  readonly listed: boolean
}

interface FirstCompleter {
  name?: string
  post?: string
  skill?: string
}

const nameFields = new Set(['name', 'title', 'leaderName', 'firstCompleter', 'contact', 'shortName'])

const benefitField = (year: number): Field => ({
  kind: 'money',
  name: 'amount',
  label: { zh: `${year}年效益`, en: `${year}` },
  sheetUnit: 'wan',
})

const answerField = (form: PackFormField): Field => {
  const base = { name: form.field, label: { zh: form.label, en: form.label } }
  switch (form.kind) {
    case 'date':
    case 'flag':
    case 'longText':
    case 'number':
      return { ...base, kind: form.kind }
    case 'choice': {
      const options = (form.options ?? []).map((o) => ({
        value: o.value,
        label: { zh: o.label, en: o.label },
      }))
      return { ...base, kind: 'choice', options }
    }
    default:
      return { ...base, kind: 'text' }
  }
}

type Benefits = Map<number, { approximate: boolean; amounts: Partial<Record<BenefitPart, number>> }>

const benefitRows = (benefits: Benefits): readonly BenefitRow[] =>
  [...benefits]
    .toSorted(([a], [b]) => a - b)
    .map(([year, { approximate, amounts }]) => ({
      year,
      ...amounts,
      amount: amounts.amount ?? null,
      ...(approximate ? { approximate: true } : {}),
    }))

const firstCompleterOf = (first: FirstCompleter, phone: FieldValue | undefined): PersonEntry | null =>
  first.name === undefined
    ? null
    : {
        name: first.name,
        personId: null,
        ...(first.post === undefined ? {} : { post: first.post }),
        ...(first.skill === undefined ? {} : { skill: first.skill }),
        ...(typeof phone === 'string' ? { phone } : {}),
      }

/** The first completer stands at the head of the list, once. */
const withFirst = (others: readonly PersonEntry[], first: PersonEntry): readonly PersonEntry[] => [
  first,
  ...others.filter((person) => person.name !== first.name),
]

/** Reads one data row through its mapped columns. Links are not resolved and required fields not yet asked for. */
export const readRow = (row: readonly Cell[], columns: readonly MappedColumn[]): ReadRow => {
  const values: Record<string, FieldValue> = {}
  const warnings: CellRemark[] = []
  const answers: Record<string, AnswerValue> = {}
  const benefits: Benefits = new Map()
  const first: FirstCompleter = {}
  let refused: CellRemark | null = null

  const take = (column: MappedColumn, outcome: CellOutcome): FieldValue | undefined => {
    if (outcome.kind === 'empty') return undefined
    if (outcome.kind === 'value' && !outcome.remark) return outcome.value
    const remark = {
      column: column.header,
      value: cellText(row[column.index]),
      ...outcome.remark,
    } as CellRemark
    if (outcome.kind === 'refused') refused ??= remark
    else warnings.push(remark)
    return outcome.kind === 'value' ? outcome.value : undefined
  }

  for (const column of columns) {
    const cell = row[column.index]
    const { target } = column
    const unit = headerMoneyUnit(column.header)
    if (target.kind === 'field') {
      const value = take(column, readCell(target.field, cell, unit, nameFields.has(target.field.name)))
      if (value !== undefined) values[target.field.name] = value
    } else if (target.kind === 'first') {
      const text = cellText(cell)
      if (text === '') continue
      const value = take(column, target.part === 'name' ? readName(text) : { kind: 'value', value: text })
      if (typeof value === 'string') first[target.part] = value
    } else if (target.kind === 'benefit') {
      const outcome = readCell(benefitField(target.year), cell, unit)
      const fen = take(column, outcome)
      if (typeof fen !== 'number') continue
      const entry = benefits.get(target.year) ?? { approximate: false, amounts: {} }
      entry.amounts[target.part] = fen
      if (outcome.kind === 'value' && outcome.remark?.code === 'money-approximate') entry.approximate = true
      benefits.set(target.year, entry)
    } else if (target.kind === 'answer') {
      const value = take(column, readCell(answerField(target.form), cell, unit))
      if (value !== undefined) answers[target.key] = value as AnswerValue
    }
  }

  if (benefits.size > 0) values.benefits = benefitRows(benefits)
  if (Object.keys(answers).length > 0) values.answers = answers
  // Where the first completer has no details of his own, the phone is that of whoever filed the sheet.
  const phone = values.firstCompleter === undefined ? values.phone : undefined
  if (typeof values.firstCompleter === 'string') first.name = values.firstCompleter
  const head = firstCompleterOf(first, phone)
  const listed = (values.completers as readonly PersonEntry[] | undefined) ?? []
  if (head) values.completers = withFirst(listed, head)
  return { values, warnings, refused, listed: listed.length > 0 }
}
