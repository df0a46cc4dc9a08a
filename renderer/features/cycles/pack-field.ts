import { assertNever } from '../../../shared/errors.ts'
import type { Answers, Field, FieldValue, Values } from '../../../shared/record/field.ts'
import { nomination } from '../../../shared/records/nomination.ts'
import type { PackFormField } from '../../../shared/rule-packs/rule-pack.ts'

const prefix = 'answers.'

/** A field of a pack's form as the descriptor that the one field input understands. */
export const packField = (form: PackFormField): Field => {
  const stored = nomination.fields.find((field) => field.name === form.field)
  const base = {
    name: form.field,
    label: { zh: form.label, en: form.label },
    required: form.required,
    ...(form.help ? { help: { zh: form.help, en: form.help } } : {}),
  }
  const limit = form.maxLength === undefined ? {} : { maxLength: form.maxLength }
  switch (form.kind) {
    case 'text':
    case 'longText':
      return { ...base, ...limit, kind: form.kind }
    case 'date':
    case 'people':
    case 'benefits':
    case 'flag':
    case 'number':
      return { ...base, kind: form.kind }
    case 'choice': {
      const own = form.options?.map(({ value, label }) => ({ value, label: { zh: label, en: label } }))
      return { ...base, kind: 'choice', options: own ?? (stored?.kind === 'choice' ? stored.options : []) }
    }
    case 'link':
      return { ...base, kind: 'link', to: stored?.kind === 'link' ? stored.to : 'unit' }
    default:
      return assertNever(form.kind)
  }
}

const answersOf = (values: Values): Answers => (values.answers as Answers | null) ?? {}

export const packValue = (values: Values, name: string): FieldValue =>
  name.startsWith(prefix) ? (answersOf(values)[name.slice(prefix.length)] ?? null) : (values[name] ?? null)

/** The stored field that a form field writes, and its new value; answers share one column. */
export const packPatch = (values: Values, name: string, value: FieldValue): readonly [string, FieldValue] =>
  name.startsWith(prefix)
    ? ['answers', { ...answersOf(values), [name.slice(prefix.length)]: (value as Answers[string]) ?? null }]
    : [name, value]

/** What the preview is given: only what the form shows, as it stands now. */
export const formValues = (values: Values, form: readonly PackFormField[]): Values =>
  Object.fromEntries(
    [...new Set(form.map(({ field }) => (field.startsWith(prefix) ? 'answers' : field)))].map((name) => [
      name,
      values[name] ?? null,
    ]),
  )
