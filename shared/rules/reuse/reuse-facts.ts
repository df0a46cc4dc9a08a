import type { Answers, LinkValue, PersonEntry, Values } from '../../record/field.ts'
import type { RecordType } from '../../record/record-type-name.ts'
import { recordDefinitions } from '../../records/record-definitions.ts'
import { recordTitle } from '../../records/record-title.ts'

/** A text of a record long enough to be copied; `field` as in findings: `summary`, `answers.innovationPoints`. */
export interface ReuseText {
  readonly field: string
  readonly text: string
}

/** What of a record may turn up again in another one. */
export interface ReuseFacts {
  readonly id: string
  readonly type: RecordType
  readonly title: string
  readonly unit: LinkValue | null
  readonly patentNumber: string | null
  readonly people: readonly PersonEntry[]
  readonly texts: readonly ReuseText[]
}

/** Where work is written down: in registers, in what is nominated, and in what won. */
export const reuseTypes = [
  'nomination',
  'award',
  'achievement',
  'method',
  'innovation',
  'patent',
  'project',
] as const satisfies readonly RecordType[]

type ReuseType = (typeof reuseTypes)[number]

export const isReuseType = (type: RecordType): type is ReuseType =>
  (reuseTypes as readonly RecordType[]).includes(type)

/**
 * Patents and people stand in many registers by right; only where a work is handed in or was honoured do they say that
 * it may be handed in twice.
 */
const claims: ReadonlySet<RecordType> = new Set(['nomination', 'award'])

/** Shorter texts are labels and numbers. */
const shortestText = 20

const answerTexts = (values: Values): readonly ReuseText[] =>
  Object.entries((values.answers as Answers | null | undefined) ?? {}).flatMap(([key, value]) =>
    typeof value === 'string' && value.length >= shortestText
      ? [{ field: `answers.${key}`, text: value }]
      : [],
  )

export const reuseFacts = ({
  id,
  type,
  values,
}: {
  readonly id: string
  readonly type: RecordType
  readonly values: Values
}): ReuseFacts => {
  const claimed = claims.has(type)
  const written = recordDefinitions[type].fields.flatMap((field): readonly ReuseText[] => {
    const text = values[field.name]
    if (field.kind !== 'longText' || field.name === 'note' || typeof text !== 'string') return []
    return text.length >= shortestText ? [{ field: field.name, text }] : []
  })
  return {
    id,
    type,
    title: recordTitle({ type, values }),
    unit: (values.unit as LinkValue | null | undefined) ?? null,
    patentNumber: claimed ? ((values.patentNumber as string | null | undefined) ?? null) : null,
    people: claimed ? ((values.completers as readonly PersonEntry[] | null | undefined) ?? []) : [],
    texts: type === 'award' ? [] : [...written, ...answerTexts(values)],
  }
}
