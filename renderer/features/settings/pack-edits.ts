import type { Values } from '../../../shared/record/field.ts'
import { limitInHelp } from '../../../shared/rule-packs/limit-in-help.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'

import { judgingValues, withJudging } from './judging-edits.ts'

type Parameter = RulePack['parameters'][string]

/** Groups of numbers that carry no source of their own in a pack: a parameter of this name says where they come from. */
export const originGroups = ['quotas', 'wordLimits', 'scoring'] as const
export type OriginGroup = (typeof originGroups)[number]

/** The limit of a title is a parameter that the checks read; its form field follows it. */
const titleParameter = 'titleMaxLength'
const titleField = 'title'

export const parameterKey = (name: string, part: 'value' | 'verified' | 'source'): string =>
  `parameters.${name}.${part}`
export const quotaKey = (category: string): string => `quota.${category}`
export const limitKey = (category: string, field: string): string => `limit.${category}.${field}`
export const criterionKey = (criterion: string): string => `criterion.${criterion}`

const isOriginGroup = (name: string): name is OriginGroup =>
  (originGroups as readonly string[]).includes(name)

export const ownParameters = (pack: RulePack): readonly (readonly [string, Parameter])[] =>
  Object.entries(pack.parameters).filter(([name]) => !isOriginGroup(name))

/** Form fields whose limit is edited here: long texts and what only this pack asks. Names and numbers have rules of their own. */
export const limitedFields = (category: RulePack['categories'][number]) =>
  category.form.filter(
    ({ field, kind }) => kind === 'longText' || (kind === 'text' && field.startsWith('answers.')),
  )

/** Everything a person may change in a pack, as one flat list of values by key. */
export const packValues = (pack: RulePack): Values => {
  const values: Record<string, string | number | boolean | null> = {}
  const put = (name: string, parameter: Omit<Parameter, 'label'>) => {
    values[parameterKey(name, 'value')] = parameter.value
    values[parameterKey(name, 'verified')] = parameter.verified
    values[parameterKey(name, 'source')] = parameter.source
  }
  // What the pack itself says of its word limits stands in until someone states their source.
  const limitSource = pack.checks.find((check) => check.rule === 'text-limit')?.source ?? ''
  for (const group of originGroups) {
    put(group, { value: true, verified: false, source: group === 'wordLimits' ? limitSource : '' })
  }
  for (const [name, parameter] of Object.entries(pack.parameters)) put(name, parameter)
  for (const category of pack.categories) {
    values[quotaKey(category.id)] = category.quota
    for (const field of limitedFields(category)) {
      values[limitKey(category.id, field.field)] = field.maxLength ?? null
    }
  }
  for (const criterion of pack.scoring.criteria) values[criterionKey(criterion.id)] = criterion.max
  return { ...values, ...judgingValues(pack.judging) }
}

type FormField = RulePack['categories'][number]['form'][number]

const withLimit = (field: FormField, limit: number | null): FormField => {
  const { maxLength: before, help, ...rest } = field
  const reworded = help === undefined || before === undefined ? help : limitInHelp(help, before, limit)
  return {
    ...rest,
    ...(limit === null ? {} : { maxLength: limit }),
    ...(reworded === undefined ? {} : { help: reworded }),
  }
}

const withParameters = (
  pack: RulePack,
  edits: Values,
  groupLabels: Readonly<Record<OriginGroup, string>>,
) => {
  const stored = packValues(pack)
  const touched = (name: string) =>
    (['value', 'verified', 'source'] as const).some((part) => parameterKey(name, part) in edits)
  const names = [
    ...Object.keys(pack.parameters),
    ...originGroups.filter((group) => !(group in pack.parameters)),
  ]
  const entries = names.flatMap((name): readonly (readonly [string, Parameter])[] => {
    const before = pack.parameters[name]
    if (!touched(name)) return before ? [[name, before]] : []
    const now = (part: 'value' | 'verified' | 'source') =>
      edits[parameterKey(name, part)] ?? stored[parameterKey(name, part)]
    const parameter: Parameter = {
      value: now('value') as Parameter['value'],
      label: before?.label ?? (isOriginGroup(name) ? groupLabels[name] : name),
      verified: now('verified') === true,
      source: String(now('source') ?? ''),
    }
    return [[name, parameter]]
  })
  return Object.fromEntries(entries)
}

/** The pack with `edits` (keys as in `packValues`) put in; what is not named in them stays as it is. */
export const applyPackEdits = (
  pack: RulePack,
  edits: Values,
  groupLabels: Readonly<Record<OriginGroup, string>>,
): RulePack => {
  const titleLimit = edits[parameterKey(titleParameter, 'value')]
  const numberAt = (key: string, before: number): number => {
    const edited = edits[key]
    return typeof edited === 'number' ? edited : before
  }
  return {
    ...pack,
    parameters: withParameters(pack, edits, groupLabels),
    categories: pack.categories.map((category) => ({
      ...category,
      quota: numberAt(quotaKey(category.id), category.quota),
      form: category.form.map((field) => {
        if (field.field === titleField) {
          return typeof titleLimit === 'number' ? withLimit(field, titleLimit) : field
        }
        const key = limitKey(category.id, field.field)
        return key in edits ? withLimit(field, edits[key] as number | null) : field
      }),
    })),
    scoring: {
      ...pack.scoring,
      criteria: pack.scoring.criteria.map((criterion) => ({
        ...criterion,
        max: numberAt(criterionKey(criterion.id), criterion.max),
      })),
    },
    judging: withJudging(pack.judging, edits),
  }
}
