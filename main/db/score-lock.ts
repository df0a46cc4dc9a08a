import { invalidField } from '../../shared/errors.ts'
import { jsonSchema } from '../../shared/record/field-schema.ts'
import type { LinkValue, Values } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { type ScoringRule, scoringRule } from '../../shared/scoring/panel/scoring-rule.ts'
import type { Outcome } from '../../shared/scoring/panel/settle-category.ts'
import type { Result } from '../../shared/scoring/panel/settle-result.ts'
import { canonicalJson } from '../../shared/text/canonical-json.ts'
import { say } from '../../shared/text/say.ts'
import { sha256Of } from '../files/sha256-of.ts'
import { unitName } from './cycle-entries.ts'
import { type CycleRecord, cycleOf } from './cycle-record.ts'
import { judgesOn } from './panel.ts'
import type { Reader, Writer } from './store.ts'

export interface FrozenRule {
  /** SHA-256 of the rule’s canonical JSON. */
  readonly hash: string
  readonly rule: ScoringRule
}

/** The rule as pack and panel say it today. */
export const ruleOf = (reader: Reader, cycle: CycleRecord): FrozenRule => {
  const rule = scoringRule(
    cycle.pack,
    judgesOn(reader, cycle).map(({ values }) => ({
      code: String(values.code ?? ''),
      name: String(values.name ?? ''),
      unit: unitName(reader, values.unit as LinkValue | null),
    })),
  )
  return { hash: sha256Of(canonicalJson(rule)), rule }
}

export const frozenRuleOf = (reader: Reader, { id }: { readonly id: string }): FrozenRule | null =>
  (reader.get('cycle', id)?.values.frozenRule as unknown as FrozenRule | null | undefined) ?? null

export const freezeRule = (writer: Writer, cycle: CycleRecord): void => {
  writer.update('cycle', cycle.id, { frozenRule: jsonSchema.parse(ruleOf(writer, cycle)) })
}

export const hasResult = (reader: Reader, { id }: { readonly id: string }): boolean =>
  (reader.get('cycle', id)?.values.result ?? null) !== null

/** What a settled result says of each entry; null where there is none. */
export const settledOutcomes = (
  reader: Reader,
  { id }: { readonly id: string },
): ReadonlyMap<string, Outcome> | null => {
  const kept = reader.get('cycle', id)?.values.result as unknown as
    | { readonly result: Result }
    | null
    | undefined
  if (!kept) return null
  return new Map(
    kept.result.categories.flatMap(({ entries }) =>
      entries.map(({ nomination, outcome }) => [nomination, outcome] as const),
    ),
  )
}

/** Once a result is written the scores behind it stay as they are. Throws `invalid-input`. */
export const requireNoResult = (reader: Reader, cycle: { readonly id: string }): void => {
  if (!hasResult(reader, cycle)) return
  throw invalidField(
    'result',
    say(
      '评审结果已经确定，评分、分派和评委名单不能再改。确需更改的，请在“评审”中写明理由解除冻结，原结果随即作废。',
      'The result is settled: scores, assignments and panel stay as they are. To change them, unfreeze the rule on the judging page with a reason; the result is then void.',
    ),
  )
}

/** The panel is part of the rule and frozen with it. Throws `invalid-input`. */
export const requireFreePanel = (reader: Reader, cycle: { readonly id: string }): void => {
  requireNoResult(reader, cycle)
  const frozen = frozenRuleOf(reader, cycle)
  if (frozen === null || frozen.rule.panel.length === 0) return
  throw invalidField(
    'code',
    say(
      '评委名单已随评分规则冻结，不能改动。确需更换评委的，请先写明理由解除冻结。',
      'The panel is frozen with the scoring rule. To change it, unfreeze the rule with a reason first.',
    ),
  )
}

const requireOwnCode = (
  reader: Reader,
  cycle: { readonly id: string },
  { code }: Values,
  id?: string,
): void => {
  const taken = judgesOn(reader, cycle).some((one) => one.id !== id && one.values.code === code)
  if (taken)
    throw invalidField(
      'code',
      say('编号 {code} 已有评委，请换一个。', 'Code {code} is taken; choose another.', {
        code: String(code),
      }),
    )
}

/**
 * To be called before a score is written: the rule by which it will count is frozen before anybody sees the first one.
 * Throws `invalid-input` where the result is settled.
 */
export const openScores = (writer: Writer, cycle: CycleRecord): void => {
  requireNoResult(writer, cycle)
  if (frozenRuleOf(writer, cycle) === null) freezeRule(writer, cycle)
}

/** The same for one sheet that is about to be written. */
export const openScoresOf = (writer: Writer, { nomination }: Values): void => {
  const record = writer.get('nomination', (nomination as LinkValue | null | undefined)?.id ?? '')
  const cycle = record && cycleOf(writer, record)
  if (cycle) openScores(writer, cycle)
}

/**
 * What judging writes is written by judging: rule and result never by a plain save, the panel not once it is frozen,
 * scores and assignments not once the result is settled. `id` is the record’s where there is one. Throws
 * `invalid-input`.
 */
export const requireJudgingOpen = (
  reader: Reader,
  type: RecordType,
  values: Values,
  { id, patch = values }: { readonly id?: string; readonly patch?: Values } = {},
): void => {
  const linked = (field: string): string => (values[field] as LinkValue | null | undefined)?.id ?? ''
  switch (type) {
    case 'cycle': {
      const field = ['frozenRule', 'result'].find((name) => Object.hasOwn(patch, name))
      if (field === undefined) return
      throw invalidField(
        field,
        say(
          '评分规则和评审结果只能在“评审”中冻结和确定，不能直接改写。',
          'Rule and result are frozen and settled on the judging page, not written directly.',
        ),
      )
    }
    case 'judge': {
      const cycle = { id: linked('cycle') }
      requireFreePanel(reader, cycle)
      if (Object.hasOwn(patch, 'code')) requireOwnCode(reader, cycle, patch, id)
      return
    }
    case 'scoreSheet':
    case 'assignment': {
      const nomination = reader.get('nomination', linked('nomination'))
      const cycle = (nomination?.values.cycle as LinkValue | null | undefined)?.id
      if (cycle) requireNoResult(reader, { id: cycle })
      return
    }
    default:
  }
}
