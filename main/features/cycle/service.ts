import type { CycleView, FindingView, NominationView } from '../../../shared/cycle-views.ts'
import { rollPack } from '../../../shared/rule-packs/roll-pack.ts'
import { shippedPack } from '../../../shared/rule-packs/shipped-packs.ts'
import { checksInPortions, runChecks } from '../../../shared/rules/checks/run-checks.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { type CycleRecord, ensureCycle, requireCycle } from '../../db/cycle-record.ts'
import { inPortions } from '../../db/in-portions.ts'
import type { StoredRecord, Writer } from '../../db/store.ts'
import { createCheckKeeper, type MissingGlyphs } from './check-keeper.ts'
import { requireNomination } from './cycle-lookup.ts'
import { cycleView } from './cycle-view.ts'
import { buildJudgeSheets } from './judge-sheets.ts'
import { createNomination, explainFinding, refreshFromSource } from './nomination-actions.ts'
import { nominationView } from './nomination-view.ts'
import { quotaView } from './quota-view.ts'
import { decideTie, laboratoryView, rankView } from './rank-cycle.ts'
import { courseOf, moveMany, planMoves, reachedBy, reopen, setStage } from './stage-moves.ts'
import { updatePack } from './update-pack.ts'

type CycleMethod =
  | 'cycle.list'
  | 'cycle.create'
  | 'cycle.get'
  | 'cycle.pack'
  | 'cycle.updatePack'
  | 'nomination.get'
  | 'nomination.create'
  | 'nomination.refreshFromSource'
  | 'nomination.setStage'
  | 'nomination.reopen'
  | 'cycle.planMoves'
  | 'cycle.moveMany'
  | 'cycle.quotas'
  | 'nomination.explain'
  | 'check.run'
  | 'rank.run'
  | 'rank.laboratory'
  | 'rank.decideTie'
  | 'judgeSheets.build'

export interface CycleDependencies {
  /** The same function while the fonts at hand stay the same. */
  missingGlyphs(): MissingGlyphs
}

/** The yearly selection: its rule pack, nominations and their stages, formality check, ranking, judges' sheets. */
export const createCycleHandlers = ({ missingGlyphs }: CycleDependencies): Handlers<CycleMethod> => {
  const keep = createCheckKeeper(missingGlyphs)
  const check = (workspace: Workspace, cycle: CycleRecord, nomination?: string): readonly FindingView[] => {
    const { context, memory } = keep(workspace.store, cycle, workspace.today())
    return runChecks(context, nomination, memory)
  }

  const viewOfCycle = (workspace: Workspace, year: number): CycleView => {
    const cycle = requireCycle(workspace.store, year)
    return cycleView(workspace.store, cycle, check(workspace, cycle), workspace.today())
  }

  const viewOfNomination = (workspace: Workspace, id: string): NominationView => {
    const { record, cycle } = requireNomination(workspace.store, id)
    const { store } = workspace
    const course = courseOf(store.historyOf(id), cycle)
    const reached = reachedBy(store, record, cycle)
    return nominationView(store, record, cycle, check(workspace, cycle, id), {
      course,
      reached,
      today: workspace.today(),
    })
  }

  /** One step on one nomination, then the nomination as it is now. */
  const change = (
    workspace: Workspace,
    id: string,
    label: string,
    work: (writer: Writer, record: StoredRecord, cycle: CycleRecord) => void,
  ): NominationView => {
    const title = String(requireNomination(workspace.store, id).record.values.title ?? '')
    workspace.store.write({ label, detail: { title } }, (writer) => {
      const { record, cycle } = requireNomination(writer, id)
      work(writer, record, cycle)
    })
    return viewOfNomination(workspace, id)
  }

  return {
    'cycle.list': (_input, { store }) =>
      store
        .list({ type: 'cycle', sort: [{ field: 'year', descending: true }] })
        .map(({ id, values }) => ({ id, year: Number(values.year), name: String(values.name ?? '') })),
    'cycle.create': ({ year, from, shipped }, workspace) => {
      const earlier = from === undefined ? null : requireCycle(workspace.store, from)
      workspace.store.write({ label: 'createCycle', detail: { year } }, (writer) =>
        ensureCycle(writer, year, () =>
          earlier ? rollPack(earlier.pack, year) : shippedPack(shipped ?? 'three-tens', year),
        ),
      )
      return viewOfCycle(workspace, year)
    },
    'cycle.get': ({ year }, workspace) => viewOfCycle(workspace, year),
    'cycle.pack': ({ year }, { store }) => requireCycle(store, year).pack,
    'cycle.updatePack': ({ year, pack }, workspace) => {
      workspace.store.write({ label: 'updatePack', detail: { year } }, (writer) =>
        updatePack(writer, requireCycle(writer, year), pack),
      )
      return viewOfCycle(workspace, year)
    },
    'nomination.get': ({ id }, workspace) => viewOfNomination(workspace, id),
    'nomination.create': ({ year, ...input }, { store }) => {
      const cycle = requireCycle(store, year)
      const detail = { title: input.title ?? '' }
      return {
        id: store.write({ label: 'createNomination', detail }, (writer) =>
          createNomination(writer, cycle, input),
        ),
      }
    },
    'nomination.refreshFromSource': ({ id, fields }, workspace) =>
      change(workspace, id, 'refreshNomination', (writer, record, cycle) =>
        refreshFromSource(writer, record, cycle, fields, workspace.today()),
      ),
    'nomination.setStage': ({ id, ...input }, workspace) =>
      change(workspace, id, 'setStage', (writer, record, cycle) =>
        setStage(writer, record, cycle, input, {
          reached: reachedBy(workspace.store, record, cycle),
          today: workspace.today(),
        }),
      ),
    'nomination.reopen': ({ id, ...input }, workspace) =>
      change(workspace, id, 'reopenNomination', (writer, record, cycle) =>
        reopen(writer, record, cycle, input, workspace.today()),
      ),
    'cycle.planMoves': ({ year, ...input }, { store }) =>
      planMoves(store, store, requireCycle(store, year), input),
    'cycle.moveMany': ({ year, ...input }, { store, today }) => {
      const { to, rows } = planMoves(store, store, requireCycle(store, year), input)
      const count = rows.filter(({ refusal }) => refusal === null).length
      return store.write({ label: 'moveNominations', detail: { stage: to, count } }, (writer) =>
        moveMany(writer, store, requireCycle(writer, year), input, today()),
      )
    },
    'cycle.quotas': ({ year }, workspace) => {
      const cycle = requireCycle(workspace.store, year)
      return quotaView(keep(workspace.store, cycle, workspace.today()).context)
    },
    'nomination.explain': ({ id, ...input }, workspace) =>
      change(workspace, id, 'explainFinding', (writer, record, cycle) =>
        explainFinding(writer, record, cycle, input),
      ),
    'check.run': async ({ cycle: year, nomination: id }, workspace, { signal }) => {
      if (id !== undefined) requireNomination(workspace.store, id)
      const cycle = requireCycle(workspace.store, year)
      if (id !== undefined) return { findings: check(workspace, cycle, id) }
      const { context, memory } = keep(workspace.store, cycle, workspace.today())
      return { findings: await inPortions(checksInPortions(context, memory), { signal }) }
    },
    'rank.run': ({ cycle: year }, workspace) => {
      const cycle = requireCycle(workspace.store, year)
      return rankView(workspace.store, cycle, check(workspace, cycle))
    },
    'rank.laboratory': ({ cycle: year }, { store }) => laboratoryView(store, requireCycle(store, year)),
    'rank.decideTie': (decision, workspace) => {
      const cycle = requireCycle(workspace.store, decision.cycle)
      workspace.store.write({ label: 'decideTie', detail: { year: decision.cycle } }, (writer) =>
        decideTie(writer, cycle, decision),
      )
      return rankView(workspace.store, cycle, check(workspace, cycle))
    },
    'judgeSheets.build': async ({ cycle: year, judges, out }, { store }, job) => ({
      files: await buildJudgeSheets(store, requireCycle(store, year), judges, out, job),
    }),
  }
}
