import { ExpectedError } from '../../shared/errors.ts'
import type { Field, FieldValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { emptyValue, type RowsField } from '../../shared/record/rows.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { readCell } from '../../shared/sheet/read-cell.ts'
import { parseWrittenDate } from '../../shared/text/parse-date.ts'
import { parseFlag } from '../../shared/text/parse-flag.ts'
import { parsePeople } from '../../shared/text/parse-people.ts'
import type { Session } from './session.ts'

const wrong = (field: string, message: string): ExpectedError =>
  new ExpectedError('invalid-input', { method: 'set' }, [{ field, message }])

const parseJson = (field: string, text: string): FieldValue => {
  try {
    return JSON.parse(text) as FieldValue
  } catch {
    throw wrong(field, `“${text}”不是有效的 JSON`)
  }
}

const parseDate = (field: string, text: string): string => {
  const parsed = parseWrittenDate(text)
  if (!parsed.ok) throw wrong(field, `“${text}”不是日期，请写成 2025、2025-03 或 2025-03-12`)
  return parsed.date
}

const parseNumber = (field: string, text: string, integer: boolean): number => {
  const value = Number(text)
  if (!Number.isFinite(value) || (integer && !Number.isInteger(value))) {
    throw wrong(field, integer ? `“${text}”不是整数（金额以分为单位）` : `“${text}”不是数`)
  }
  return value
}

const parseChoice = (field: Field & { kind: 'choice' }, text: string): string => {
  const option = field.options.find(
    (candidate) =>
      candidate.value === text || candidate.label.zh === text || candidate.aliases?.includes(text) === true,
  )
  if (option) return option.value
  const allowed = field.options.map((candidate) => `${candidate.value}（${candidate.label.zh}）`).join('、')
  throw wrong(field.name, `没有选项“${text}”，可用：${allowed}`)
}

const parseRows = (field: RowsField, text: string): FieldValue => {
  const read = readCell(field, text)
  if (read.kind !== 'value' || read.remark)
    throw wrong(field.name, 'remark' in read && read.remark ? read.remark.message : `看不懂“${text}”`)
  return read.value
}

const parseLink = async (to: RecordType, text: string, session: Session): Promise<FieldValue> => {
  const options = await session.call('records.linkOptions', { type: to, text })
  const exact = options.filter((option) => option.title === text || option.id === text)
  return { id: exact.length === 1 ? (exact[0]?.id ?? null) : null, text: exact[0]?.title ?? text }
}

const parseValue = async (field: Field, text: string, session: Session): Promise<FieldValue> => {
  if (text === '') return emptyValue(field)
  switch (field.kind) {
    case 'text':
    case 'longText':
      return text
    case 'date':
      return parseDate(field.name, text)
    case 'money':
      return parseNumber(field.name, text, true)
    case 'number':
      return parseNumber(field.name, text, false)
    case 'flag':
      return parseFlag(text)
    case 'choice':
      return parseChoice(field, text)
    case 'link':
      return parseLink(field.to, text, session)
    case 'people':
      return text.startsWith('[')
        ? parseJson(field.name, text)
        : parsePeople(text).map((name) => ({ name, personId: null }))
    case 'rows':
      return text.startsWith('[') ? parseJson(field.name, text) : parseRows(field, text)
    case 'benefits':
    case 'answers':
    case 'data':
      return parseJson(field.name, text)
    case 'files':
      throw wrong(field.name, '佐证请用 place 命令放入')
  }
}

/** `FIELD=VALUE` words → a patch. `answers.key=text` sets one answer; the rest of the answers stay. */
export const parseAssignments = async (
  type: RecordType,
  words: readonly string[],
  current: Readonly<Record<string, FieldValue>>,
  session: Session,
): Promise<Record<string, FieldValue>> => {
  const patch: Record<string, FieldValue> = {}
  for (const word of words) {
    const cut = word.indexOf('=')
    if (cut < 1) throw wrong(word, '请写成 字段=值')
    const name = word.slice(0, cut)
    const text = word.slice(cut + 1)
    if (name.startsWith('answers.')) {
      const before = (patch.answers ?? current.answers ?? {}) as Record<string, string>
      patch.answers = { ...before, [name.slice('answers.'.length)]: text }
      continue
    }
    const field = recordDefinitions[type].fields.find((candidate) => candidate.name === name)
    if (!field) throw new ExpectedError('unknown-field', { type, field: name })
    patch[name] = await parseValue(field, text, session)
  }
  return patch
}
