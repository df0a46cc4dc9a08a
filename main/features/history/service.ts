import type { LinkValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { stepLabel } from '../../../shared/text/step-label.ts'
import type { Handlers } from '../../core/feature.ts'
import type { Reader } from '../../db/store.ts'

const titleOf = (reader: Reader, id: string): string => {
  const record = reader.find(id)
  const value = record?.values[recordDefinitions[record.type].titleField]
  return typeof value === 'string' ? value : ((value as LinkValue | null | undefined)?.text ?? '')
}

/** Who changed what when, and taking it back. */
export const createHistoryHandlers = (): Handlers<'history.of' | 'steps.list' | 'steps.undo'> => ({
  'history.of': ({ id }, { store }) => ({
    entries: store.historyOf(id).map((entry) => ({
      step: entry.step,
      label: stepLabel(entry.label, entry.detail),
      at: entry.at,
      operator: entry.operator,
      kind: entry.kind,
      fields: [...new Set([...Object.keys(entry.before), ...Object.keys(entry.after)])].map((field) => ({
        field,
        before: entry.before[field] ?? null,
        after: entry.after[field] ?? null,
      })),
    })),
  }),

  'steps.list': ({ limit }, { store }) => ({
    steps: store.steps(limit).map(({ id, label, detail, at, operator, changes, undone }) => ({
      id,
      label: stepLabel(label, detail),
      at,
      operator,
      changes,
      undone,
    })),
  }),

  'steps.undo': ({ step }, { store }) => {
    const result = store.undo(step)
    return {
      label: stepLabel(result.step.label, result.step.detail),
      undone: result.undone,
      skipped: result.skipped.map((one) => ({ ...one, title: titleOf(store, one.id) })),
    }
  },
})
