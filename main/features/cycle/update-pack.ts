import { ExpectedError } from '../../../shared/errors.ts'
import { jsonSchema } from '../../../shared/record/field-schema.ts'
import { type RulePack, rulePackSchema } from '../../../shared/rule-packs/rule-pack.ts'
import { allChecks } from '../../../shared/rules/checks/all-checks.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import type { Writer } from '../../db/store.ts'

type Problem = { readonly field: string; readonly message: string }

const unknownIds = (
  field: string,
  what: string,
  used: readonly string[],
  known: readonly string[],
): readonly Problem[] =>
  [...new Set(used.filter((id) => !known.includes(id)))].map((id) => ({
    field,
    message: `${what}“${id}”不存在，可用：${known.join('、')}。`,
  }))

/** What the schema cannot see: names that must be there for other names to mean something. */
const problemsOf = (pack: RulePack, before: CycleRecord): readonly Problem[] => {
  const stages = pack.stages.map(({ id }) => id)
  const criteria = pack.scoring.criteria.map(({ id }) => id)
  return [
    ...(pack.year === before.year ? [] : [{ field: 'year', message: `年度应为 ${before.year}。` }]),
    ...(stages.length > 0 ? [] : [{ field: 'stages', message: '至少要有一个环节。' }]),
    ...unknownIds(
      'categories',
      '类别',
      pack.categories.map(({ id }) => id),
      before.pack.categories.map(({ id }) => id),
    ),
    ...unknownIds(
      'stages',
      '后续环节',
      pack.stages.flatMap(({ next }) => next),
      stages,
    ),
    ...unknownIds(
      'checks',
      '审查规则',
      pack.checks.map(({ rule }) => rule),
      Object.keys(allChecks),
    ),
    ...unknownIds('scoring.tieCriteria', '同分比较项', pack.scoring.tieCriteria, criteria),
  ]
}

/** Replaces a cycle's rule pack; a changed deadline goes into the cycle too. Throws ExpectedError('invalid-input'). */
export const updatePack = (writer: Writer, cycle: CycleRecord, input: unknown): void => {
  const parsed = rulePackSchema.safeParse(input)
  if (!parsed.success)
    throw new ExpectedError(
      'invalid-input',
      { reason: '' },
      parsed.error.issues.map((issue) => ({
        field: issue.path.join('.'),
        message: '这一项的格式不对，请检查。',
      })),
    )
  const problems = problemsOf(parsed.data, cycle)
  if (problems.length > 0) throw new ExpectedError('invalid-input', { reason: '' }, problems)
  const deadline = parsed.data.parameters.deadline?.value
  const changed = deadline !== cycle.pack.parameters.deadline?.value && typeof deadline === 'string'
  writer.update('cycle', cycle.id, {
    pack: jsonSchema.parse(parsed.data),
    ...(changed ? { deadline } : {}),
  })
}
