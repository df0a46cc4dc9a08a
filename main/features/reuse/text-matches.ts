import {
  compareTexts,
  hereBetween,
  joinTexts,
  thereBetween,
} from '../../../shared/rules/reuse/compare-texts.ts'
import type { ReuseFacts } from '../../../shared/rules/reuse/reuse-facts.ts'
import { markOfPrint, textMarks } from '../../../shared/rules/reuse/reuse-marks.ts'
import type { ReuseMatch, ReuseStrength } from '../../../shared/reuse-views.ts'
import { say } from '../../../shared/text/say.ts'
import type { ReuseContext } from './reuse-context.ts'

/** Records compared character by character: those that share most fingerprints. */
const mostCompared = 40
/** One shared fingerprint may be chance or a name; a passage of thirty characters has three or four. */
const fewestMarks = 2

/** What is worth a person's look: a tenth of a text, or two sentences. */
const leastShare = 0.1
const leastShared = 24
const plentyShared = 60

const strengthOf = (share: number): ReuseStrength =>
  share >= 0.25 ? 'strong' : share >= 0.12 ? 'medium' : 'weak'

/** Ids of the records that share fingerprints with an entry's texts, the most first. */
export const textCandidates = (facts: ReuseFacts, context: ReuseContext): readonly string[] => {
  const counts = new Map<number, number>()
  for (const mark of new Set(facts.texts.flatMap(({ text }) => textMarks(text))))
    for (const number of context.having(mark) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= fewestMarks)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostCompared)
    .flatMap(([number]) => context.workspace.search.reuse.named(number)?.id ?? [])
}

/** Whether many records have the gram of a fingerprint. */
export const isCommonIn =
  (context: ReuseContext) =>
  (hash: number): boolean =>
    context.having(markOfPrint(hash)) === null

/** What the texts of two records have in common, if it is more than turns of speech. */
export const textMatches = (
  here: ReuseFacts,
  there: ReuseFacts,
  context: ReuseContext,
): readonly ReuseMatch[] => {
  if (here.texts.length === 0 || there.texts.length === 0) return []
  const hereJoined = joinTexts(here.texts, hereBetween)
  const thereJoined = joinTexts(there.texts, thereBetween)
  const { passages, shared, hereLength, thereLength } = compareTexts(
    hereJoined,
    thereJoined,
    isCommonIn(context),
  )
  const share = shared / Math.max(1, Math.min(hereLength, thereLength))
  if (shared < leastShared || (share < leastShare && shared < plentyShared)) return []
  const counted = passages.filter(({ common }) => !common)
  const [longest] = counted.toSorted((a, b) => b.length - a.length)
  if (!longest) return []
  const fieldAt = (facts: ReuseFacts, text: readonly number[], at: number): string =>
    facts.texts[text[at] ?? -1]?.field ?? 'title'
  const percent = Math.round((100 * shared) / Math.max(1, hereLength))
  const evidence = say(
    '{count} 处文字相同，共 {shared} 字，占本项 {percent}%；最长一处 {longest} 字',
    '{count} passages in common, {shared} characters, {percent} % of this entry; the longest has {longest}',
    { count: counted.length, shared, percent, longest: longest.length },
  )
  return [
    {
      kind: 'text',
      strength: strengthOf(share),
      here: { field: fieldAt(here, hereJoined.text, longest.here) },
      there: { field: fieldAt(there, thereJoined.text, longest.there) },
      evidence,
    },
  ]
}
