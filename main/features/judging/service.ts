import { ExpectedError, invalidField } from '../../../shared/errors.ts'
import type { JudgingView } from '../../../shared/judging-views.ts'
import { say } from '../../../shared/text/say.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { type CycleRecord, requireCycle } from '../../db/cycle-record.ts'
import { judgesOn, recuse, toSeat } from '../../db/panel.ts'
import { freezeRule, frozenRuleOf, requireFreePanel, requireNoResult } from '../../db/score-lock.ts'
import type { Reader, StoredRecord, Writer } from '../../db/store.ts'
import { judgingArchive } from './archive.ts'
import { assignPanel, conflictsOn } from './assign-panel.ts'
import { castBallot, closeBallot, openBallot } from './ballots.ts'
import { judgingView } from './judging-view.ts'
import { recompute, settle } from './settle.ts'

type JudgingMethod =
  | 'judging.get'
  | 'judging.conflicts'
  | 'judging.removeJudge'
  | 'judging.assign'
  | 'judging.setSeat'
  | 'judging.freeze'
  | 'judging.unfreeze'
  | 'judging.settle'
  | 'judging.recompute'
  | 'judging.archive'
  | 'ballot.open'
  | 'ballot.cast'
  | 'ballot.close'

const requireJudge = (reader: Reader, cycle: CycleRecord, id: string): StoredRecord => {
  const judge = judgesOn(reader, cycle).find((one) => one.id === id)
  if (!judge) throw new ExpectedError('record-missing', { id })
  return judge
}

const assignmentOf = (reader: Reader, nomination: string, judge: string): StoredRecord | undefined =>
  reader.list({
    type: 'assignment',
    filters: [
      { field: 'nomination', linkId: nomination },
      { field: 'judge', linkId: judge },
    ],
  })[0]

const setSeat = (
  writer: Writer,
  cycle: CycleRecord,
  input: {
    readonly nomination: string
    readonly judge: string
    readonly state: 'assigned' | 'recused' | 'open'
    readonly reason?: string | undefined
  },
): void => {
  requireNoResult(writer, cycle)
  const seat = toSeat(requireJudge(writer, cycle, input.judge))
  const nomination = writer.get('nomination', input.nomination)
  if (!nomination) throw new ExpectedError('record-missing', { id: input.nomination })
  const own = assignmentOf(writer, nomination.id, seat.id)
  if (input.state === 'recused') {
    if (input.reason === undefined) throw new ExpectedError('reason-needed')
    recuse(writer, seat, nomination, cycle.year, { basis: 'hand', reason: input.reason })
    return
  }
  // Somebody who was recused is let in again only with a reason that stays on file.
  if (own?.values.state === 'recused' && input.reason === undefined) throw new ExpectedError('reason-needed')
  if (input.state === 'open') {
    if (own) writer.remove('assignment', own.id)
    return
  }
  const values = { state: 'assigned', basis: 'hand', reason: input.reason ?? null }
  if (own) writer.update('assignment', own.id, values)
  else
    writer.insert('assignment', {
      ...values,
      cycleYear: cycle.year,
      nomination: { id: nomination.id, text: String(nomination.values.title ?? '') },
      judge: { id: seat.id, text: seat.name },
    })
}

/** One step on a cycle, then its judging as it is now. */
const change = (
  { store }: Workspace,
  year: number,
  label: string,
  work: (writer: Writer, cycle: CycleRecord) => void,
  detail: Readonly<Record<string, string | number>> = {},
): JudgingView => {
  requireCycle(store, year)
  store.write({ label, detail: { year, ...detail } }, (writer) => work(writer, requireCycle(writer, year)))
  return judgingView(store, requireCycle(store, year))
}

/** The panel of a year, conflicts and assignment, the frozen rule, ballots and the result. */
export const judgingHandlers: Handlers<JudgingMethod> = {
  'judging.get': ({ year }, { store }) => judgingView(store, requireCycle(store, year)),
  'judging.conflicts': async ({ year }, { store }) => ({
    conflicts: await conflictsOn(store, requireCycle(store, year)),
  }),
  'judging.removeJudge': ({ year, id }, workspace) =>
    change(workspace, year, 'removeJudge', (writer, cycle) => {
      requireFreePanel(writer, cycle)
      const judge = requireJudge(writer, cycle, id)
      for (const row of writer.list({ type: 'assignment', filters: [{ field: 'judge', linkId: id }] }))
        writer.remove('assignment', row.id)
      writer.remove('judge', judge.id)
    }),
  'judging.assign': async ({ year }, workspace) => {
    const conflicts = await conflictsOn(workspace.store, requireCycle(workspace.store, year))
    return change(workspace, year, 'assignJudges', (writer, cycle) => {
      requireNoResult(writer, cycle)
      assignPanel(writer, cycle, conflicts)
    })
  },
  'judging.setSeat': ({ year, ...input }, workspace) =>
    change(workspace, year, 'setSeat', (writer, cycle) => setSeat(writer, cycle, input)),
  'judging.freeze': ({ year }, workspace) =>
    change(workspace, year, 'freezeRule', (writer, cycle) => {
      if (frozenRuleOf(writer, cycle) !== null)
        throw invalidField(
          'frozenRule',
          say(
            '评分规则已经冻结。要按现在的规则包和评委名单重新冻结，请先写明理由解除冻结。',
            'The rule is frozen already. To freeze it anew, unfreeze it with a reason first.',
          ),
        )
      if (judgesOn(writer, cycle).length === 0)
        throw invalidField(
          'panel',
          say('请先登记评委名单，再冻结评分规则。', 'Enter the panel before the rule is frozen.'),
        )
      freezeRule(writer, cycle)
    }),
  'judging.unfreeze': ({ year, reason }, workspace) =>
    change(
      workspace,
      year,
      'unfreezeRule',
      (writer, cycle) => writer.update('cycle', cycle.id, { frozenRule: null, result: null }),
      { reason },
    ),
  'judging.settle': ({ year }, workspace) => change(workspace, year, 'settleResult', settle),
  'judging.recompute': ({ year }, { store }) => recompute(store, requireCycle(store, year)),
  'judging.archive': ({ year }, { store }) => ({
    content: Buffer.from(judgingArchive(store, requireCycle(store, year))).toString('base64'),
  }),
  'ballot.open': ({ year, category }, { store }) => {
    const cycle = requireCycle(store, year)
    openBallot({ store }, cycle, category)
    return judgingView(store, cycle)
  },
  'ballot.cast': ({ year, ...paper }, workspace) => {
    const cycle = requireCycle(workspace.store, year)
    castBallot(workspace, cycle, paper)
    return judgingView(workspace.store, cycle)
  },
  'ballot.close': ({ year, discard }, workspace) => {
    const cycle = requireCycle(workspace.store, year)
    closeBallot(workspace, cycle, discard)
    return judgingView(workspace.store, requireCycle(workspace.store, year))
  },
}
