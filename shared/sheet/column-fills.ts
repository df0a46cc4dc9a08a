import type { RecordDefinition } from '../record/define-record.ts'
import type { PackFormField } from '../rule-packs/rule-pack.ts'
import type { BenefitPart, ColumnTarget } from './column-target.ts'
import { isSheetField } from './header-vocabulary.ts'
import { personHeaders } from './person-details.ts'

const parts: readonly BenefitPart[] = ['amount', 'output', 'profit', 'tax', 'saving']
const firstParts = ['name', 'post', 'skill'] as const

/** A target in one word: `title`, `first.post`, `person.post`, `benefit.2025.profit`, `answers.novelty`, `serial`, `key`, `none`. */
export const fillsOf = (target: ColumnTarget): string => {
  switch (target.kind) {
    case 'field':
      return target.field.name
    case 'first':
      return `first.${target.part}`
    case 'person':
      return `person.${target.part}`
    case 'benefit':
      return `benefit.${target.year}.${target.part}`
    case 'answer':
      return `answers.${target.key}`
    case 'serial':
    case 'key':
    case 'returned':
      return target.kind
    case 'unknown':
      return 'none'
  }
}

/** The target of a word of `fillsOf`; null where this type has none such. */
export const targetOf = (
  fills: string,
  definition: RecordDefinition,
  form: readonly PackFormField[],
): ColumnTarget | null => {
  const [head = '', middle = '', tail = ''] = fills.split('.')
  if (fills === 'none') return { kind: 'unknown' }
  if (fills === 'serial' || fills === 'key' || fills === 'returned') return { kind: fills }
  if (head === 'first') {
    const part = firstParts.find((one) => one === middle)
    return part ? { kind: 'first', part } : null
  }
  if (head === 'person') {
    const part = personHeaders.map(([one]) => one).find((one) => one === middle)
    const takes = definition.fields.some(({ name }) => name === 'completers')
    return takes && part ? { kind: 'person', part } : null
  }
  if (head === 'benefit') {
    const part = parts.find((one) => one === tail)
    const takes = definition.fields.some(({ kind }) => kind === 'benefits')
    return takes && part && /^(?:19|20)\d\d$/u.test(middle)
      ? { kind: 'benefit', year: Number(middle), part }
      : null
  }
  if (head === 'answers') {
    const item = form.find((one) => one.field === fills)
    return item ? { kind: 'answer', key: fills.slice('answers.'.length), form: item } : null
  }
  const field = definition.fields.filter(isSheetField).find(({ name }) => name === fills)
  return field ? { kind: 'field', field } : null
}
