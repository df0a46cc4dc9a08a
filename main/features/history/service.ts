import { ExpectedError, invalidField } from '../../../shared/errors.ts'
import type { Label } from '../../../shared/record/field.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { finalSteps } from '../../../shared/scoring/panel/final-steps.ts'
import { say } from '../../../shared/text/say.ts'
import { madeStepLabel, type StepWords, stepLabel, stepWords } from '../../../shared/text/step-label.ts'
import type { HistoryView, UndoView } from '../../../shared/workspace-views.ts'
import type { Handlers, JobContext } from '../../core/feature.ts'
import type { Pace } from '../../db/in-portions.ts'
import { recordAsOf } from '../../db/record-as-of.ts'
import type { Reveal } from '../../db/reveal-log.ts'
import type { ChangeEntry, Reader, UndoResult } from '../../db/store.ts'
import { changedSince } from './changed-since.ts'

/** As many as the page lists. */
const mostSteps = 1000

const titleOf = (reader: Reader, { id, type }: UndoResult['skipped'][number]): string =>
  recordTitle({ type, values: reader.find(id, type)?.values ?? {} })

const undoView = (
  reader: Reader,
  words: StepWords,
  { undone, skipped, skippedCount }: UndoResult,
): UndoView => ({
  ...words,
  undone,
  skipped: skipped.map((one) => ({ ...one, title: titleOf(reader, one) })),
  skippedCount,
})

const paceOf = (job: JobContext, label: Label): Pace => ({
  signal: job.signal,
  onPortion: (portion) => job.report({ ...portion, label }),
})

type Entry = HistoryView['entries'][number]

const viewChange = (entry: ChangeEntry): Entry => ({
  step: entry.step,
  ...stepWords(stepLabel(entry.label, entry.detail)),
  at: entry.at,
  operator: entry.operator,
  kind: entry.kind,
  fields: [...new Set([...Object.keys(entry.before), ...Object.keys(entry.after)])].map((field) => ({
    field,
    before: entry.before[field] ?? null,
    after: entry.after[field] ?? null,
  })),
})

const viewLook = ({ at, operator, reason }: Reveal): Entry => ({
  step: '',
  ...stepWords(stepLabel('look', { reason })),
  at,
  operator,
  kind: 'look',
  fields: [],
})

type Methods = 'history.of' | 'history.asOf' | 'steps.list' | 'steps.undo' | 'steps.redo'

/** Who changed what when, taking it back and bringing it back. */
export const createHistoryHandlers = (): Handlers<Methods> => ({
  'history.of': ({ id }, { store, reveals }) => {
    const history = store.historyOf(id)
    if (history.length === 0) throw new ExpectedError('record-missing', { id })
    const changes = history.map(viewChange)
    const looks = reveals.of(id).map(viewLook)
    const entries =
      looks.length === 0
        ? changes
        : [...changes, ...looks].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    return { entries }
  },

  'history.asOf': ({ id, day }, { store }) => {
    const history = store.historyOf(id)
    if (history.length === 0) throw new ExpectedError('record-missing', { id })
    const past = recordAsOf(history, day)
    return { past, changed: changedSince(store, id, past) }
  },

  'steps.list': ({ limit, named }, { store }) => ({
    steps: store.steps(limit, named).map(({ id, label, detail, at, operator, changes, undone }) => ({
      id,
      ...stepWords(stepLabel(label, detail)),
      at,
      operator,
      changes,
      undone,
    })),
  }),

  'steps.undo': async ({ step }, { store }, job) => {
    const target =
      step === undefined ? store.nextUndo() : store.steps(mostSteps).find(({ id }) => id === step)
    if (target && finalSteps.has(target.label))
      throw invalidField(
        'step',
        say(
          '“{label}”不能撤销。确需更改的，请在年度评选的“评审”中写明理由解除冻结。',
          '“{label}” cannot be taken back. To change it, unfreeze the rule on the judging page with a reason.',
          { label: stepLabel(target.label, target.detail) },
        ),
      )
    const result = await store.undo(step, paceOf(job, say('撤销', 'Undo')))
    return undoView(store, stepWords(stepLabel(result.step.label, result.step.detail)), result)
  },

  'steps.redo': async (_, { store }, job) => {
    const result = await store.redo(paceOf(job, say('重做', 'Redo')))
    return undoView(store, stepWords(madeStepLabel(result.step)), result)
  },
})
