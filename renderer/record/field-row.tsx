import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Field, PersonEntry } from '../../shared/record/field.ts'
import { countGraphemes } from '../../shared/text/count-graphemes.ts'
import { useLanguage } from '../lib/texts.ts'
import { fieldElementId } from './field-element-id.ts'
import { FieldInput, type FieldInputProps } from './field-input.tsx'
import { fieldLabel } from './field-label.ts'

const limitOf = (field: Field): number | undefined =>
  field.kind === 'text' || field.kind === 'longText' ? field.maxLength : undefined

/** Set where a second form stands on the page, so that no two controls share an id. */
export const FieldScope = createContext('')

/** Kinds that need the whole width: their label stands above. */
const wide = new Set(['people', 'benefits', 'rows'])

/** Kinds whose control is not one labelled box. */
const grouped = new Set(['people', 'benefits', 'rows', 'flag', 'files', 'answers', 'data'])

/** Label, control, and under it the help, the live count against the limit, or what is wrong. */
export const FieldRow = ({
  remark,
  counter,
  below,
  ...input
}: Omit<FieldInputProps, 'id'> & {
  /** Stands in the place of the help text: a finding, or a difference from the source record. */
  readonly remark?: ReactNode
  /** Stands in the place of the count, e.g. completers against their cap. */
  readonly counter?: string | undefined
  /** Stands under all of it. */
  readonly below?: ReactNode
}) => {
  const language = useLanguage()
  const { field, value } = input
  const id = fieldElementId(field.name, useContext(FieldScope))
  const limit = limitOf(field)
  // While an input method composes, the box holds letters that are no characters yet: the count waits.
  const [composed, setComposed] = useState<number | null>(null)
  const counted = typeof value === 'string' ? countGraphemes(value) : 0
  const length = composed ?? counted
  const over = limit !== undefined && length > limit
  const name = fieldLabel(field, language)
  const label = (
    <>
      {field.required && (
        <span className="must" aria-hidden="true">
          *
        </span>
      )}
      {name}
    </>
  )
  const count = counter ?? (limit === undefined ? '' : `${length} / ${limit}`)
  return (
    <div
      className={wide.has(field.kind) ? 'field grid' : 'field'}
      data-field={field.name}
      onCompositionStart={() => setComposed(counted)}
      onCompositionEnd={() => setComposed(null)}
    >
      {grouped.has(field.kind) ? <span className="label">{label}</span> : <label htmlFor={id}>{label}</label>}
      <div className="control">
        <FieldInput {...input} id={id} />
        {(remark || field.help || count) && (
          <div className="under">
            <span>{remark ?? field.help?.[language]}</span>
            <span className={over ? 'num bad' : 'num'} aria-live={over ? 'polite' : 'off'}>
              {count}
            </span>
          </div>
        )}
        {below}
      </div>
    </div>
  )
}

export const peopleCounter = (value: unknown, cap: number | undefined): string | undefined =>
  cap === undefined ? undefined : `${((value as readonly PersonEntry[] | null) ?? []).length} / ${cap}`
