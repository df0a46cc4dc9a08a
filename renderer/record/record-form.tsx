import { type ReactNode, useContext } from 'react'
import type { FieldFault } from '../../shared/errors.ts'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { Field, FieldValue, Values } from '../../shared/record/field.ts'
import { useLanguage } from '../lib/texts.ts'
import { fieldElementId } from './field-element-id.ts'
import { fieldProblems } from './field-problems.ts'
import { FieldRow, FieldScope } from './field-row.tsx'
import { FormSection } from './form-section.tsx'
import { fieldLabel } from './field-label.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { FieldReturn, ReturnSummary, useReturnedRemarks } from './returned-remarks.tsx'
import { SimilarRecords } from './similar-records.tsx'

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
  fields,
  open,
  children,
}: {
  readonly title: string
  readonly label: string
  readonly fields: readonly string[]
  readonly open: boolean
  readonly children: ReactNode
}) =>
  title === '' ? (
    <section className="stack" aria-label={label}>
      {children}
    </section>
  ) : (
    <FormSection title={title} fields={fields} open={open}>
      {children}
    </FormSection>
  )

/** Fields of a record in their sections. */
export const RecordForm = ({
  definition,
  id,
  values,
  without,
  faults = [],
  isTried = true,
  onChange,
  onBlur,
}: {
  readonly definition: RecordDefinition
  /** The record that is edited; none for a new one. */
  readonly id?: string
  readonly values: Values
  /** Fields left out, such as the link to the record this form stands in. */
  readonly without?: readonly string[]
  /** What the core refused. */
  readonly faults?: readonly FieldFault[]
  /** False for a blank form that nobody has tried to store yet: what must be filled is then no fault. */
  readonly isTried?: boolean
  readonly onChange: (field: string, value: FieldValue) => void
  readonly onBlur: () => void
}) => {
  const language = useLanguage()
  const fields = formFields(definition, without)
  const scope = useContext(FieldScope)
  const problems = fieldProblems(fields, values, faults, isTried, language)
  const returned = useReturnedRemarks(id)
  const labels = new Map(fields.map((field) => [field.name, fieldLabel(field, language)]))
  const inSection = (field: Field, section: string) => (field.section?.[language] ?? '') === section
  const remarkOf = (name: string): ReactNode => {
    const problem = problems.find(({ field }) => field === name)
    return problem && <span className="bad">{problem.text}</span>
  }
  const sections = [...new Set(fields.map((field) => field.section?.[language] ?? ''))]
  return (
    <div className="stack">
      <ReturnSummary remarks={returned} labels={labels} />
      <ProblemSummary problems={problems} />
      {sections.map((section) => (
        <Section
          key={section}
          title={section}
          label={section || definition.label[language]}
          fields={fields
            .filter((field) => inSection(field, section))
            .map(({ name }) => fieldElementId(name, scope))}
          open={fields.some((field) => inSection(field, section) && isFilled(values[field.name]))}
        >
          {fields
            .filter((field) => inSection(field, section))
            .map((field) => (
              <FieldRow
                key={field.name}
                field={field}
                value={values[field.name] ?? null}
                remark={remarkOf(field.name)}
                below={
                  <>
                    <FieldReturn remarks={returned} field={field.name} />
                    {field.name === definition.titleField &&
                      field.kind === 'text' &&
                      definition.type !== 'person' && (
                        <SimilarRecords
                          type={definition.type}
                          title={String(values[field.name] ?? '')}
                          {...(id === undefined ? {} : { exclude: id })}
                        />
                      )}
                  </>
                }
                onChange={(value) => onChange(field.name, value)}
                onBlur={onBlur}
              />
            ))}
        </Section>
      ))}
    </div>
  )
}
