import type { RecordDefinition } from '../record/define-record.ts'
import type { AnswerValue, BenefitRow, Field, FieldValue, PersonEntry } from '../record/field.ts'
import { parsePhone } from '../rules/phone.ts'
import type { CellOutcome, Remark } from './cell-outcome.ts'
import { answerField, benefitField, isPersonField, isPhoneField } from './column-fields.ts'
import type { BenefitPart, MappedColumn } from './column-target.ts'
import { type ColumnMoney, columnMoney } from './header-keys.ts'
import type { PersonPart } from './person-details.ts'
import { isNothing, readCell } from './read-cell.ts'
import { readPerson, withNameRemark } from './read-person.ts'
import { readPersonDetails } from './read-person-details.ts'
import { type Cell, cellText } from './sheet.ts'

export interface CellRemark extends Remark {
  readonly column: string
  readonly value: string
}

/** One sheet row as read: the fields it fills (empty cells are absent), remarks, and what refuses it. */
export interface ReadRow {
  readonly values: Readonly<Record<string, FieldValue>>
  readonly warnings: readonly CellRemark[]
  readonly refused: CellRemark | null
  /** True if a list of completers was there, not only the first one. */
  readonly listed: boolean
}

const nameFields = new Set(['name', 'title', 'shortName'])

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

/** The first completer stands at the head of the list, and everybody once. */
const withFirst = (others: readonly PersonEntry[], first: PersonEntry): readonly PersonEntry[] => {
  const met = new Set([first.name])
  return [first, ...others.filter(({ name }) => !met.has(name) && met.add(name))]
}

/**
 * Reads one data row through its mapped columns. Links are not resolved and required fields not yet asked for.
 * `titleMoney` is the unit that a line above the table gives all amounts; a header's own unit beats it.
 */
export const readRow = (
  row: readonly Cell[],
  columns: readonly MappedColumn[],
  definition: RecordDefinition,
  titleMoney: ColumnMoney | null = null,
): ReadRow => {
  const values: Record<string, FieldValue> = {}
  const warnings: CellRemark[] = []
  const answers: Record<string, AnswerValue> = {}
  const benefits: Benefits = new Map()
  const first: { name?: string; post?: string; skill?: string; phone?: string } = {}
  /** What a cell of another column says of contact and phone, and all names of the first completer's cell. */
  const aside: { contact?: string; phone?: string; team: readonly PersonEntry[] } = { team: [] }
  const details: (readonly [MappedColumn, PersonPart])[] = []
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

  /** The name of a cell for one person; several names in the first completer's cell are the whole team. */
  const takePerson = (column: MappedColumn, isFirst: boolean): string | undefined => {
    const text = cellText(row[column.index])
    if (text === '' || isNothing(text)) return undefined
    const { name, people, phone } = readPerson(text)
    const [leader] = isFirst ? people : []
    if (leader) aside.team = people
    const names = leader ? people.map((person) => person.name) : [name]
    const own = leader ? (leader.phone ?? null) : phone
    if (own !== null && isFirst) first.phone = own
    if (own !== null) aside.phone ??= own
    take(column, withNameRemark(name, names))
    return leader?.name ?? name
  }

  const takeField = (column: MappedColumn, field: Field): FieldValue | undefined => {
    const cell = row[column.index]
    if (isPersonField(field)) return takePerson(column, field.name === 'firstCompleter')
    const text = cellText(cell)
    if (isPhoneField(field) && !parsePhone(text).ok) {
      const { name, phone } = readPerson(text)
      if (phone !== null) {
        if (name !== text) aside.contact ??= name
        return phone
      }
    }
    return take(column, readCell(field, cell, columnMoney(column) ?? titleMoney, nameFields.has(field.name)))
  }

  for (const column of columns) {
    const cell = row[column.index]
    const { target } = column
    const unit = columnMoney(column) ?? titleMoney
    if (target.kind === 'field') {
      const value = takeField(column, target.field)
      if (value !== undefined) values[target.field.name] = value
    } else if (target.kind === 'first') {
      const text = cellText(cell)
      const value = target.part === 'name' ? takePerson(column, true) : text
      if (value !== undefined && value !== '') first[target.part] = value
    } else if (target.kind === 'benefit') {
      const outcome = readCell(benefitField(target.year), cell, unit)
      const fen = take(column, outcome)
      if (typeof fen !== 'number') continue
      const entry = benefits.get(target.year) ?? { approximate: false, amounts: {} }
      entry.amounts[target.part] = fen
      if (outcome.kind === 'value' && outcome.remark?.code === 'money-approximate') entry.approximate = true
      benefits.set(target.year, entry)
    } else if (target.kind === 'person') {
      if (cellText(cell) !== '') details.push([column, target.part])
    } else if (target.kind === 'answer') {
      const value = take(column, readCell(answerField(target.form), cell, unit))
      if (value !== undefined) answers[target.key] = value as AnswerValue
    }
  }

  if (benefits.size > 0) values.benefits = benefitRows(benefits)
  if (Object.keys(answers).length > 0) values.answers = answers
  for (const name of ['contact', 'phone'] as const) {
    const value = aside[name]
    if (value !== undefined && definition.fields.some((field) => field.name === name)) values[name] ??= value
  }
  // Where the first completer has no details of his own, the phone is that of whoever filed the sheet.
  const filed = values.firstCompleter === undefined ? values.phone : undefined
  const phone = first.phone ?? (typeof filed === 'string' ? filed : undefined)
  if (typeof values.firstCompleter === 'string') first.name = values.firstCompleter
  const listed = [...aside.team, ...((values.completers as readonly PersonEntry[] | undefined) ?? [])]
  const { name, ...known } = first
  if (name !== undefined)
    values.completers = withFirst(listed, { name, personId: null, ...known, ...(phone ? { phone } : {}) })
  for (const [column, part] of details) {
    const detailed = readPersonDetails(values, part, cellText(row[column.index]))
    if (detailed.people) values.completers = detailed.people
    if (detailed.remark) warnings.push({ column: column.header, value: detailed.value, ...detailed.remark })
  }
  return { values, warnings, refused, listed: listed.length > 0 }
}
