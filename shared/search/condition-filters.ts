import type { ListFilter } from '../list-query.ts'
import type { RecordDefinition } from '../record/define-record.ts'
import type { Field, Label } from '../record/field.ts'
import { normaliseText } from '../text/normalise-text.ts'
import { addDays, isFullDate, parseWrittenDate } from '../text/parse-date.ts'
import { parseMoney } from '../text/parse-money.ts'
import { listed, say } from '../text/say.ts'
import type { Comparison, FieldCondition } from './parse-field-query.ts'

type Read =
  | { readonly ok: true; readonly filter: ListFilter }
  /** What was not understood, and what can be written instead. */
  | { readonly ok: false; readonly problem: Label }

/** Finer than any figure that is entered: turns “above” into “from”. */
const hair = 1e-7

const searchable = (field: Field): boolean => !['files', 'answers', 'data'].includes(field.kind)

const isMeasure = ({ kind }: Field): boolean =>
  kind === 'money' || kind === 'benefits' || kind === 'number' || kind === 'date'

const isSize = (comparison: Comparison): boolean => comparison !== ':' && comparison !== '='

/**
 * The field that a condition speaks of: by its label or a header of workbooks, else the first whose label holds the
 * word; of more or less can only be spoken where there is a measure (效益>100 is no 社会效益).
 */
export const fieldNamed = (
  definition: RecordDefinition,
  { field: word, comparison }: Pick<FieldCondition, 'field' | 'comparison'>,
): Field | null => {
  const wanted = normaliseText(word)
  const fields = definition.fields.filter(searchable)
  const labels = ({ label }: Field): readonly string[] => [label.zh, label.en].map(normaliseText)
  const exact =
    fields.find((field) => labels(field).includes(wanted) || normaliseText(field.name) === wanted) ??
    fields.find(({ synonyms = [] }) => synonyms.map(normaliseText).includes(wanted))
  if (exact || [...wanted].length < 2) return exact ?? null
  const holding = fields.filter((field) => labels(field).some((label) => label.includes(wanted)))
  return holding.find((field) => !isSize(comparison) || isMeasure(field)) ?? null
}

const refuse = (problem: Label): Read => ({ ok: false, problem })

const wordsOnly = (field: Field, { written }: FieldCondition): Read =>
  refuse(
    say(
      '“{written}”没有按它筛选：“{label}”不分大小，请写成 {label}:内容。',
      '“{written}” was left aside: “{label}” is neither more nor less; write {label}:text.',
      { written, label: field.label },
    ),
  )

const notA = (field: Field, { written, value }: FieldCondition, wanted: Label): Read =>
  refuse(
    say(
      '“{written}”没有按它筛选：“{label}”中的“{value}”看不懂，{wanted}。',
      '“{written}” was left aside: “{value}” is not understood for “{label}”; {wanted}.',
      { written, label: field.label, value, wanted },
    ),
  )

/** `from` and `to` of a value, both included; `step` is the least that makes a difference. */
const range = (comparison: Comparison, value: number, step: number): { from?: number; to?: number } => {
  switch (comparison) {
    case ':':
    case '=':
      return { from: value, to: value }
    case '>':
      return { from: value + step }
    case '<':
      return { to: value - step }
    case '>=':
      return { from: value }
    case '<=':
      return { to: value }
  }
}

/** The last date of the same precision before this one. */
const before = (date: string): string => {
  if (isFullDate(date)) return addDays(date, -1)
  const [year = 0, month] = date.split('-').map(Number)
  if (month === undefined) return String(year - 1)
  return month > 1 ? `${year}-${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`
}

/** Less precise dates take in the more precise: 2024 is the whole year. */
const dates = (comparison: Comparison, date: string): { from?: string; to?: string } => {
  switch (comparison) {
    case ':':
    case '=':
      return { from: date, to: date }
    case '>':
      // Sorts after every day of it.
      return { from: `${date}~` }
    case '<':
      return { to: before(date) }
    case '>=':
      return { from: date }
    case '<=':
      return { to: date }
  }
}

const yes = ['是', '有', '对', 'yes', 'y', 'true', '1']
const no = ['否', '无', '不是', '没有', 'no', 'n', 'false', '0']

/** One condition as the filter of a list. Amounts without a unit are 万元, as on the forms. */
export const conditionFilter = (field: Field, condition: FieldCondition): Read => {
  const { comparison, value } = condition
  const { name } = field
  const equal = !isSize(comparison)
  switch (field.kind) {
    case 'money':
    case 'benefits': {
      const money = parseMoney(value, field.kind === 'money' ? field.sheetUnit : 'wan')
      if (!money.ok || money.fen === null)
        return notA(
          field,
          condition,
          say('请写金额，例如 100 或 100万元', 'write an amount, such as 100 (万元) or 5000元'),
        )
      return { ok: true, filter: { field: name, ...range(comparison, money.fen, 1) } }
    }
    case 'number': {
      const number = Number(normaliseText(value))
      if (value === '' || !Number.isFinite(number))
        return notA(field, condition, say('请写数字，例如 12', 'write a number, such as 12'))
      return { ok: true, filter: { field: name, ...range(comparison, number, hair) } }
    }
    case 'date': {
      const date = parseWrittenDate(value)
      if (!date.ok)
        return notA(
          field,
          condition,
          say(
            '请写日期，例如 2024、2024-06 或 2024-06-15',
            'write a date, such as 2024, 2024-06 or 2024-06-15',
          ),
        )
      return { ok: true, filter: { field: name, ...dates(comparison, date.date) } }
    }
    case 'flag': {
      const word = normaliseText(value)
      if (!equal) return wordsOnly(field, condition)
      if (!yes.includes(word) && !no.includes(word))
        return notA(field, condition, say('请写“是”或“否”', 'write yes or no'))
      return { ok: true, filter: { field: name, is: yes.includes(word) } }
    }
    case 'choice': {
      if (!equal) return wordsOnly(field, condition)
      const word = normaliseText(value)
      const found = field.options.filter(({ value: code, label, aliases = [] }) =>
        [code, label.zh, label.en, ...aliases].some((one) =>
          comparison === '=' ? normaliseText(one) === word : normaliseText(one).includes(word),
        ),
      )
      if (found.length === 0) {
        const options = listed(field.options.map(({ label }) => label))
        return notA(field, condition, say('可以写：{options}', 'write one of: {options}', { options }))
      }
      return { ok: true, filter: { field: name, in: found.map((option) => option.value) } }
    }
    case 'text':
    case 'longText':
    case 'link':
      if (comparison === '=') return { ok: true, filter: { field: name, is: value } }
      return equal ? { ok: true, filter: { field: name, contains: value } } : wordsOnly(field, condition)
    case 'people':
    case 'rows':
      return equal ? { ok: true, filter: { field: name, contains: value } } : wordsOnly(field, condition)
    case 'files':
    case 'answers':
    case 'data':
      return wordsOnly(field, condition)
  }
}
