import type { Inputs } from '../../../../shared/contract.ts'
import { invalidField } from '../../../../shared/errors.ts'
import { type BlindWording, blindWordingOf, kitRules } from '../../../../shared/kit/blind-rules.ts'
import type { BlindFieldView } from '../../../../shared/kit-views.ts'
import type { Answers } from '../../../../shared/record/field.ts'
import { jsonSchema } from '../../../../shared/record/field-schema.ts'
import { answerKey } from '../../../../shared/rules/source-values.ts'
import { say } from '../../../../shared/text/say.ts'
import type { CycleRecord } from '../../../db/cycle-record.ts'
import type { StoredRecord, Writer } from '../../../db/store.ts'

/** Text fields that judges see, in the order of the form. */
export const blindFields = ({ values }: StoredRecord, cycle: CycleRecord): readonly BlindFieldView[] => {
  const { hidden } = kitRules(cycle.pack)
  const { words } = blindWordingOf(values.blindWording)
  const category = cycle.pack.categories.find(({ id }) => id === values.category)
  return (category?.form ?? [])
    .filter(({ field, kind }) => (kind === 'text' || kind === 'longText') && !hidden.has(field))
    .map(({ field, label }) => {
      const key = answerKey(field)
      const value = key === null ? values[field] : ((values.answers ?? {}) as Answers)[key]
      return {
        field,
        label,
        original: typeof value === 'string' ? value : '',
        wording: words[field] ?? null,
      }
    })
}

/** Takes in what the secretary settled. Throws `invalid-input` for a field that judges do not see as text. */
export const reword = (
  writer: Writer,
  nomination: StoredRecord,
  cycle: CycleRecord,
  { words = {}, ordinary = [], leaveOut = [] }: Inputs['kit.reword'],
): void => {
  const fields = new Set(blindFields(nomination, cycle).map(({ field }) => field))
  const unknown = Object.keys(words).find((field) => !fields.has(field))
  if (unknown !== undefined)
    throw invalidField(
      unknown,
      say('“{field}”不是评委看得到的文字栏。', '“{field}” is no text that judges see.', { field: unknown }),
    )
  const before = blindWordingOf(nomination.values.blindWording)
  const kept = Object.entries({ ...before.words, ...words }).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== '',
  )
  const after: BlindWording = {
    words: Object.fromEntries(kept),
    ordinary: [...new Set([...before.ordinary, ...ordinary])],
    leftOut: [...new Set([...before.leftOut, ...leaveOut])],
  }
  writer.update('nomination', nomination.id, { blindWording: jsonSchema.parse(after) })
}
