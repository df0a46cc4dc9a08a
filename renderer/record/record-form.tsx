import type { ReactNode } from 'react'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { Field, FieldValue, Values } from '../../shared/record/field.ts'
import { useLanguage } from '../lib/texts.ts'
import { FieldRow } from './field-row.tsx'
import { FormSection } from './form-section.tsx'

/** Kinds that a form does not edit. */
const hidden = new Set<Field['kind']>(['files', 'answers', 'data'])

export const formFields = (definition: RecordDefinition, without: readonly string[] = []): readonly Field[] =>
  definition.fields.filter(
    (field) =>
      !hidden.has(field.kind) &&
      !without.includes(field.name) &&
      !(field.kind === 'text' && field.format === 'idNumber'),
  )

const isFilled = (value: FieldValue | undefined): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

const Section = ({
  title,
  label,
  open,
  children,
}: {
  readonly title: string
  readonly label: string
  readonly open: boolean
  readonly children: ReactNode
}) =>
  title === '' ? (
    <section className="stack" aria-label={label}>
      {children}
    </section>
  ) : (
    <FormSection title={title} open={open}>
      {children}
    </FormSection>
  )

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
  const inSection = (field: Field, section: string) => (field.section?.[language] ?? '') === section
  const sections = [...new Set(fields.map((field) => field.section?.[language] ?? ''))]
  return (
    <div className="stack">
      {sections.map((section) => (
        <Section
          key={section}
          title={section}
          label={section || definition.label[language]}
          open={fields.some((field) => inSection(field, section) && isFilled(values[field.name]))}
        >
          {fields
            .filter((field) => inSection(field, section))
            .map((field) => (
              <FieldRow
                key={field.name}
                field={field}
                value={values[field.name] ?? null}
                onChange={(value) => onChange(field.name, value)}
                onBlur={onBlur}
              />
            ))}
        </Section>
      ))}
    </div>
  )
}
