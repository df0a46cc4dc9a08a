import type { Answers, AnswerValue, FieldValue, Values } from '../record/field.ts'
import { isEmptyValue } from '../record/is-empty-value.ts'
import type { RecordType } from '../record/record-type-name.ts'

/** The record that a nomination is made from. */
interface Source {
  readonly type: RecordType
  readonly values: Values
}

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

const innovationKinds = ['invention', 'creation', 'renewal', 'design', 'suggestion']

/** Register that entries of a category come from: the five small innovations share one. */
export const sourceTypeOf = (
  category: unknown,
): 'achievement' | 'method' | 'patent' | 'innovation' | null => {
  if (category === 'achievement' || category === 'method' || category === 'patent') return category
  return innovationKinds.some((kind) => kind === category) ? 'innovation' : null
}

/** What the source says, by field of the nomination; fields it leaves empty are left out. */
export const sourceValues = (source: Source): ReadonlyMap<string, FieldValue> =>
  new Map(
    Object.entries(fieldMaps[source.type] ?? {}).flatMap(([field, from]) => {
      const value = source.values[from]
      return isEmptyValue(value) ? [] : [[field, value as FieldValue] as const]
    }),
  )

/** Key of the answer that a field of a nomination means; null for a field of its own. */
export const answerKey = (field: string): string | null =>
  field.startsWith('answers.') ? field.slice('answers.'.length) : null

/** Values of a nomination with the chosen fields (all of them unless given) copied from its source. */
export const copyFromSource = (
  source: Source,
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
