import type { Field } from '../record/field.ts'
import type { PackFormField } from '../rule-packs/rule-pack.ts'

const personFields = new Set([
  'leaderName',
  'firstCompleter',
  'contact',
  'masterName',
  'apprenticeName',
  'personName',
])

/** A field that holds the name of one person. */
export const isPersonField = (field: Field): boolean =>
  field.kind === 'text' && (personFields.has(field.name) || field.label.zh === '姓名')

export const isPhoneField = (field: Field): boolean => field.kind === 'text' && field.format === 'phone'

/** The benefit of one year as a field of its own, to read its column by. */
export const benefitField = (year: number): Field => ({
  kind: 'money',
  name: 'amount',
  label: { zh: `${year}年效益`, en: `${year}` },
  sheetUnit: 'wan',
})

/** A question of the rule pack as a field, to read its column by. */
export const answerField = (form: PackFormField): Field => {
  const base = { name: form.field, label: { zh: form.label, en: form.label } }
  switch (form.kind) {
    case 'date':
    case 'flag':
    case 'longText':
    case 'number':
      return { ...base, kind: form.kind }
    case 'choice': {
      const options = (form.options ?? []).map((o) => ({
        value: o.value,
        label: { zh: o.label, en: o.label },
      }))
      return { ...base, kind: 'choice', options }
    }
    default:
      return { ...base, kind: 'text' }
  }
}
