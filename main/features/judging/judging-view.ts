import type {
  JudgedEntry,
  JudgeView,
  JudgingView,
  OpenBallotView,
  ResultView,
} from '../../../shared/judging-views.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import { numberOf, rowsOf, textOf } from '../../../shared/record/read-value.ts'
import { countBallot } from '../../../shared/scoring/panel/count-ballot.ts'
import { judgeNamed } from '../../../shared/scoring/panel/counted-sheets.ts'
import { seatState } from '../../../shared/scoring/panel/seat-state.ts'
import { type JudgingFacts, settleResult } from '../../../shared/scoring/panel/settle-result.ts'
import { said, say } from '../../../shared/text/say.ts'
import { byNumber, takingPart, unitName } from '../../db/cycle-entries.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { assignmentsOn, judgesOn, toSeat } from '../../db/panel.ts'
import { frozenRuleOf, ruleOf } from '../../db/score-lock.ts'
import type { ChangeEntry, Store, StoredRecord } from '../../db/store.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import { boxOf } from './ballot-box.ts'
import { fromTables, judgingFacts } from './judging-facts.ts'
import { obstacleWords, reasonWords, ruleWords } from './result-words.ts'
import type { KeptResult } from './settle.ts'

/** The entry of the log that wrote a field last. */
const writing = (history: readonly ChangeEntry[], field: string): ChangeEntry | undefined =>
  history.find(({ after }) => Object.hasOwn(after, field))

const entriesOf = (
  store: Store,
  cycle: CycleRecord,
  judges: readonly StoredRecord[],
): readonly JudgedEntry[] => {
  const panel = judges.map(toSeat)
  const assignments = assignmentsOn(store, cycle)
  const scored = new Map<string, Set<string>>()
  for (const { values } of store.list({
    type: 'scoreSheet',
    filters: [{ field: 'cycleYear', is: cycle.year }],
  })) {
    const entry = (values.nomination as LinkValue | null)?.id ?? ''
    const seat = judgeNamed(panel, textOf(values, 'judge'))
    if (seat && values.recused !== true) scored.set(entry, (scored.get(entry) ?? new Set()).add(seat.id))
  }
  return takingPart(store, cycle)
    .toSorted(byNumber)
    .map(({ id, values }) => {
      const rows = assignments.get(id) ?? []
      return {
        nomination: id,
        category: textOf(values, 'category'),
        number: numberOf(values, 'number'),
        title: textOf(values, 'title'),
        unit: unitName(store, values.unit as LinkValue | null),
        seats: panel.map((seat) => ({
          judge: seat.id,
          state: seatState(seat.id, rows),
          scored: scored.get(id)?.has(seat.id) === true,
          reason: rows.find(({ judge, state }) => judge === seat.id && state === 'recused')?.reason ?? null,
        })),
      }
    })
}

const judgeView = ({ id, values }: StoredRecord, entries: readonly JudgedEntry[]): JudgeView => {
  const seats = entries.flatMap((entry) => entry.seats.filter(({ judge }) => judge === id))
  return {
    id,
    code: textOf(values, 'code'),
    name: textOf(values, 'name'),
    unit: values.unit as LinkValue | null,
    person: values.person as LinkValue | null,
    title: textOf(values, 'title'),
    formerUnits: rowsOf(values, 'formerUnits'),
    ties: rowsOf(values, 'ties'),
    load: seats.filter(({ state }) => state === 'scores').length,
    scored: seats.filter(({ state, scored }) => state === 'scores' && scored).length,
    recused: seats.filter(({ state }) => state === 'recused').length,
  }
}

const resultView = (kept: KeptResult, written: ChangeEntry | undefined): ResultView => ({
  hash: kept.hash,
  ruleHash: kept.result.ruleHash,
  at: written?.at ?? '',
  by: written?.operator ?? '',
  categories: kept.result.categories.map(({ id, entries }) => {
    const { rule } = kept.result
    const quota = rule.categories.find((category) => category.id === id)?.quota ?? 0
    return {
      category: id,
      entries: entries.map((entry) => ({
        nomination: entry.nomination,
        title: entry.title,
        unit: entry.unit,
        rank: entry.rank,
        score: entry.score,
        outcome: entry.outcome,
        why: said(reasonWords(entry, { quota, rule })),
      })),
    }
  }),
})

const openBallotView = (
  store: Store,
  cycle: CycleRecord,
  judges: readonly StoredRecord[],
  facts: JudgingFacts,
): OpenBallotView | null => {
  const box = boxOf(store)
  if (box?.cycle !== cycle.id) return null
  const ids = judges.map(({ id }) => id)
  return {
    category: box.category,
    candidates: box.candidates.map((id) => {
      const nomination = facts.nominations.find((one) => one.id === id)
      return { id, title: nomination?.title ?? '', unit: nomination?.unit ?? '' }
    }),
    voted: ids.filter((id) => box.voted.has(id)),
    waiting: ids.filter((id) => !box.voted.has(id)),
  }
}

/** Everything about the judging of a cycle but the conflicts, which are looked for on their own. */
export const judgingView = (store: Store, cycle: CycleRecord): JudgingView => {
  const judges = judgesOn(store, cycle)
  const entries = entriesOf(store, cycle, judges)
  const history = store.historyOf(cycle.id)
  const today = ruleOf(store, cycle)
  const frozen = frozenRuleOf(store, cycle)
  const { rule } = frozen ?? today
  const facts = judgingFacts(fromTables(store), cycle, frozen ?? today)
  const kept = store.get('cycle', cycle.id)?.values.result as unknown as KeptResult | null | undefined
  const titles = new Map(facts.nominations.map(({ id, title }) => [id, title]))
  const { obstacles } = settleResult(facts, sha256Of)
  const frozenAt = writing(history, 'frozenRule')
  return {
    year: cycle.year,
    judges: judges.map((judge) => judgeView(judge, entries)),
    entries,
    frozen: frozen && {
      hash: frozen.hash,
      at: frozenAt?.at ?? '',
      by: frozenAt?.operator ?? '',
      panel: frozen.rule.panel.length,
      differs: frozen.hash !== today.hash,
    },
    rule: said(ruleWords(rule)),
    obstacles: kept
      ? []
      : [
          ...(judges.length === 0
            ? [said(say('还没有登记评委。', 'No judges have been entered.'))]
            : obstacles.map((one) => said(obstacleWords(one, rule, (id) => titles.get(id) ?? '')))),
        ],
    result: kept ? resultView(kept, writing(history, 'result')) : null,
    asksForBallot: rule.ballot !== null,
    ballots: facts.ballots.map(({ category, round, candidates, voters, papers }) => ({
      category,
      round,
      title: cycle.pack.categories.find(({ id }) => id === category)?.title ?? category,
      voters,
      count: countBallot(candidates, papers, {
        majority: rule.ballot?.majority ?? rule.quorum,
        quorum: rule.quorum,
        panel: rule.panel.length,
      }),
      names: Object.fromEntries(candidates.map((id) => [id, titles.get(id) ?? ''])),
    })),
    openBallot: openBallotView(store, cycle, judges, facts),
  }
}
