import type { FieldFault } from '../../shared/errors.ts'
import type { Field, FieldValue, Values } from '../../shared/record/field.ts'
import { countGraphemes } from '../../shared/text/count-graphemes.ts'
import { type Language, textsIn } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { problemTexts } from './problem-texts.ts'

export interface FieldProblem {
  readonly field: string
  readonly label: string
  /** What is wrong, and what to do. */
  readonly text: string
}

const isEmpty = (value: FieldValue | undefined): boolean => {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object' && value !== null && 'text' in value) return value.text === ''
  return value === null || value === undefined
}

/**
 * What keeps a form from being right, in the order of its fields: what the core refused, what is longer than its limit,
 * and, unless the form is blank and nobody has tried to store it, what must be filled and is not.
 */
export const fieldProblems = (
  fields: readonly Field[],
  values: Values,
  faults: readonly FieldFault[],
  isTried: boolean,
  language: Language,
): readonly FieldProblem[] => {
  const t = textsIn(problemTexts, language)
  return fields.flatMap((field) => {
    const label = fieldLabel(field, language)
    const value = values[field.name]
    const fault = faults.find((one) => one.field === field.name)
    if (fault)
      return [
        {
          field: field.name,
          label,
          text: language === 'zh' ? fault.message : (fault.messageEn ?? fault.message),
        },
      ]
    if (isEmpty(value))
      return field.required && isTried ? [{ field: field.name, label, text: t('missing') }] : []
    const limit = field.kind === 'text' || field.kind === 'longText' ? field.maxLength : undefined
    const over = limit === undefined || typeof value !== 'string' ? 0 : countGraphemes(value) - limit
    return over > 0 ? [{ field: field.name, label, text: t('over', { over, limit: limit ?? 0 }) }] : []
  })
}
