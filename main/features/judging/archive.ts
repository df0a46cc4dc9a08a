import { strToU8, zipSync } from 'fflate'
import { invalidField } from '../../../shared/errors.ts'
import { type JudgingFacts, type Result, settleResult } from '../../../shared/scoring/panel/settle-result.ts'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { say } from '../../../shared/text/say.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { frozenRuleOf } from '../../db/score-lock.ts'
import type { Store } from '../../db/store.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import { fromTables, judgingFacts } from './judging-facts.ts'
import { reasonWords } from './result-words.ts'
import type { KeptResult } from './settle.ts'

const outcomes = { elected: '入选', reserve: '候补', rejected: '未入选' } as const

/** The result as a person reads it, with a mark at its head so that Excel takes it for UTF-8. */
const resultCsv = ({ categories, rule }: Result, titleOf: (category: string) => string): string => {
  const cell = (text: string | number | null): string => `"${String(text ?? '').replaceAll('"', '""')}"`
  const rows = categories.flatMap(({ id, entries }) => {
    const quota = rule.categories.find((category) => category.id === id)?.quota ?? 0
    return entries.map((entry) => [
      titleOf(id),
      entry.rank,
      entry.title,
      entry.unit,
      entry.score?.toFixed(rule.decimals) ?? null,
      outcomes[entry.outcome],
      reasonWords(entry, { quota, rule }).zh,
    ])
  })
  const head = ['类别', '名次', '名称', '单位', '得分', '结果', '原因']
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const readme = (year: number, hash: string): string =>
  [
    `${year} 年度评审档案`,
    '',
    '结果.json　　评审结果，SHA-256 即结果指纹。',
    '依据.json　　冻结的评分规则、评委、回避、逐份评分和投票；按规则计算即得结果.json，逐字节相同。',
    '结果.csv　　　入选、候补和未入选名单及原因，可用 WPS 或 Excel 打开。',
    '',
    `结果指纹：${hash}`,
    '',
  ].join('\r\n')

/** A fixed day in every entry: the same result gives the same file. */
const day = new Date(2000, 0, 1)

/**
 * Everything behind the settled result of a year as one zip, readable without this program. Throws `invalid-input` where
 * there is no result, or the scores on file no longer give it.
 */
export const judgingArchive = (store: Store, cycle: CycleRecord): Uint8Array => {
  const kept = store.get('cycle', cycle.id)?.values.result as unknown as KeptResult | null | undefined
  const frozen = frozenRuleOf(store, cycle)
  if (!kept || !frozen)
    throw invalidField(
      'result',
      say('本年度还没有确定的评审结果。', 'There is no settled result of this year.'),
    )
  const facts: JudgingFacts = judgingFacts(fromTables(store), cycle, frozen)
  if (sha256Of(canonicalJson(settleResult(facts, sha256Of).result)) !== kept.hash)
    throw invalidField(
      'result',
      say(
        '现有评分算不出已确定的结果，不能归档。请先点“按日志重算”查看差异。',
        'The scores on file do not give the settled result. Recompute it from the log to see what differs.',
      ),
    )
  const titleOf = (id: string) => cycle.pack.categories.find((category) => category.id === id)?.title ?? id
  return zipSync(
    Object.fromEntries(
      [
        ['结果.json', canonicalJson(kept.result)],
        ['依据.json', canonicalJson(facts)],
        ['结果.csv', resultCsv(kept.result, titleOf)],
        ['说明.txt', readme(cycle.year, kept.hash)],
      ].map(([name, text]) => [name, strToU8(text ?? '')]),
    ),
    { mtime: day },
  )
}
