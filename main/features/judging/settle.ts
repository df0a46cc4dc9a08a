import { invalidField } from '../../../shared/errors.ts'
import type { Recomputed } from '../../../shared/judging-views.ts'
import { jsonSchema } from '../../../shared/record/field-schema.ts'
import { type Result, settleResult } from '../../../shared/scoring/panel/settle-result.ts'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { listed, said, say } from '../../../shared/text/say.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { type FrozenRule, frozenRuleOf, requireNoResult, ruleOf } from '../../db/score-lock.ts'
import type { Store, Writer } from '../../db/store.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import { fromLog, fromTables, judgingFacts } from './judging-facts.ts'
import { obstacleWords } from './result-words.ts'

/** What a cycle keeps: the result, and the SHA-256 of its canonical JSON. */
export interface KeptResult {
  readonly hash: string
  readonly result: Result
}

const keep = (result: Result): KeptResult => ({ hash: sha256Of(canonicalJson(result)), result })

/** Writes the result. Throws `invalid-input` that names what is wanting. */
export const settle = (writer: Writer, cycle: CycleRecord): void => {
  requireNoResult(writer, cycle)
  const frozen = frozenRuleOf(writer, cycle)
  if (frozen === null || frozen.rule.panel.length === 0)
    throw invalidField(
      'frozenRule',
      say(
        '请先登记评委名单并冻结评分规则，再确定结果。',
        'Enter the panel and freeze the scoring rule before the result is settled.',
      ),
    )
  if (ruleOf(writer, cycle).hash !== frozen.hash)
    throw invalidField(
      'frozenRule',
      say(
        '规则包或评委名单在冻结之后变过，与冻结的规则不一致。请改回，或写明理由解除冻结后重新冻结。',
        'Rule pack or panel were changed after the freeze. Change them back, or unfreeze with a reason and freeze again.',
      ),
    )
  const facts = judgingFacts(fromTables(writer), cycle, frozen)
  const { result, obstacles } = settleResult(facts, sha256Of)
  const titles = new Map(facts.nominations.map(({ id, title }) => [id, title]))
  if (obstacles.length > 0)
    throw invalidField(
      'result',
      listed(
        obstacles.map((obstacle) => obstacleWords(obstacle, frozen.rule, (id) => titles.get(id) ?? '')),
        { zh: '\n', en: '\n' },
      ),
    )
  writer.update('cycle', cycle.id, { result: jsonSchema.parse(keep(result)) })
}

const differences = (stored: Result, anew: Result): Recomputed['differences'] => {
  const lines = anew.categories.flatMap(({ id, entries }) => {
    const before = stored.categories.find((category) => category.id === id)?.entries ?? []
    return entries.flatMap((entry) => {
      const was = before.find(({ nomination }) => nomination === entry.nomination)
      if (was && canonicalJson(was) === canonicalJson(entry)) return []
      return [
        said(
          say(
            '“{title}”：保存的是得分 {before}，由日志重算为 {after}',
            '“{title}”: {before} is stored, the log gives {after}',
            { title: entry.title, before: was?.score ?? '—', after: entry.score ?? '—' },
          ),
        ),
      ]
    })
  })
  const gone = stored.categories.flatMap(({ entries }) =>
    entries.filter(
      ({ nomination }) =>
        !anew.categories.some((category) =>
          category.entries.some((entry) => entry.nomination === nomination),
        ),
    ),
  )
  return [
    ...(canonicalJson(stored.rule) === canonicalJson(anew.rule)
      ? []
      : [said(say('评分规则不同', 'The scoring rule differs'))]),
    ...lines,
    ...gone.map(({ title }) => said(say('“{title}”不在日志中', '“{title}” is not in the log', { title }))),
  ]
}

/**
 * Makes the stored result anew from the change log alone and compares the bytes. Throws `invalid-input` where no result
 * is stored.
 */
export const recompute = (store: Store, cycle: CycleRecord): Recomputed => {
  const history = store.historyOf(cycle.id)
  const written = history.find(({ after }) => (after.result ?? null) !== null)
  const kept = store.get('cycle', cycle.id)?.values.result as unknown as KeptResult | null
  if (!written || !kept)
    throw invalidField(
      'result',
      say('本年度还没有确定的评审结果。', 'There is no settled result of this year.'),
    )
  const frozen = history.find(
    ({ sequence, after }) => sequence <= written.sequence && (after.frozenRule ?? null) !== null,
  )?.after.frozenRule as unknown as FrozenRule
  const { rule } = frozen
  const facts = judgingFacts(fromLog(store, written), cycle, { rule, hash: sha256Of(canonicalJson(rule)) })
  const anew = keep(settleResult(facts, sha256Of).result)
  const bytes = canonicalJson(kept.result)
  const equal = bytes === canonicalJson(anew.result) && kept.hash === anew.hash
  return {
    equal,
    stored: sha256Of(bytes),
    recomputed: anew.hash,
    differences: equal ? [] : differences(kept.result, anew.result),
  }
}
