import type { Field, FieldValue, LinkValue, PersonEntry } from '../../record/field.ts'
import { formatWan, formatYuan } from '../../text/parse-money.ts'

/** What a link prints: the name on file, else as written. */
export type LinkName = (field: Field, link: LinkValue) => string

const numberText = (value: number): string => String(Math.round(value * 100) / 100)

/** One value as a paper prints it, in Chinese; '' where nothing is written. Money in the unit of `printedLabel`. */
export const printedValue = (field: Field, value: FieldValue | undefined, linkName: LinkName): string => {
  if (value === null || value === undefined || value === '') return ''
  switch (field.kind) {
    case 'flag':
      return value === true ? '是' : '否'
    case 'choice':
      return field.options.find((option) => option.value === value)?.label.zh ?? String(value)
    case 'money':
      return (field.sheetUnit === 'yuan' ? formatYuan : formatWan)(value as number)
    case 'number':
      return numberText(value as number)
    case 'link':
      return linkName(field, value as LinkValue)
    case 'people':
      return (value as readonly PersonEntry[]).map(({ name }) => name).join('、')
    case 'text':
    case 'longText':
    case 'date':
      return String(value).trim()
    case 'rows':
    case 'benefits':
    case 'files':
    case 'answers':
    case 'data':
      return ''
  }
}

/** The label over such values, with the unit that money is printed in. */
export const printedLabel = (field: Field): string =>
  field.kind === 'money'
    ? `${field.label.zh}（${field.sheetUnit === 'yuan' ? '元' : '万元'}）`
    : field.label.zh
