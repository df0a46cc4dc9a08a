import type {
  BenefitRow,
  Field,
  FieldValue,
  LinkValue,
  PersonEntry,
  RowEntry,
} from '../../shared/record/field.ts'
import { formatWan, formatYuan } from '../../shared/text/parse-money.ts'
import { type Language, localeOf, textsIn } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'
import { rowsTexts } from './rows-texts.ts'

export const formatFen = (fen: number, unit: 'yuan' | 'wan'): string =>
  unit === 'wan' ? formatWan(fen) : formatYuan(fen)

const plainNumber = (value: number, decimals: number | undefined, language: Language): string =>
  // A year is a number of four digits and takes no thousands separator.
  decimals === 0 && value >= 1000 && value <= 2999
    ? String(value)
    : value.toLocaleString(localeOf(language), { maximumFractionDigits: 6 })

/** One value as a line of text: a table cell, a csv cell, a step of history. Empty is ''. */
export const formatValue = (field: Field, value: FieldValue | undefined, language: Language): string => {
  if (value === null || value === undefined) return ''
  const t = textsIn(recordTexts, language)
  switch (field.kind) {
    case 'text':
      return field.format === 'idNumber' ? '••••••' : String(value)
    case 'longText':
    case 'date':
      return String(value)
    case 'choice':
      return field.options.find((option) => option.value === value)?.label[language] ?? String(value)
    case 'money':
      return formatFen(value as number, field.sheetUnit)
    case 'number':
      return plainNumber(value as number, field.decimals, language)
    case 'flag':
      return t(value ? 'yes' : 'no')
    case 'link':
      return (value as LinkValue).text
    case 'people':
      return (value as readonly PersonEntry[]).map((person) => person.name).join(t('comma'))
    case 'benefits':
      return (value as readonly BenefitRow[])
        .map((row) =>
          t('yearAmount', { year: row.year, amount: row.amount === null ? '—' : formatWan(row.amount) }),
        )
        .join(t('semicolon'))
    case 'rows':
      return (value as readonly RowEntry[])
        .map((row) => {
          const cells = field.columns.map((column) => formatValue(column, row[column.name] ?? null, language))
          return cells.filter((cell) => cell !== '').join(textsIn(rowsTexts, language)('comma'))
        })
        .join(t('semicolon'))
    case 'answers':
      return Object.values(value as object)
        .filter((answer) => answer !== null && answer !== '')
        .join(t('semicolon'))
    case 'data':
      return JSON.stringify(value)
    case 'files':
      return ''
  }
}

export const isNumeric = (field: Field): boolean => field.kind === 'money' || field.kind === 'number'
