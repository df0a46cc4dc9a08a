import type { Field } from '../../shared/record/field.ts'
import type { Language } from '../lib/texts.ts'

const units = { wan: { zh: '万元', en: '10k CNY' }, yuan: { zh: '元', en: 'CNY' } } as const

/** Label of a field; an amount says its unit, since cells then show bare numbers. */
export const fieldLabel = (field: Field, language: Language): string => {
  const label = field.label[language]
  if (field.kind !== 'money') return label
  const unit = units[field.sheetUnit][language]
  return label.includes(unit) ? label : `${label}（${unit}）`
}
