import type { Field } from '../../shared/record/field.ts'
import { type Language, textsIn } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'

/** Label of a field; an amount says its unit, since cells then show bare numbers. */
export const fieldLabel = (field: Field, language: Language): string => {
  const label = field.label[language]
  if (field.kind !== 'money') return label
  const t = textsIn(recordTexts, language)
  const unit = t(field.sheetUnit === 'wan' ? 'inWan' : 'inYuan')
  return label.includes(unit) ? label : t('withUnit', { label, unit })
}
