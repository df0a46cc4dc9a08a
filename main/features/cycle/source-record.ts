import type { NominationView } from '../../../shared/cycle-views.ts'
import type { Answers, AnswerValue, FieldValue, Values } from '../../../shared/record/field.ts'
import { isEmptyValue } from '../../../shared/record/is-empty-value.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** Field of the nomination → field of the record it is made from. */
const common = {
  title: 'title',
  unit: 'unit',
  completers: 'completers',
  industryKind: 'industryKind',
  firstUse: 'firstUse',
  benefits: 'benefits',
  'answers.innovationPoints': 'innovationPoints',
} as const

const fieldMaps: Readonly<Partial<Record<RecordType, Readonly<Record<string, string>>>>> = {
  achievement: common,
  method: {
    ...common,
    'answers.trade': 'trade',
    'answers.background': 'background',
    'answers.steps': 'steps',
  },
  patent: {
    title: 'title',
    unit: 'unit',
    completers: 'inventors',
    patentNumber: 'patentNumber',
    benefits: 'benefits',
  },
  innovation: {
    title: 'title',
    unit: 'unit',
    completers: 'completers',
    firstUse: 'firstUse',
    phone: 'phone',
    'answers.innovationPoints': 'content',
  },
}

/** Record types that a nomination can be made from. */
export const nominableTypes = Object.keys(fieldMaps)

/** What the source says, by field of the nomination; fields it leaves empty are left out. */
const sourceValues = (source: StoredRecord): ReadonlyMap<string, FieldValue> =>
  new Map(
    Object.entries(fieldMaps[source.type] ?? {}).flatMap(([field, from]) => {
      const value = source.values[from]
      return isEmptyValue(value) ? [] : [[field, value as FieldValue] as const]
    }),
  )

const answerKey = (field: string): string | null =>
  field.startsWith('answers.') ? field.slice('answers.'.length) : null

const fieldValue = (values: Values, field: string): FieldValue => {
  const key = answerKey(field)
  return key === null ? (values[field] ?? null) : (((values.answers ?? {}) as Answers)[key] ?? null)
}

/** Values of a nomination with the chosen fields (all of them unless given) copied from its source. */
export const copyFromSource = (
  source: StoredRecord,
  answers: Answers,
  fields?: readonly string[],
): Record<string, FieldValue> => {
  const patch: Record<string, FieldValue> = {}
  const copied: Record<string, AnswerValue> = { ...answers }
  for (const [field, value] of sourceValues(source)) {
    if (fields && !fields.includes(field)) continue
    const key = answerKey(field)
    if (key === null) patch[field] = value
    else copied[key] = value as AnswerValue
  }
  return { ...patch, answers: copied }
}

export const sourceOf = (reader: Reader, nomination: StoredRecord): StoredRecord | null => {
  const id = nomination.values.sourceId
  const source = typeof id === 'string' ? reader.find(id) : null
  return source && !source.deleted ? source : null
}

/** Fields in which the source has come to say something else since; shown, never taken silently. */
export const sourceDifferences = (
  reader: Reader,
  nomination: StoredRecord,
): NominationView['sourceDifferences'] => {
  const source = sourceOf(reader, nomination)
  if (!source) return []
  return [...sourceValues(source)].flatMap(([field, there]) => {
    const here = fieldValue(nomination.values, field)
    return JSON.stringify(here) === JSON.stringify(there) ? [] : [{ field, here, there }]
  })
}
