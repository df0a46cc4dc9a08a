import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { Field, FieldValue, Values } from '../../shared/record/field.ts'
import { useLanguage } from '../lib/texts.ts'
import { FieldRow } from './field-row.tsx'

/** Kinds that a form does not edit. */
const hidden = new Set<Field['kind']>(['files', 'answers', 'data'])

export const formFields = (definition: RecordDefinition, without: readonly string[] = []): readonly Field[] =>
  definition.fields.filter((field) => !hidden.has(field.kind) && !without.includes(field.name))

/** Fields of a record in their sections. */
export const RecordForm = ({
  definition,
  values,
  without,
  onChange,
  onBlur,
}: {
  readonly definition: RecordDefinition
  readonly values: Values
  /** Fields left out, such as the link to the record this form stands in. */
  readonly without?: readonly string[]
  readonly onChange: (field: string, value: FieldValue) => void
  readonly onBlur: () => void
}) => {
  const language = useLanguage()
  const fields = formFields(definition, without)
  const sections = [...new Set(fields.map((field) => field.section?.[language] ?? ''))]
  return (
    <div className="stack">
      {sections.map((section) => (
        <section key={section} className="stack" aria-label={section || definition.label[language]}>
          {section && <h2>{section}</h2>}
          {fields
            .filter((field) => (field.section?.[language] ?? '') === section)
            .map((field) => (
              <FieldRow
                key={field.name}
                field={field}
                value={values[field.name] ?? null}
                onChange={(value) => onChange(field.name, value)}
                onBlur={onBlur}
              />
            ))}
        </section>
      ))}
    </div>
  )
}
