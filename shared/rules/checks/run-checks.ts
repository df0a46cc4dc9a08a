import type { FindingView } from '../../cycle-views.ts'
import type { RulePack } from '../../rule-packs/rule-pack.ts'
import { said } from '../../text/say.ts'
import { cycleChecks, entryChecks } from './all-checks.ts'
import type { CheckContext, CheckEntry, Finding } from './check-context.ts'
import { inOrder } from './check-index.ts'
import { unreadableFiles } from './evidence-checks.ts'

type PackCheck = RulePack['checks'][number]

const concerns = (check: PackCheck, entry: CheckEntry): boolean =>
  check.categories === undefined || check.categories.includes(entry.category)

/** A reason settles what may stand with one and what a person only had to look at; never a block. */
const explanation = (check: PackCheck, entry: CheckEntry): { readonly explained: string } | null => {
  const reason = entry.explained[check.rule]
  return reason && check.severity !== 'block' ? { explained: reason } : null
}

/**
 * What the rules about one nomination have found, by rule of the pack. It holds for the facts of one `EntryContext`:
 * whoever gives other facts gives another memory. An entry that changes is another object.
 */
export type CheckMemory = WeakMap<CheckEntry, Map<PackCheck, readonly FindingView[]>>

const viewOf = (check: PackCheck, entry: CheckEntry, { field, message }: Finding): FindingView => ({
  nomination: entry.id,
  title: entry.title,
  category: entry.category,
  rule: check.rule,
  severity: check.severity,
  field,
  ...said(message),
  source: check.source,
  ...explanation(check, entry),
})

const findingsOf = (
  entry: CheckEntry,
  context: CheckContext,
  memory: CheckMemory,
): readonly FindingView[] => {
  const remembered = memory.get(entry) ?? new Map<PackCheck, readonly FindingView[]>()
  memory.set(entry, remembered)
  return context.pack.checks.flatMap((check) => {
    const known = remembered.get(check)
    if (known) return known
    const ofEntry = entryChecks[check.rule]
    const run = ofEntry ?? cycleChecks[check.rule]
    const found =
      run && concerns(check, entry) ? run(entry, context).map((finding) => viewOf(check, entry, finding)) : []
    if (ofEntry) remembered.set(check, found)
    return found
  })
}

/** Unreadable files that wait to be placed: of no nomination yet, hence with empty ids. */
const waitingFindings = ({ pack, waiting }: CheckContext): readonly FindingView[] => {
  const check = pack.checks.find(({ rule }) => rule === 'evidence-unreadable')
  if (!check) return []
  return unreadableFiles(waiting).map(({ message }) => ({
    nomination: '',
    title: '待归位材料',
    category: '',
    rule: check.rule,
    severity: check.severity,
    field: 'evidence',
    ...said(message),
    source: check.source,
  }))
}

/** As `runChecks` of the whole cycle, with a rest after each nomination for whoever must not hold others up. */
export function* checksInPortions(
  context: CheckContext,
  memory: CheckMemory = new WeakMap(),
): Generator<{ readonly done: number; readonly total: number }, readonly FindingView[]> {
  const ordered = context.pack.categories.flatMap(({ id }) =>
    inOrder(context.entries.filter(({ category }) => category === id)),
  )
  const findings: FindingView[] = []
  for (const [index, entry] of ordered.entries()) {
    findings.push(...findingsOf(entry, context, memory))
    yield { done: index + 1, total: ordered.length }
  }
  return [...findings, ...waitingFindings(context)]
}

/**
 * Findings of one nomination, or of the whole cycle in pack and printing order; then those of files that wait
 * to be placed. A rule that the pack does not name is not run.
 */
export const runChecks = (
  context: CheckContext,
  nominationId?: string,
  memory: CheckMemory = new WeakMap(),
): readonly FindingView[] => {
  if (nominationId !== undefined) {
    const entry = context.entries.find(({ id }) => id === nominationId)
    return entry ? findingsOf(entry, context, memory) : []
  }
  const portions = checksInPortions(context, memory)
  for (;;) {
    const next = portions.next()
    if (next.done) return next.value
  }
}
