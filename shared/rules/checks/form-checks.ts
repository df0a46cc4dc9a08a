import { countGraphemes } from '../../text/count-graphemes.ts'
import { listed, say } from '../../text/say.ts'
import type { Check, CheckEntry } from './check-context.ts'
import { answerText, formOf, labelOf, numberParameter, packLabel } from './pack-parameters.ts'

/** A form field's value, whether the record has a column for it or the pack asks for it. */
const formValue = (entry: CheckEntry, field: string): unknown =>
  field.startsWith('answers.')
    ? entry.answers[field.slice('answers.'.length)]
    : (entry as unknown as Readonly<Record<string, unknown>>)[field]

const isEmpty = (value: unknown): boolean => {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value))
    return value.every((row) => row !== null && 'amount' in row && row.amount === null)
  return typeof value === 'object' && 'text' in value && value.text === ''
}

export const requiredFields: Check = (entry, context) =>
  formOf(entry, context)
    .filter((field) => field.required && isEmpty(formValue(entry, field.field)))
    .map((item) => ({
      field: item.field,
      message: say('“{label}”未填写，请补充。', '“{label}” is empty; please fill it in.', {
        label: packLabel(item),
      }),
    }))

/** 主要创新点 842 字: counted as a reader counts, white space left out. The title has a rule of its own. */
export const textLimit: Check = (entry, context) =>
  formOf(entry, context).flatMap((item) => {
    const { field, maxLength } = item
    const value = formValue(entry, field)
    if (field === 'title' || maxLength === undefined || typeof value !== 'string') return []
    const length = countGraphemes(value)
    if (length <= maxLength) return []
    const message = say(
      '“{label}”{length} 字，超过 {limit} 字上限，请删减 {over} 字。',
      '“{label}” has {length} characters, more than the {limit} allowed; shorten it by {over}.',
      { label: packLabel(item), length, limit: maxLength, over: length - maxLength },
    )
    return [{ field, message }]
  })

export const knownCategory: Check = (entry, { pack }) => {
  if (pack.categories.some(({ id }) => id === entry.category)) return []
  const message = say(
    '没有选定本年度的类别（{categories}）；请改选类别后再填报。',
    'It stands in none of this year’s categories ({categories}); choose one.',
    { categories: listed(pack.categories.map(({ title }) => `“${title}”`)) },
  )
  return [{ field: 'category', message }]
}

/** 天津: three points of fifty characters each, one to a line. Zero in the pack: no limit. */
export const innovationPoints: Check = (entry, context) => {
  const field = 'answers.innovationPoints'
  const most = numberParameter(context.pack, 'innovationPointsCap') ?? 0
  const longest = numberParameter(context.pack, 'innovationPointMaxLength') ?? 0
  const points = answerText(entry, 'innovationPoints')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const long = points.flatMap((point, index) =>
    countGraphemes(point) > longest ? [`${index + 1}（${countGraphemes(point)}）`] : [],
  )
  const faults = [
    ...(most > 0 && points.length > most
      ? [
          say('共 {count} 条，超过 {most} 条', '{count} points, more than {most}', {
            count: points.length,
            most,
          }),
        ]
      : []),
    ...(longest > 0 && long.length > 0
      ? [
          say('第 {long} 条超过 {longest} 字', 'points “{long}” have more than {longest} characters', {
            long: listed(long),
            longest,
          }),
        ]
      : []),
  ]
  if (faults.length === 0) return []
  const message = say(
    '“{label}”{faults}；请每行写一条并删减。',
    '“{label}”: {faults}; write one to a line, and shorten.',
    { label: labelOf(field, entry, context), faults: listed(faults, { zh: '，', en: '; ' }) },
  )
  return [{ field, message }]
}
