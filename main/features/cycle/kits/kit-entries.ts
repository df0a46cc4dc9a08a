import { type BlindWording, blindWordingOf, type KitRules } from '../../../../shared/kit/blind-rules.ts'
import type { KitEntry } from '../../../../shared/kit/kit-contents.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { PackCategory } from '../../../../shared/rule-packs/rule-pack.ts'
import type { DossierModel } from '../../../../shared/rules/dossier-model.ts'
import { answerKey } from '../../../../shared/rules/source-values.ts'
import type { CycleRecord } from '../../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../../db/store.ts'

/** What is printed of a nomination; documents know, and the composition hands it over. */
export type ModelOf = (reader: Reader, cycle: CycleRecord, nomination: string, values: Values) => DossierModel

export interface PlannedEvidence {
  readonly slot: string
  readonly label: string
  readonly fileName: string
  readonly sha256: string
}

export interface PlannedEntry {
  readonly category: PackCategory
  readonly entry: Omit<KitEntry, 'evidence'>
  /** By the label of a part, the field of the form it comes from. */
  readonly fields: ReadonlyMap<string, string>
  readonly evidence: readonly PlannedEvidence[]
  readonly ordinary: ReadonlySet<string>
}

const reworded = (values: Values, { words }: BlindWording): Values => {
  const answers: Record<string, unknown> = { ...(values.answers as object | null) }
  const own: Record<string, string> = {}
  for (const [field, text] of Object.entries(words)) {
    const key = answerKey(field)
    if (key === null) own[field] = text
    else answers[key] = text
  }
  return { ...values, ...own, answers: answers as Values['answers'] } as Values
}

/** What a judge sees of one nomination, but for the pictures of its evidence. */
export const planEntry = (
  reader: Reader,
  cycle: CycleRecord,
  nomination: StoredRecord,
  place: { readonly rules: KitRules; readonly slots: ReadonlySet<string>; readonly index: number },
  modelOf: ModelOf,
): PlannedEntry => {
  const { rules, slots } = place
  const category = cycle.pack.categories.find(({ id }) => id === nomination.values.category)
  if (!category) throw new Error(`rule pack ${cycle.pack.id} has no category of ${nomination.id}`)
  const wording = blindWordingOf(rules.blind ? nomination.values.blindWording : null)
  const model = modelOf(reader, cycle, nomination.id, reworded(nomination.values, wording))
  const shown = category.form.flatMap((field, index) => {
    const part = model.parts[index]
    return part && field.field !== 'title' && !rules.hidden.has(field.field) ? [{ field, part }] : []
  })
  const files = reader
    .list({ type: 'evidence', filters: [{ field: 'owner', is: nomination.id }] })
    .filter(
      ({ values }) => slots.has(String(values.slot)) && !wording.leftOut.includes(String(values.sha256)),
    )
  return {
    category,
    entry: {
      id: nomination.id,
      number: String(nomination.values.number ?? place.index + 1),
      title: model.title,
      parts: shown.map(({ part }) => part),
    },
    fields: new Map(shown.map(({ field, part }) => [part.label, field.field])),
    evidence: category.slots.flatMap(({ id, label }) =>
      files
        .filter(({ values }) => values.slot === id)
        .toSorted((a, b) => Number(a.values.order ?? 0) - Number(b.values.order ?? 0))
        .map(({ values }) => ({
          slot: id,
          label,
          fileName: String(values.fileName),
          sha256: String(values.sha256),
        })),
    ),
    ordinary: new Set(wording.ordinary),
  }
}
