import { ExpectedError, type FieldFault, invalidField } from '../../../shared/errors.ts'
import type { Label } from '../../../shared/record/field.ts'
import { jsonSchema } from '../../../shared/record/field-schema.ts'
import { type RulePack, rulePackSchema } from '../../../shared/rule-packs/rule-pack.ts'
import { allChecks } from '../../../shared/rules/checks/all-checks.ts'
import { scoringRule } from '../../../shared/scoring/panel/scoring-rule.ts'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { listed, said, say } from '../../../shared/text/say.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { frozenRuleOf } from '../../db/score-lock.ts'
import type { Writer } from '../../db/store.ts'

const unknownIds = (
  field: string,
  what: Label,
  used: readonly string[],
  known: readonly string[],
): readonly FieldFault[] =>
  [...new Set(used.filter((id) => !known.includes(id)))].map((id) => ({
    field,
    ...said(
      say('{what}“{id}”不存在，可用：{known}。', 'There is no {what} “{id}”; there are: {known}.', {
        what,
        id,
        known: listed(known),
      }),
    ),
  }))

/** What the schema cannot see: names that must be there for other names to mean something. */
const problemsOf = (pack: RulePack, before: CycleRecord): readonly FieldFault[] => {
  const stages = pack.stages.map(({ id }) => id)
  const criteria = pack.scoring.criteria.map(({ id }) => id)
  return [
    ...(pack.year === before.year
      ? []
      : [{ field: 'year', ...said(say('年度应为 {year}。', 'The year is {year}.', { year: before.year })) }]),
    ...(stages.length > 0
      ? []
      : [{ field: 'stages', ...said(say('至少要有一个环节。', 'There must be at least one stage.')) }]),
    ...unknownIds(
      'categories',
      { zh: '类别', en: 'category' },
      pack.categories.map(({ id }) => id),
      before.pack.categories.map(({ id }) => id),
    ),
    ...unknownIds(
      'stages',
      { zh: '后续环节', en: 'next stage' },
      pack.stages.flatMap(({ next }) => next),
      stages,
    ),
    ...unknownIds(
      'checks',
      { zh: '审查规则', en: 'check rule' },
      pack.checks.map(({ rule }) => rule),
      Object.keys(allChecks),
    ),
    ...unknownIds(
      'scoring.tieCriteria',
      { zh: '同分比较项', en: 'criterion for ties' },
      pack.scoring.tieCriteria,
      criteria,
    ),
    ...[
      { field: 'judging.quorum', share: pack.judging.quorum },
      { field: 'judging.ballot', share: pack.judging.ballot?.majority },
    ].flatMap(({ field, share }): readonly FieldFault[] =>
      share && share.needs > share.of
        ? [
            {
              field,
              ...said(
                say(
                  '“几分之几”的分子 {needs} 大于分母 {of}，永远达不到，请改正。',
                  '{needs} of {of} can never be reached; please correct it.',
                  share,
                ),
              ),
            },
          ]
        : [],
    ),
  ]
}

/** Replaces a cycle's rule pack; a changed deadline goes into the cycle too. Throws ExpectedError('invalid-input'). */
export const updatePack = (writer: Writer, cycle: CycleRecord, input: unknown): void => {
  const parsed = rulePackSchema.safeParse(input)
  if (!parsed.success)
    throw new ExpectedError(
      'invalid-input',
      {},
      parsed.error.issues.map((issue) => ({
        field: issue.path.join('.'),
        ...said(
          say('“{field}”的格式不对，请检查。', '“{field}” is not of the right form; please check it.', {
            field: issue.path.join('.'),
          }),
        ),
      })),
    )
  const problems = problemsOf(parsed.data, cycle)
  if (problems.length > 0) throw new ExpectedError('invalid-input', {}, problems)
  const frozen = frozenRuleOf(writer, cycle)
  if (frozen && canonicalJson(scoringRule(parsed.data, frozen.rule.panel)) !== canonicalJson(frozen.rule))
    throw invalidField(
      'scoring',
      say(
        '评分规则已在录入第一份评分前冻结，名额、评分标准、评审规则和规则包版本不能再改。确需更改的，请在“评审”中写明理由解除冻结。',
        'The scoring rule was frozen before the first score: quotas, criteria, judging rules and the pack’s version stay as they are. To change them, unfreeze the rule on the judging page with a reason.',
      ),
    )
  const deadline = parsed.data.parameters.deadline?.value
  const changed = deadline !== cycle.pack.parameters.deadline?.value && typeof deadline === 'string'
  writer.update('cycle', cycle.id, {
    pack: jsonSchema.parse(parsed.data),
    ...(changed ? { deadline } : {}),
  })
}
