import { isReuseType } from '../../../shared/rules/reuse/reuse-facts.ts'
import { strengthOrder, strongest } from '../../../shared/rules/reuse/reuse-strength.ts'
import type { ReuseEntry, ReuseGroup, ReuseMatch } from '../../../shared/reuse-views.ts'
import type { StoredRecord } from '../../db/store.ts'
import { decisionOn } from './decisions.ts'
import { fileMatches } from './file-matches.ts'
import { identifierCandidates, identifierMatches } from './identifier-matches.ts'
import { isOwnWork } from './own-work.ts'
import { type ReuseContext, reuseRecord } from './reuse-context.ts'
import { textCandidates, textMatches } from './text-matches.ts'

const inOrder = (a: ReuseGroup, b: ReuseGroup): number =>
  Number(a.decision !== null) - Number(b.decision !== null) ||
  strengthOrder(a.strength) - strengthOrder(b.strength) ||
  b.matches.length - a.matches.length ||
  (a.other.id < b.other.id ? 1 : -1)

/** What an entry and one other record have in common; null where that is nothing, or where the two are one work by right. */
export const reuseBetween = (
  entry: StoredRecord,
  other: StoredRecord,
  files: readonly ReuseMatch[],
  context: ReuseContext,
): ReuseGroup | null => {
  if (isOwnWork(entry, other, context)) return null
  const [here, there] = [context.factsOf(entry), context.factsOf(other)]
  const matches = [
    ...identifierMatches(entry, other, context),
    ...files,
    ...textMatches(here, there, context),
  ].toSorted((a, b) => strengthOrder(a.strength) - strengthOrder(b.strength))
  if (matches.length === 0) return null
  return {
    other: reuseRecord(other, context),
    strength: strongest(matches),
    matches,
    ...decisionOn(entry, other, context),
  }
}

const isOut = (record: StoredRecord, context: ReuseContext): boolean => {
  if (record.type !== 'nomination') return false
  const stages = context.cycleOf(record)?.pack.stages
  return stages?.find(({ id }) => id === record.values.stage)?.out === true
}

/** Everything on file that an entry has something in common with. Search must have caught up with the log. */
export const findReuse = (entry: StoredRecord, context: ReuseContext): ReuseEntry => {
  const { store } = context.workspace
  const facts = context.factsOf(entry)
  const files = fileMatches(entry, store)
  const ids = new Set([
    ...identifierCandidates(facts, context.workspace),
    ...textCandidates(facts, context),
    ...files.keys(),
  ])
  ids.delete(entry.id)
  const groups = [...ids].flatMap((id): readonly ReuseGroup[] => {
    const other = store.find(id)
    if (!other || other.deleted || !isReuseType(other.type) || isOut(other, context)) return []
    const group = reuseBetween(entry, other, files.get(id) ?? [], context)
    return group ? [group] : []
  })
  return { ...reuseRecord(entry, context), groups: groups.toSorted(inOrder) }
}
