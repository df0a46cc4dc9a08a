import { assertNever } from '../../../shared/errors.ts'
import type { Field, FieldValue, LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import { exactMoney } from '../../../shared/text/exact-money.ts'
import type { SheetCell } from '../../files/styled-workbook.ts'

/** A value as it is written into a sheet, so that reading the cell gives the same value; null for what has no one cell. */
export const cellOfValue = (field: Field, value: FieldValue | undefined): SheetCell => {
  if (value === null || value === undefined || value === '') return null
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'date':
      return String(value)
    case 'number':
      return value as number
    case 'money':
      return Number(exactMoney(value as number, field.sheetUnit))
    case 'flag':
      return value ? '是' : '否'
    case 'choice':
      return field.options.find((option) => option.value === value)?.label.zh ?? String(value)
    case 'link':
      return (value as LinkValue).text
    case 'people': {
      const names = (value as readonly PersonEntry[]).map(({ name }) => name)
      return names.length > 0 ? names.join('、') : null
    }
    case 'benefits':
    case 'rows':
    case 'answers':
    case 'data':
    case 'files':
      return null
    default:
      return assertNever(field)
  }
}
